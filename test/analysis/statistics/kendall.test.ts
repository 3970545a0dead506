import { describe, expect, it } from 'vitest';
import { kendall } from '../../../analysis/statistics/kendall.ts';

describe("Kendall's τ", () => {
  it('corrects for ties (scipy.stats.kendalltau, SciPy 1.17.1)', () => {
    expect(kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 14);
    expect(kendall([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6])).toBeCloseTo(0.6190476190476191, 14);
  });

  it('is 1 for the same order, −1 for the reverse, 0 without any', () => {
    expect(kendall([1, 5, 9], [2, 3, Infinity])).toBeCloseTo(1, 15);
    expect(kendall([1, 5, 9], [3, 2, 1])).toBeCloseTo(-1, 15);
    expect(kendall([1, 1, 1], [3, 2, 1])).toBe(0);
    expect(kendall([], [])).toBe(0);
  });
});
