import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { friedman } from '../../../analysis/statistics/friedman.ts';
import { midRanks } from '../../../analysis/statistics/mid-ranks.ts';
import { haveShared, shared } from '../../shared.ts';

const small = [
  [0.1, 0.2, 0.3],
  [0.4, 0.4, 0.5],
  [0.9, 0.2, 0.6],
  [0.1, 0.3, 0.7],
  [0.2, 0.5, 0.4],
  [0.3, 0.3, 0.9],
];

/** Σ over ties of t³ − t, as textbooks have it. */
function textbook(values: readonly (readonly number[])[]): number {
  const n = values.length;
  const k = values[0]!.length;
  const sums = values.map(row => midRanks(row)).reduce((sum, ranks) => sum.map((s, j) => s + ranks[j]!), new Array<number>(k).fill(0));
  const ties = values.flatMap(row => [...new Set(row)].map(v => row.filter(w => w === v).length)).reduce((sum, t) => sum + t ** 3 - t, 0);
  const uncorrected = (12 / (n * k * (k + 1))) * sums.reduce((sum, r) => sum + r * r, 0) - 3 * n * (k + 1);
  return uncorrected / (1 - ties / (n * k * (k * k - 1)));
}

describe("Friedman's test", () => {
  it('corrects for ties (scipy.stats.friedmanchisquare, SciPy 1.17.1)', () => {
    const { meanRanks, statistic, p } = friedman(small.map(midRanks));

    expect(meanRanks.map(rank => Number(rank.toFixed(5)))).toEqual([1.5, 1.83333, 2.66667]);
    expect(statistic).toBeCloseTo(4.727272727272722, 12);
    expect(p).toBeCloseTo(0.09407750044007411, 14);
  });

  it.skipIf(!haveShared)('agrees with scmamp on 30 data sets of García and Herrera 2008 (skipped without ../shared)', () => {
    const rows = readFileSync(shared('verification/scmamp/data.gh.2008.csv'), 'utf8').trim().split('\n').slice(1);
    const accuracies = rows.map(row => row.split(',').slice(1).map(Number));

    const test = friedman(accuracies.map(row => midRanks(row.map(accuracy => -accuracy))));

    expect(test.meanRanks.map(rank => rank.toFixed(3))).toEqual(['2.100', '3.250', '2.200', '4.333', '3.117']);
    expect(test.uncorrected).toBeCloseTo(39.647, 3);
    expect(test.statistic).toBeCloseTo(39.91275167785245, 11);
    expect(test.p / 4.512033059024698e-8).toBeCloseTo(1, 11);
    expect(test.imanDavenport).toBeCloseTo(14.309, 3);
    expect(test.imanDavenportP).toBeCloseTo(1.6e-9, 10);
  });

  it('has the tie correction of the textbooks', () => {
    const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), values => {
        fc.pre(values.some(row => new Set(row).size > 1));
        expect(friedman(values.map(midRanks)).statistic).toBeCloseTo(textbook(values), 9);
      }),
    );
  });

  it('takes mean ranks over repetitions at the scatter they have', () => {
    // a scatter of half the size about the centre is the same evidence
    const ranks = small.map(row => midRanks(row));
    const flattened = ranks.map(row => row.map(rank => 2 + (rank - 2) / 2));

    expect(friedman(flattened).statistic).toBeCloseTo(friedman(ranks).statistic, 12);
  });

  it('stays finite where all agree, where all are equal, and where there is nothing to compare', () => {
    const nothing = { statistic: 0, p: 1, imanDavenport: 0, imanDavenportP: 1, uncorrected: 0 };

    expect(
      friedman([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ).toMatchObject({ imanDavenport: Number.MAX_VALUE, imanDavenportP: 0, uncorrected: 3 });
    expect(
      friedman([
        [1.5, 1.5],
        [1.5, 1.5],
      ]),
    ).toMatchObject(nothing);
    expect(friedman([[1, 2]])).toMatchObject(nothing);
    expect(friedman([[1], [1]])).toMatchObject(nothing);
  });
});
