import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fencedCosts, scaledByMedian, warpedCosts } from '../../../optimizers/parts/warped-costs.ts';

const costs = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('warped costs', () => {
  it('agree with the half-rank and log warping of google-vizier', () => {
    // its output_warpers.py by hand for maximised labels −1, −2, −3, −4, −100: median −3; good half −3, −2, −1, spread √(5/3);
    // −4 and −100 have dense ranks 2 and 1, denominator 2.5, quantiles 0.3 and 0.1
    const spread = Math.sqrt(5 / 3);
    const halfRanked = [1, 2, 3, 3 + 0.5244005127080407 * spread, 3 + 1.2815515655446004 * spread];
    const worst = halfRanked[4]!;
    const logs = halfRanked.map(c => -Math.log1p((0.5 * (worst - c)) / (worst - 1)) / Math.log(1.5));
    const mean = logs.reduce((a, b) => a + b) / 5;
    const deviation = Math.sqrt(logs.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 5);

    const warped = warpedCosts([1, 2, 3, 4, 100]);
    for (const [i, log] of logs.entries()) expect(warped[i]).toBeCloseTo((log - mean) / deviation, 10);
  });

  it.each([
    ['warped', warpedCosts],
    ['scaled by the median', scaledByMedian],
    ['fenced', fencedCosts],
  ])('%s keep the order of costs of any size, finite', (_name, warp) => {
    fc.assert(
      fc.property(costs, xs => {
        const warped = warp(xs);
        expect(warped.every(Number.isFinite)).toBe(true);
        for (const [i, x] of xs.entries()) for (const [k, y] of xs.entries()) if (x < y) expect(warped[i]).toBeLessThanOrEqual(warped[k]!);
      }),
    );
  });

  it('take a failed trial for the worst, and equal costs for 0', () => {
    const [, failed, worst] = warpedCosts([1, undefined, 5, 2]);

    expect(failed).toBe(worst);
    expect([...warpedCosts([7, 7, undefined])]).toEqual([0, 0, 0]);
    expect([...warpedCosts([undefined, undefined])]).toEqual([0, 0]);
  });

  it('move only what lies beyond the outer fence', () => {
    const plain = [1, 2, 3, 4, 5, 6, 7, 8];

    const fence = 7 + 3 * (7 - 3);
    const pairs = [
      [fencedCosts(plain), scaledByMedian(plain)],
      [fencedCosts([...plain, 1e9]), scaledByMedian([...plain, fence])],
    ] as const;
    for (const [fenced, expected] of pairs) for (const [i, value] of expected.entries()) expect(fenced[i]).toBeCloseTo(value, 6);
  });
});
