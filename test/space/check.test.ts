import { describe, expect, it } from 'vitest';
import type { Config, Param, Space } from '../../src/contract/index.ts';
import { assertSpace, describe as inWords, whyInvalid } from '../../src/space/index.ts';

const x: Param = { kind: 'float', low: -5, high: 5 };
const n: Param = { kind: 'int', low: 1, high: 9 };
const kernel: Param = { kind: 'choice', choices: ['rbf', 'poly', 3, true] };
/** What an untyped file may hold. */
const broken = (params: Record<string, unknown>, forbidden?: unknown): Space =>
  ({ params, ...(forbidden !== undefined && { forbidden }) }) as unknown as Space;

describe('assertSpace', () => {
  it('takes every kind of parameter, condition and clause', () => {
    const space: Space = {
      params: {
        x: { ...x, initial: 5 },
        rate: { kind: 'float', low: 1e-9, high: 1, log: true },
        n: { ...n, initial: 9 },
        one: { kind: 'int', low: 3, high: 3, log: true },
        kernel: { ...kernel, initial: true },
        size: { kind: 'choice', choices: ['s', 'm', 'l'], ordered: true, when: { param: 'degree', above: 2 } },
        degree: {
          ...n,
          when: {
            all: [
              { param: 'kernel', in: ['poly', 3] },
              {
                any: [
                  { param: 'x', below: 99 },
                  { param: 'n', in: [1] },
                ],
              },
            ],
          },
        },
      },
      forbidden: [
        { param: 'x', above: 4 },
        {
          all: [
            { param: 'n', in: [1] },
            { param: 'size', in: ['s'] },
          ],
        },
      ],
    };

    expect(() => assertSpace(space)).not.toThrow();
    expect(() => assertSpace({ params: {} })).not.toThrow();
  });

  it.each([
    [{ ...x, low: 6 }, 'parameter p: low = 6 is above high = 5'],
    [{ ...x, low: Number.NaN }, 'parameter p: its bounds [NaN, 5] are not finite numbers'],
    [{ ...x, high: Infinity }, 'parameter p: its bounds [-5, Infinity] are not finite numbers'],
    [{ ...x, high: '5' }, 'parameter p: its bounds [-5, 5] are not finite numbers'],
    [{ kind: 'float', low: -1.7e308, high: 1.7e308 }, 'parameter p: its bounds [-1.7e+308, 1.7e+308] are too far apart'],
    [{ ...x, log: true }, 'parameter p: a log scale needs low > 0, not -5'],
    [{ ...n, low: 0, log: true }, 'parameter p: a log scale needs low > 0, not 0'],
    [{ ...n, low: 0.5 }, 'parameter p: its bounds [0.5, 9] are not integers'],
    [{ kind: 'int', low: -(2 ** 53 - 1), high: 2 ** 53 - 1 }, 'or too far apart'],
    [{ ...x, initial: 6 }, 'parameter p: its initial value is outside [-5, 5]'],
    [{ ...n, initial: 1.5 }, 'parameter p: its initial value is not an integer'],
    [{ ...kernel, initial: 'linear' }, 'parameter p: its initial value is not one of "rbf", "poly", 3, true'],
    [{ kind: 'choice', choices: [] }, 'parameter p: it has no choices'],
    [{ kind: 'choice' }, 'parameter p: it has no choices'],
    [{ kind: 'choice', choices: ['a', 'b', 'a'] }, 'parameter p: the choice "a" stands twice'],
    [{ kind: 'choice', choices: ['a', null] }, 'parameter p: the choice null is not a string, a finite number or a boolean'],
    [{ kind: 'choice', choices: [Number.NaN] }, 'parameter p: the choice NaN is not'],
    [{ kind: 'real', low: 0, high: 1 }, 'parameter p: its kind is "real"; koi knows float, int and choice'],
    [undefined, 'parameter p: it is not an object with a kind'],
    ['float', 'parameter p: it is not an object with a kind'],
  ])('refuses %j', (p, message) => {
    expect(() => assertSpace(broken({ p }))).toThrow(message);
  });

  it.each([
    [{ param: 'q', in: [1] }, 'parameter p: its condition names q, which is not a parameter'],
    [{ param: 'toString', in: [1] }, 'parameter p: its condition names toString, which is not a parameter'],
    [
      { param: 'kernel', in: ['rfb'] },
      'parameter p: its condition asks whether kernel is "rfb", but "rfb" is not one of "rbf", "poly", 3, true',
    ],
    [{ param: 'n', in: [10] }, 'parameter p: its condition asks whether n is 10, but 10 is outside [1, 9]'],
    [{ param: 'n', in: [] }, 'parameter p: its condition asks whether n is one of no values'],
    [{ param: 'n', above: '3' }, 'parameter p: its condition compares n with something that is not a number'],
    [{ param: 'n' }, 'parameter p: its condition compares n with something that is not a number'],
    [{ param: 'size', above: 1 }, 'parameter p: its condition compares size with 1, but none of its choices is a number'],
    [{ all: [] }, 'parameter p: its condition has an empty list of parts'],
    [{ all: [{ param: 'n', above: 1 }, { any: [{ param: 'q', above: 1 }] }] }, 'parameter p: its condition names q'],
    [{ param: 'p', in: [1] }, 'parameter p: its condition depends on itself'],
    [null, 'parameter p: its condition is not an object'],
  ])('refuses the condition %j', (when, message) => {
    const size = { kind: 'choice', choices: ['s', 'm'] };

    expect(() => assertSpace(broken({ kernel, n, size, p: { ...n, when } }))).toThrow(message);
    if (!message.includes('depends on itself'))
      expect(() => assertSpace(broken({ kernel, n, size }, [when]))).toThrow(
        message.replace('parameter p: its condition', 'forbidden clause: it'),
      );
  });

  it('refuses conditions in a circle', () => {
    const circle = {
      a: { ...n, when: { param: 'b', above: 2 } },
      b: { ...n, when: { param: 'c', above: 2 } },
      c: { ...n, when: { param: 'a', above: 2 } },
    };

    expect(() => assertSpace({ params: circle })).toThrow(/parameter [abc]: its condition depends on itself/);
  });

  it('names the broken parent rather than the child that reads it', () => {
    expect(() => assertSpace(broken({ p: { ...n, when: { param: 'q', in: [1] } }, q: { kind: 'choice' } }))).toThrow(
      'parameter q: it has no choices',
    );
  });

  it('refuses what is no space', () => {
    for (const nothing of [undefined, null, {}, { params: 3 }]) expect(() => assertSpace(nothing as never)).toThrow('a space needs params');
  });
});

describe('whyInvalid', () => {
  const space: Space = {
    params: { x, n, kernel, degree: { ...n, when: { param: 'kernel', in: ['poly'] } } },
    forbidden: [
      {
        all: [
          { param: 'n', in: [9] },
          { param: 'x', above: 4 },
        ],
      },
    ],
  };
  const good = { x: 0, n: 3, kernel: 'rbf' };

  it.each<[Config, string | undefined]>([
    [good, undefined],
    [{ ...good, kernel: 'poly', degree: 2 }, undefined],
    [{ ...good, x: -5 }, undefined],
    [{ ...good, x: 7 }, 'x = 7 is outside [-5, 5]'],
    [{ ...good, x: Number.NaN }, 'x = NaN is not a finite number'],
    [{ ...good, x: '1' }, 'x = "1" is not a finite number'],
    [{ ...good, n: 2.5 }, 'n = 2.5 is not an integer'],
    [{ ...good, n: 0 }, 'n = 0 is outside [1, 9]'],
    [{ ...good, kernel: 'linear' }, 'kernel = "linear" is not one of "rbf", "poly", 3, true'],
    [{ ...good, kernel: '3' }, 'kernel = "3" is not one of "rbf", "poly", 3, true'],
    [{ x: 0, n: 3 }, 'kernel is missing'],
    [{ ...good, kernel: 'poly' }, 'degree is missing'],
    [{ ...good, degree: 2 }, 'degree is inactive here and must be absent'],
    [{ ...good, gamma: 1 }, 'gamma is not a parameter; this space has x, n, kernel, degree'],
    [{ ...good, toString: 1 }, 'toString is not a parameter; this space has x, n, kernel, degree'],
    [{ ...good, n: 9, x: 4.5 }, 'it is forbidden: n is 9 and x > 4'],
  ])('%j: %s', (config, why) => {
    expect(whyInvalid(space, config)).toBe(why);
  });

  it('asks for no bounds anywhere', () => {
    expect(whyInvalid(space, { ...good, x: 7 }, true)).toBeUndefined();
    expect(whyInvalid(space, { ...good, n: 2.5 }, true)).toBe('n = 2.5 is not an integer');
    expect(whyInvalid(space, { ...good, kernel: 'linear' }, true)).toMatch('is not one of');
  });
});

describe('describe', () => {
  it('says a condition in words', () => {
    const condition = {
      all: [
        { param: 'k', in: ['a', 2] },
        {
          any: [
            { param: 'x', above: 1 },
            { param: 'y', below: 0.5 },
          ],
        },
      ],
    };

    expect(inWords(condition)).toBe('k is "a" or 2 and (x > 1 or y < 0.5)');
  });
});
