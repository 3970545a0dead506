import { describe, expect, it } from 'vitest';
import type { Config, Space } from '../../../src/contract/index.ts';
import { embeddingOf, sizeOf } from '../../../tasks/tables/embedding.ts';

const space: Space = {
  params: {
    size: { kind: 'int', low: 1, high: 10 },
    kernel: { kind: 'choice', choices: ['a', 'b', 'c', 'd'] },
    flag: { kind: 'choice', choices: [false, true] },
    mode: { kind: 'choice', choices: ['x', 'y'], when: { param: 'flag', in: [true] } },
    level: { kind: 'choice', choices: [1, 2, 4, 8], ordered: true },
  },
};
const unit = 10_000;
const { numbers, sets, write } = embeddingOf(space, unit);
const pointOf = (config: Config): Int16Array => {
  const point = new Int16Array(sizeOf(space).all);
  write(config, new Float64Array(numbers), point);
  return point;
};
const distance = (a: Config, b: Config): number => {
  const other = pointOf(b);
  return pointOf(a).reduce((sum, x, i) => sum + ((x - other[i]!) / unit) ** 2, 0);
};
const config: Config = { size: 3, kernel: 'a', flag: false, level: 2 };

describe('embeddingOf', () => {
  it('gives a set one coordinate fewer than it has choices', () => {
    expect(sizeOf(space)).toEqual({ all: 1 + 3 + 1 + 2 + 1, sets: 3 + 1 + 2 });
    expect([numbers, sets]).toEqual([5, 3]);
  });

  it.each([
    ['another choice', { ...config, kernel: 'd' }, 1],
    ['two other choices', { ...config, kernel: 'c', flag: true }, 2],
    ['a parameter that is active', { ...config, flag: true, mode: 'y' }, 2],
    ['another number', { ...config, size: 8 }, 0.25],
    ['an ordered choice', { ...config, level: 8 }, 0.25],
  ])('has squared distances as they are defined: %s', (_, other, expected) => {
    expect(distance(config, other)).toBeCloseTo(expected, 3);
  });

  it('has all choices of a set equally far apart', () => {
    const kernels = ['a', 'b', 'c', 'd'].map(kernel => ({ ...config, kernel }));

    for (const a of kernels) for (const b of kernels) expect(distance(a, b)).toBeCloseTo(a === b ? 0 : 1, 3);
  });

  it('takes a value that is no choice as inactive, where a parameter may be', () => {
    expect(pointOf({ ...config, mode: 'z' })).toEqual(pointOf(config));
    expect(pointOf({ ...config, level: 3 })[7]).toBe(unit / 2);
  });

  it('reads any names and choices', () => {
    const [name, choice] = ['a"]\n`b`', 'it\'s\u2028 "\\"'];
    const { write } = embeddingOf({ params: { [name]: { kind: 'choice', choices: ['x', choice, 0.5, true] } } }, unit);
    const codeOf = (value: string | number | boolean): number => {
      const numbers = new Float64Array(1);
      write({ [name]: value }, numbers, new Int16Array(3));
      return numbers[0]!;
    };

    expect(['x', choice, 0.5, true, 'true'].map(codeOf)).toEqual([0, 1, 2, 3, Number.NaN]);
  });

  it.each([
    ['a number out of its range', { ...config, size: 30 }, false],
    ['a choice that there is not', { ...config, kernel: 'e' }, false],
    ['a config of the space', config, true],
  ])('says whether it is of the space: %s', (_, other, expected) => {
    expect(write(other, new Float64Array(numbers), new Int16Array(sizeOf(space).all))).toBe(expected);
  });
});
