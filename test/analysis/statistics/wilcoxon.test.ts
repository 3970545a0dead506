import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midRanks } from '../../../analysis/statistics/mid-ranks.ts';
import { difference, wilcoxon } from '../../../analysis/statistics/wilcoxon.ts';
import { haveShared, shared } from '../../shared.ts';

/** Every assignment of signs to the non-zero differences; Pratt's ranks. */
function bySignFlips(differences: readonly number[]): number {
  const ranks = midRanks(differences.map(Math.abs));
  const moved = differences.map((d, i) => ({ d, rank: ranks[i]! })).filter(({ d }) => d !== 0);
  const distance = (positive: (i: number) => boolean) =>
    Math.abs(moved.reduce((sum, { rank }, i) => sum + (positive(i) ? rank : -rank), 0));
  const observed = distance(i => moved[i]!.d > 0);
  const flips = Array.from({ length: 2 ** moved.length }, (_, signs) => distance(i => ((signs >> i) & 1) === 1));
  return flips.filter(flip => flip >= observed).length / flips.length;
}

describe("Wilcoxon's signed-rank test", () => {
  it('is exact: depression scores of Hollander and Wolfe 1973 (R help page of wilcox.test; SciPy 1.17.1, method="exact")', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

    expect(wilcoxon(before.map((x, i) => x - after[i]!))).toEqual({ statistic: 5, p: 0.0390625 });
  });

  it('is exact under ties and zeros too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 11 }), differences => {
        expect(wilcoxon(differences).p).toBeCloseTo(bySignFlips(differences), 12);
      }),
    );
  });

  it('approximates from 26 differences on, with Pratt’s zeros and the tie correction (scipy.stats.wilcoxon zero_method="pratt", SciPy 1.17.1)', () => {
    const d = [
      0.6, 1.1, 0.6, -1.0, 1.2, 0.7, -0.2, 0.9, 0.7, 0.6, 0.3, 0.8, -0.4, 0.1, -0.2, 0.9, 0.3, 0.0, -0.5, 0.0, 0.3, 0.0, 1.6, 1.3, -2.4,
      -1.6, 0.1, -0.1, 0.5, 0.5,
    ];

    expect(wilcoxon(d).statistic).toBe(128.5);
    expect(wilcoxon(d).p).toBeCloseTo(0.03752150819302119, 14);
  });

  it.skipIf(!haveShared)('agrees with SciPy 1.17.1 on 30 data sets (skipped without ../shared)', () => {
    const rows = readFileSync(shared('verification/scmamp/data.gh.2008.csv'), 'utf8').trim().split('\n').slice(1);
    const [c45, nearest, bayes, kernel, cn2] = [1, 2, 3, 4, 5].map(column => rows.map(row => Number(row.split(',')[column]))) as number[][];
    const test = (x: number[] | undefined, y: number[] | undefined) => wilcoxon(x!.map((value, i) => value - y![i]!));

    expect(test(c45, nearest)).toEqual({ statistic: 96, p: expect.closeTo(0.005150899989512584, 14) });
    expect(test(c45, bayes)).toEqual({ statistic: 203, p: expect.closeTo(0.5439636071319094, 13) });
    expect(test(c45, kernel)).toEqual({ statistic: 21, p: expect.closeTo(1.360110796799097e-5, 16) });
    expect(test(nearest, cn2)).toEqual({ statistic: 200.5, p: expect.closeTo(0.510406885768603, 13) });
  });

  it('is symmetric, and never significant without evidence', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -9, max: 9 }), { maxLength: 40 }), d => {
        expect(wilcoxon(d.map(x => -x))).toEqual(wilcoxon(d));
        expect(wilcoxon(d).p).toBeGreaterThan(0);
        expect(wilcoxon(d).p).toBeLessThanOrEqual(1);
      }),
    );
    expect(wilcoxon([])).toEqual({ statistic: 0, p: 1 });
    expect(wilcoxon([0, 0, 0])).toEqual({ statistic: 0, p: 1 });
    expect(wilcoxon([3])).toEqual({ statistic: 0, p: 1 });
  });

  it('ranks a missing value above any difference', () => {
    const missing = difference(Infinity, 3);

    expect(wilcoxon([missing, -1, -2]).statistic).toBe(3);
    expect(difference(Infinity, Infinity)).toBe(0);
  });
});
