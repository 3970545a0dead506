import { describe, expect, it } from 'vitest';
import type { Optimizer } from '../../src/contract/index.ts';
import { type Contestant, planStudy, type StudyInput } from '../../src/runner/plan.ts';
import { epochs, optimizer, random, square, task } from './fakes.ts';

const contestant = (optimizer: Optimizer, label = optimizer.id): Contestant => ({
  label,
  ref: optimizer.id,
  origin: 'native',
  optimizer,
  options: {},
});
const entry = (id: string, more = {}) => ({ ref: id, task: task(id, square, more) });
const input: StudyInput = {
  entries: [entry('a'), entry('b', { fidelity: epochs })],
  contestants: [contestant(random), contestant({ ...optimizer('racer', random.start), wants: ['fidelity'] })],
  repetitions: 3,
  seed: 0,
  role: 'test',
  testSeeds: 2,
};

describe('a plan', () => {
  it('is the whole grid, with a sentence for what is refused', () => {
    const { runs, refused } = planStudy(input);

    expect(runs).toHaveLength(9);
    expect(refused.map(r => [r.spec.task, r.spec.label, r.spec.repetition, r.reason])).toEqual(
      [0, 1, 2].map(repetition => ['a', 'racer', repetition, 'needs a task with fidelity']),
    );
  });

  it('runs whoever has no use for checkpoints where there are some, and refuses others where there are none', () => {
    const copier = { ...random, id: 'copier', handles: [...random.handles, 'checkpoints' as const], wants: ['checkpoints' as const] };
    const entries = [entry('plain', { fidelity: epochs }), entry('kept', { fidelity: { ...epochs, checkpoints: true } })];
    const { runs, refused } = planStudy({ ...input, entries, contestants: [contestant(random), contestant(copier)], repetitions: 1 });

    expect(runs.map(run => [run.task, run.label])).toEqual([['plain', 'random'], ['kept', 'random'], ['kept', 'copier']]); // biome-ignore format: a table
    expect(refused.map(r => [r.spec.task, r.spec.label, r.reason])).toEqual([['plain', 'copier', 'needs a task with checkpoints']]);
  });

  it('opens no task', () => {
    const shut = { ref: 'c', task: { ...task('c', square), open: () => { throw new Error('opened'); } } }; // biome-ignore format: short

    expect(planStudy({ ...input, entries: [shut] }).runs).toHaveLength(3);
  });

  it('has keys and a digest that do not depend on the order of enumeration', () => {
    const forward = planStudy(input);
    const backward = planStudy({ ...input, entries: input.entries.toReversed(), contestants: input.contestants.toReversed() });

    expect(backward.digest).toBe(forward.digest);
    expect(new Set(backward.runs.map(r => r.key))).toEqual(new Set(forward.runs.map(r => r.key)));
  });

  it.each([
    ['seed', { seed: 1 }],
    ['role', { role: 'tuning' }],
    ['test seeds', { testSeeds: 3 }],
    ['budget', { budget: () => ({ full: 5, workers: 1 }) }],
    ['options', { contestants: [{ ...contestant(random), options: { a: 1 } }, input.contestants[1]!] }],
  ] as const)('is another study with another %s', (_, change) => {
    expect(planStudy({ ...input, ...change }).digest).not.toBe(planStudy(input).digest);
  });

  it('refuses what could not be told apart', () => {
    expect(() => planStudy({ ...input, contestants: [contestant(random), contestant(random)] })).toThrow('optimizer random stands twice');
  });
});
