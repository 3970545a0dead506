import { describe, expect, it } from 'vitest';
import { dasDennis, dasDennisUpTo } from '../../../optimizers/parts/das-dennis.ts';

describe('Das and Dennis weights', () => {
  it.each([
    [2, 99, 100],
    [3, 12, 91], // Deb and Jain (2014), Table I
    [5, 6, 210],
  ])('of %d objectives and %d parts are %d different ones that sum to 1', (m, H, count) => {
    const weights = dasDennis(m, H);

    expect(new Set(weights.map(String)).size).toBe(count);
    for (const w of weights) expect(w.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('are as many as fit, but at least the corners', () => {
    expect(dasDennisUpTo(2, 100).length).toBe(100);
    expect(dasDennisUpTo(3, 92).length).toBe(91);
    expect(dasDennisUpTo(3, 90).length).toBe(78);
    expect(dasDennisUpTo(6, 4).length).toBe(6);
  });
});
