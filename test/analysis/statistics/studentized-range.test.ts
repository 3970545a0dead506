import { describe, expect, it } from 'vitest';
import { criticalDifference } from '../../../analysis/statistics/nemenyi.ts';
import { rangeQuantile, rangeTail } from '../../../analysis/statistics/studentized-range.ts';

// scipy.stats.studentized_range.ppf(0.95, k, inf), SciPy 1.17.1, k = 2 … 30
const scipy = [
  2.771807648699355, 3.314493155398122, 3.6331595749026278, 3.857655510378623, 4.030092053180576, 4.169554155006547, 4.286309409349043,
  4.38650911549537, 4.474124221725907, 4.551863584065974, 4.621655471868518, 4.684919847313499, 4.7427317076846975, 4.795923860431186,
  4.845154183957343, 4.890951125576789, 4.933745358126922, 4.973892348748306, 5.0116887941184425, 5.0473848150087655, 5.081193155799909,
  5.1132962282719765, 5.143851577247147, 5.17299617312959, 5.200849820280358, 5.227517890554401, 5.25309353580552, 5.27765949383823,
  5.30128957403117,
];

describe('the studentised range', () => {
  it('has the quantiles of SciPy for 2 to 30 treatments', () => {
    scipy.forEach((q, i) => {
      expect(rangeQuantile(0.05, i + 2)).toBeCloseTo(q, 11);
    });
  });

  it.each([
    [0.1, 2, 2.3261743073533476],
    [0.1, 20, 4.694104409490512],
    [0.01, 3, 4.12030320646012],
    [0.01, 30, 5.910592386935943],
  ])('at level %d for %d treatments (SciPy 1.17.1)', (alpha, k, q) => {
    expect(rangeQuantile(alpha, k)).toBeCloseTo(q, 10);
  });

  it.each([
    [0.05, [1.96, 2.343, 2.569, 2.728, 2.85, 2.949, 3.031, 3.102, 3.164]],
    [0.1, [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.78, 2.855, 2.92]],
  ])('divided by √2 is the table of Demšar 2006 at α = %d, which is off by one in some last digits', (alpha, table) => {
    table.forEach((q, i) => {
      expect(Math.abs(rangeQuantile(alpha, i + 2) / Math.SQRT2 - q)).toBeLessThan(0.0011);
    });
  });

  it('has a tail from 1 to 0', () => {
    expect(rangeTail(0, 5)).toBeCloseTo(1, 12);
    expect(rangeTail(40, 5)).toBeCloseTo(0, 12);
  });
});

describe('the critical difference', () => {
  it('is that of published examples', () => {
    expect(criticalDifference(3, 6)).toBeCloseTo(1.353136, 6);
    // published as 1.1137, from q/√2 rounded to 2.728
    expect(criticalDifference(5, 30)).toBeCloseTo(1.1136, 4);
    expect(2.728 * Math.sqrt((5 * 6) / (6 * 30))).toBeCloseTo(1.1137, 4);
    expect(criticalDifference(28, 20)).toBeCloseTo(9.66, 2);
  });

  it('is 0 where there is no pair', () => {
    expect(criticalDifference(1, 10)).toBe(0);
  });
});
