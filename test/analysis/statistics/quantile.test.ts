import { describe, expect, it } from 'vitest';
import { interquartileMean, mean, optimalityGap } from '../../../analysis/statistics/interquartile-mean.ts';
import { median, quantile } from '../../../analysis/statistics/quantile.ts';

describe('quantiles', () => {
  it('lie linearly between order statistics, as numpy.quantile (NumPy 2.4.6)', () => {
    expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 4, 8], 0.975)).toBeCloseTo(7.7, 12);
    expect(quantile([3], 0.5)).toBe(3);
  });

  it('give a median that is infinite only where the middle is', () => {
    expect(median([3, Infinity, 1])).toBe(3);
    expect(median([3, Infinity, 1, Infinity])).toBe(Infinity);
    expect(median([Infinity, Infinity])).toBe(Infinity);
  });
});

// the example of rliable's metrics; statistics.md
describe('the interquartile mean', () => {
  const scores = [0.1, 0.9, 0.4, 0.8, 0.7, 0.3, 1.2, 0.5];

  it('leaves out a quarter at each end', () => {
    expect(interquartileMean(scores)).toBeCloseTo(0.6, 15);
    expect(mean(scores)).toBeCloseTo(0.6125, 15);
  });

  it('rounds the quarter down, as scipy.stats.trim_mean', () => {
    expect(interquartileMean([1, 2, 9])).toBe(4);
    expect(interquartileMean([9, 2, 4, 1, 5])).toBeCloseTo(11 / 3, 15);
  });
});

describe('the optimality gap', () => {
  it('does not credit what exceeds the target', () => {
    expect(optimalityGap([0.1, 0.9, 0.4, 0.8, 0.7, 0.3, 1.2, 0.5])).toBeCloseTo(0.4125, 15);
    expect(optimalityGap([2, 3], 2)).toBe(0);
  });
});
