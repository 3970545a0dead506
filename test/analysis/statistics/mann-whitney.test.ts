import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a12, probabilityOfImprovement } from '../../../analysis/statistics/a12.ts';
import { mannWhitney } from '../../../analysis/statistics/mann-whitney.ts';

/** Every way to deal the pooled values to two samples of these sizes. */
function byDealing(x: readonly number[], y: readonly number[]): number {
  const pool = [...x, ...y];
  const u = (first: readonly number[], second: readonly number[]) => a12(first, second) * first.length * second.length;
  const deals = Array.from({ length: 2 ** pool.length }, (_, mask) => pool.map((_, i) => ((mask >> i) & 1) === 1))
    .filter(mine => mine.filter(Boolean).length === x.length)
    .map(mine =>
      u(
        pool.filter((_, i) => mine[i]),
        pool.filter((_, i) => !mine[i]),
      ),
    );
  const share = (holds: (value: number) => boolean) => deals.filter(holds).length / deals.length;
  return Math.min(
    1,
    2 *
      Math.min(
        share(value => value <= u(x, y)),
        share(value => value >= u(x, y)),
      ),
  );
}

// scipy.stats.mannwhitneyu, SciPy 1.17.1
describe('the Mann–Whitney test', () => {
  it('is asymptotic with continuity and tie correction', () => {
    expect(mannWhitney([1, 2, 3, 4, 5], [3, 4, 5, 6, 7])).toEqual({ statistic: 4.5, p: expect.closeTo(0.11384629800665805, 14) });
    const x = [2.1, -1.1, -0.4, 2.0, 0.6, 0.7, -0.5, -1.6, 0.2, 0.1, -1.2, -0.7];
    const y = [0.4, -0.4, 0.4, 0.6, 0.5, 0, 1.1, 1.4, 0.8, -0.3, 1.2, 0, 1.4, -0.6, 1.4];
    expect(mannWhitney(x, y)).toEqual({ statistic: 60, p: expect.closeTo(0.1495244020025464, 14) });
  });

  it('is exact where a sample is small and nothing is tied', () => {
    expect(mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12])).toEqual({ statistic: 17, p: expect.closeTo(1 / 9, 14) });
    expect(mannWhitney([1.1, 2.2, 3.3], [4.4, 5.5, 6.6, 7.7]).p).toBeCloseTo(0.05714285714285714, 14);
    expect(mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12], 'asymptotic').p).toBeCloseTo(0.11134688653314041, 14);
  });

  it('counts every deal when asked to be exact, under ties too', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        expect(mannWhitney(x, y, 'exact').p).toBeCloseTo(byDealing(x, y), 12);
      }),
    );
  });

  it('has p 1 for an empty sample and for equal values', () => {
    expect(mannWhitney([], [1, 2]).p).toBe(1);
    expect(mannWhitney([3, 3], [3, 3, 3]).p).toBe(1);
    expect(mannWhitney([Infinity], [Infinity]).p).toBe(1);
  });
});

describe('A12', () => {
  it('counts ties half', () => {
    expect(a12([1, 2, 3], [2])).toBe(0.5);
    expect(a12([5, 6], [1, 2])).toBe(1);
    expect(a12([Infinity], [Infinity, 1])).toBe(0.75);
  });

  it('is U over the number of pairs', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        expect(a12(x, y)).toBeCloseTo(mannWhitney(x, y).statistic / (x.length * y.length), 12);
      }),
    );
  });
});

describe('the probability of improvement', () => {
  it('is the mean over tasks (rliable; statistics.md)', () => {
    const x = [
      [0.1, 0.4, 0.7, 1.2],
      [0.9, 0.8, 0.3, 0.5],
    ];
    const y = [
      [0.2, 0.2, 0.3],
      [0.9, 0.6, 0.3],
    ];

    expect(probabilityOfImprovement(x, y)).toBe(0.625);
  });

  it('is not moved by one outlier of ten, as the mean is', () => {
    const steady = Array.from({ length: 10 }, () => 2);
    const better = [...Array.from({ length: 9 }, () => 1), 100];

    expect(probabilityOfImprovement([steady], [better])).toBe(0.9);
  });
});
