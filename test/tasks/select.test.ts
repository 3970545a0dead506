import { describe, expect, it } from 'vitest';
import { selectTasks } from '../../tasks/select.ts';
import { suite } from '../../tasks/suites.ts';

describe('selectTasks', () => {
  it.each([
    [['zdt/zdt1/d30'], ['zdt/zdt1/d30']],
    [['zdt/*/d30'], ['zdt/zdt1/d30', 'zdt/zdt2/d30', 'zdt/zdt3/d30']],
    [['zdt/zdt?/d10'], ['zdt/zdt4/d10', 'zdt/zdt6/d10']],
    [['mfh/mfh{3,6}-good@z'], ['mfh/mfh3-good@z', 'mfh/mfh6-good@z']],
    [
      ['bbob/f{9..11}/d{2,40}/i110'],
      ['bbob/f9/d2/i110', 'bbob/f9/d40/i110', 'bbob/f10/d2/i110', 'bbob/f10/d40/i110', 'bbob/f11/d2/i110', 'bbob/f11/d40/i110'],
    ],
    [['zdt/zdt1/d{5,7}'], ['zdt/zdt1/d5', 'zdt/zdt1/d7']], // not listed, but addressable
    [['*branin*'], ['momf/branin+currin@s']],
    [
      ['zdt/zdt1/d30', 'zdt/zdt{1,2}/d30'],
      ['zdt/zdt1/d30', 'zdt/zdt2/d30'],
    ],
    [['noisy(0.10):bbob/f{1..2}/d5/i1'], ['noisy(0.1):bbob/f1/d5/i1', 'noisy(0.1):bbob/f2/d5/i1']],
    [
      ['log:shifted({1,2}):zdt/zdt?/d10'],
      ['log:shifted(1):zdt/zdt4/d10', 'log:shifted(1):zdt/zdt6/d10', 'log:shifted(2):zdt/zdt4/d10', 'log:shifted(2):zdt/zdt6/d10'],
    ],
  ])('%j', (patterns, ids) => {
    expect(selectTasks(patterns)).toEqual(ids);
  });

  it('takes whole collections and all instances', () => {
    expect(selectTasks(['bbob/*/d5/i1'])).toHaveLength(24);
    expect(selectTasks(['bbob/*'])).toHaveLength(24 * 6 * 110);
  });

  it('takes suites, wrapped too', () => {
    expect(selectTasks(['suite:demo'])).toEqual(suite('demo').tasks);
    expect(selectTasks(['shifted(1):suite:demo'])).toEqual(suite('demo').tasks.map(id => `shifted(1):${id}`));
  });

  it.each([
    ['zdt/zdt5/d30', 'there is no task zdt/zdt5/d30; did you mean zdt/zdt1/d30, zdt/zdt2/d30 or zdt/zdt3/d30?'],
    ['bbob/f8/d5/1', 'there is no task bbob/f8/d5/1; did you mean bbob/f8/d5/i1,'],
    ['bbob/f{24..25}/d5/i1', 'there is no task bbob/f25/d5/i1'],
    ['mhf/*-good@z', 'no task matches mhf/*-good@z; did you mean mfh/mfh3-good@z'],
    ['noisey(0.1):zdt/*', 'there is no wrapper noisey; there are shifted(7), noisy(0.1), log'],
    ['noisy(0.1):zdt/zdt7/d30', 'there is no task zdt/zdt7/d30'],
    ['noisy(-1):zdt/zdt1/d30', 'noisy(-1):zdt/zdt1/d30: noisy needs a standard deviation above 0'],
    ['noisy:zdt/zdt1/d30', 'noisy needs a standard deviation above 0'],
    ['suite:demmo', 'there is no suite demmo; did you mean demo'],
    ['zdt/{zdt1', 'zdt/{zdt1: a { without its }'],
    ['', 'there is no task'],
  ])('refuses %j', (pattern, message) => {
    expect(() => selectTasks([pattern])).toThrow(message);
  });
});
