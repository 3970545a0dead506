import { describe, expect, it } from 'vitest';
import { rankTicks } from '../../../analysis/charts/rank-ticks.ts';

describe('rank ticks', () => {
  for (const [worst, length, ticks] of [
    [2, 300, [1, 2]],
    [5, 180, [1, 2, 3, 4, 5]],
    [10, 100, [1, 3, 5, 7, 9]],
    [28, 150, [1, 5, 10, 15, 20, 25]],
    [28, 60, [1, 10, 20]],
  ] as const)
    it(`are ${ticks.join(' ')} for ${worst} optimizers on ${length} px`, () => {
      expect(rankTicks(worst, length)).toEqual(ticks);
    });

  it('never goes beyond the axis', () => {
    expect(rankTicks(3, 10)).toEqual([1]);
  });
});
