import { describe, expect, it } from 'vitest';
import { bracketOf, hyperbandBrackets, mostHalvings } from '../../../optimizers/parts/brackets.ts';
import type { Fidelity } from '../../../src/contract/index.ts';

const levels = (min: number, max: number, integer?: true): Fidelity => ({
  name: 'r',
  unit: '',
  min,
  max,
  resumable: false,
  ...(integer ? { integer } : {}),
});

describe('hyperbandBrackets', () => {
  it('gives the table for R = 81 and η = 3 that Algorithm 1 of Li et al. (2018) defines', () => {
    const table = hyperbandBrackets(levels(1, 81, true), 3).map(bracket => bracket.map(({ size, level }) => [size, level]));

    expect(table).toEqual([
      [
        [81, 1],
        [27, 3],
        [9, 9],
        [3, 27],
        [1, 81],
      ],
      [
        [34, 3],
        [11, 9],
        [3, 27],
        [1, 81],
      ],
      [
        [15, 9],
        [5, 27],
        [1, 81],
      ],
      [
        [8, 27],
        [2, 81],
      ],
      [[5, 81]],
    ]);
  });

  it('is random search where there is but one level', () => {
    expect(hyperbandBrackets(levels(1, 1), 3)).toEqual([[{ size: 1, level: 1 }]]);
    expect(hyperbandBrackets(levels(20, 50), 3)).toEqual([[{ size: 1, level: 50 }]]);
  });

  it('keeps levels at or above the lowest, geometric up to exactly the highest, and whole where they must be', () => {
    const bracket = (integer?: true) => hyperbandBrackets(levels(1, 50, integer), 3)[0]!.map(rung => rung.level);

    expect(bracket()).toEqual([50 / 27, 50 / 9, 50 / 3, 50].map(level => expect.closeTo(level, 12)));
    expect(bracket()[3]).toBe(50);
    expect(bracket(true)).toEqual([2, 6, 17, 50]);
  });
});

describe('mostHalvings', () => {
  it('is exact at powers and just beside them', () => {
    for (const eta of [2, 3, 4, 10])
      for (let s = 0; s <= 12; s++) {
        expect(mostHalvings({ min: 0.1, max: 0.1 * eta ** s }, eta)).toBe(s);
        expect(mostHalvings({ min: 1, max: eta ** s * 0.999 }, eta)).toBe(Math.max(0, s - 1));
      }
  });
});

describe('bracketOf', () => {
  it('costs about the same in each rung', () => {
    const rungs = bracketOf(levels(1, 64), 2, 6, 64);

    expect(rungs.map(({ size, level }) => size * level)).toEqual(new Array(7).fill(64));
  });
});
