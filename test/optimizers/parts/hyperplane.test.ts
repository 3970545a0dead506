import { describe, expect, it } from 'vitest';
import { hyperplaneScaling } from '../../../optimizers/parts/hyperplane.ts';

/** The plane Σ (zₘ − idealₘ) / aₘ = 1. */
const corners = (ideal: readonly number[], a: readonly number[]) => a.map((length, m) => ideal.map((v, k) => (k === m ? v + length : v)));

describe('the hyperplane scaling', () => {
  it('finds ideal and intercepts of a plane whose corners are there', () => {
    const front = [...corners([1, 2, 3], [4, 5, 6]), [2, 3, 4.5]];
    const { ideal, nadir } = hyperplaneScaling()(front, front);

    expect(ideal).toEqual([1, 2, 3]);
    for (const [m, end] of [5, 7, 9].entries()) expect(nadir[m]).toBeCloseTo(end, 9);
  });

  it('keeps the extremes of before', () => {
    const scaling = hyperplaneScaling();
    const before = corners([0, 0], [2, 3]);
    scaling(before, before);
    const { nadir } = scaling([[1, 1.5]], [[1, 1.5]]);

    expect(nadir.map(v => Math.round(v * 1e9) / 1e9)).toEqual([2, 3]);
  });

  it('falls back on the worst of the front where there is no plane', () => {
    const front = [
      [1, 1],
      [1, 1],
    ];
    const { nadir } = hyperplaneScaling()([...front, [4, 7]], front);

    // the front has no extent, so the worst of all counts
    expect(nadir).toEqual([4, 7]);
  });
});
