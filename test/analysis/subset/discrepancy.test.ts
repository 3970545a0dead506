import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starDiscrepancy } from '../../../analysis/subset/discrepancy.ts';
import { exchangeOf } from '../../../analysis/subset/exchange.ts';
import { type Points, pointsOf } from '../../../analysis/subset/points.ts';
import { thresholdAccepting } from '../../../analysis/subset/threshold-accepting.ts';
import { stream } from '../../../src/random/index.ts';
import { haveShared, shared } from '../../shared.ts';
import { bruteForce, bruteForceRelative, rowsOf } from './brute-force.ts';

const dStar = (rows: number[][]) => starDiscrepancy(pointsOf(rows)).discrepancy;

/** Sets with ties, and with coordinates 0 and 1, as tasks have them that everybody solves. */
const coordinate = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 0.75, 1));
const pointSets = (maxSizes: readonly number[]): fc.Arbitrary<Points> =>
  fc
    .integer({ min: 1, max: maxSizes.length })
    .chain(d => fc.array(fc.array(coordinate, { minLength: d, maxLength: d }), { minLength: 1, maxLength: maxSizes[d - 1]! }))
    .map(rows => pointsOf(rows));

describe('star discrepancy', () => {
  it('has the values of docs/statistics.md', () => {
    expect(
      dStar([
        [0.25, 0.25],
        [0.5, 0.75],
        [0.75, 0.5],
      ]),
    ).toBe(0.4375);
    expect(dStar([[0.5, 0.5]])).toBe(0.75);
    expect(dStar([[1 / 6], [1 / 2], [5 / 6]])).toBeCloseTo(1 / 6, 14);
  });

  it('follows Niederreiter (1992), theorem 2.6, in one dimension: D* = 1/2n + max |x_i − (2i − 1)/2n|', () => {
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1, maxLength: 50 }), xs => {
        const n = xs.length;
        const sorted = xs.toSorted((a, b) => a - b);
        const formula = 1 / (2 * n) + Math.max(...sorted.map((x, i) => Math.abs(x - (2 * i + 1) / (2 * n))));
        expect(dStar(xs.map(x => [x]))).toBeCloseTo(formula, 12);
      }),
    );
  });

  // the reference output of Wahlström's program for these points, in github.com/jjaw89/golden_ratio_nets, DEM/test/golden_tests
  it.each([
    [2, 20, 0.147685],
    [2, 100, 0.0502399],
    [3, 50, 0.104713],
    [4, 30, 0.216723],
    [5, 15, 0.424603],
  ])('of Halton’s sequence, d = %i, n = %i, is %f', (d, n, published) => {
    const { discrepancy, exact, points, dimensions } = starDiscrepancy(halton(d, n));

    expect(Math.abs(discrepancy - published)).toBeLessThan(1.5e-6); // there points are rounded to six places
    expect({ exact, points, dimensions }).toEqual({ exact: true, points: n, dimensions: d });
  });

  it('is that of the whole critical grid', () => {
    fc.assert(
      fc.property(pointSets([30, 16, 9, 6, 5]), points => {
        expect(starDiscrepancy(points)).toMatchObject({ exact: true, discrepancy: expect.closeTo(bruteForce(points), 12) });
      }),
      { numRuns: 300 },
    );
  });

  it('is found by the depth-first search that the selection uses, too', () => {
    fc.assert(
      fc.property(pointSets([80, 60, 40, 20, 10, 8, 8, 8]), points => {
        expect(exchangeOf(points, allRows(points)).search(0, Infinity, Infinity)).toBeCloseTo(starDiscrepancy(points).discrepancy, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('of many points agrees between the two exact methods', () => {
    const points = randomPoints(stream('test'), 3, 400);

    expect(exchangeOf(points, allRows(points)).search(0, Infinity, Infinity)).toBeCloseTo(starDiscrepancy(points).discrepancy, 12);
  });

  it('counts points at coordinate 1 in no open box, and in closed ones', () => {
    expect(dStar([[1, 0.5]])).toBe(1); // [0, 1)²
    expect(
      dStar([
        [0.5, 0],
        [1, 0],
        [0.25, 0],
      ]),
    ).toBe(1); // [0, 1] × [0, 0]
  });

  it('does not depend on the order of points or axes', () => {
    const points = randomPoints(stream('order'), 4, 20);
    const turned = pointsOf(
      rowsOf(points)
        .map(row => row.toReversed())
        .toReversed(),
    );

    expect(starDiscrepancy(turned).discrepancy).toBeCloseTo(starDiscrepancy(points).discrepancy, 14);
  });

  it('says when it is only a lower bound', () => {
    const points = randomPoints(stream('hard'), 6, 60);
    const whole = starDiscrepancy(points);
    const partial = starDiscrepancy(points, { effort: 1000 });

    expect(whole.exact).toBe(true);
    expect(partial.exact).toBe(false);
    expect(partial.discrepancy).toBeLessThanOrEqual(whole.discrepancy + 1e-12);
    expect(partial.discrepancy).toBeGreaterThan(0.9 * whole.discrepancy);
    expect(starDiscrepancy(points, { effort: 1000 })).toEqual(partial);
  });

  it.skipIf(!haveShared)('of the 2,188 tasks of carps is 0.85159', () => {
    const rows = readFileSync(shared('verification/carps/df_crit_2188.csv'), 'utf8').trim().split('\n').slice(1);
    const points = pointsOf(rows.map(row => row.split(',').slice(1).map(Number)));

    expect(starDiscrepancy(points)).toEqual({
      discrepancy: expect.closeTo(0.851592998541889, 12),
      exact: true,
      points: 2188,
      dimensions: 3,
    });
  });
});

describe('threshold accepting', () => {
  it('never exceeds the discrepancy, and mostly finds it', () => {
    const found = Array.from({ length: 10 }, (_, i) => {
      const points = randomPoints(stream('ta', i), 2 + (i % 3), 15);
      return thresholdAccepting(points, stream('ta', i, 'walk')) / starDiscrepancy(points).discrepancy;
    });

    expect(Math.max(...found)).toBeLessThanOrEqual(1 + 1e-12);
    expect(found.filter(ratio => ratio > 1 - 1e-12).length).toBeGreaterThanOrEqual(8);
  });
});

describe('discrepancy relative to a full set', () => {
  it('is sup |F − F_full| on the grid of both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain(d => fc.tuple(sized(d, 6), sized(d, 8))),
        ([points, full]) => {
          const found = starDiscrepancy(points, { against: full });
          expect(found).toMatchObject({ exact: true, discrepancy: expect.closeTo(bruteForceRelative(points, full), 12) });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of all points is 0, and of one of two is 1/2', () => {
    const full = pointsOf([
      [0.2, 0.4],
      [0.6, 0.1],
    ]);

    expect(starDiscrepancy(full, { against: full }).discrepancy).toBe(0);
    expect(starDiscrepancy(pointsOf([[0.2, 0.4]]), { against: full }).discrepancy).toBe(0.5);
  });

  it('does not change when axes are stretched', () => {
    const full = randomPoints(stream('stretch'), 3, 100);
    const subset = pointsOf(rowsOf(full).slice(0, 10));
    const cubed = (points: Points) => pointsOf(rowsOf(points).map(row => row.map(x => x ** 3)));

    expect(starDiscrepancy(cubed(subset), { against: cubed(full) })).toEqual(starDiscrepancy(subset, { against: full }));
  });

  it('says when it is only a lower bound', () => {
    const full = randomPoints(stream('full'), 4, 200);
    const subset = pointsOf(rowsOf(full).slice(0, 50));
    const whole = starDiscrepancy(subset, { against: full });
    const partial = starDiscrepancy(subset, { against: full, effort: 1000 });

    expect([whole.exact, partial.exact]).toEqual([true, false]);
    expect(partial.discrepancy).toBeLessThanOrEqual(whole.discrepancy + 1e-12);
    expect(partial.discrepancy).toBeGreaterThan(0.8 * whole.discrepancy);
  });

  it('refuses sets of different dimensions', () => {
    expect(() => starDiscrepancy(pointsOf([[0.1, 0.2]]), { against: pointsOf([[0.1]]) })).toThrow('cannot be compared');
  });
});

describe('points', () => {
  it.each([
    [[], 'no points'],
    [[[0.1, 0.2], [0.3]], 'point 1: 1 coordinates, but the first point has 2'],
    [[[0.1, 1.2]], 'point 0: coordinate 2 is 1.2, which is not in [0, 1]'],
    [[[Number.NaN]], 'point 0: coordinate 1 is NaN'],
  ])('refuses %j', (rows, message) => {
    expect(() => pointsOf(rows)).toThrow(message);
  });
});

const allRows = ({ size }: Points) => Int32Array.from({ length: size }, (_, row) => row);

const sized = (d: number, size: number) =>
  fc.array(fc.array(coordinate, { minLength: d, maxLength: d }), { minLength: 1, maxLength: size }).map(rows => pointsOf(rows));

const randomPoints = (rng: { next(): number }, d: number, n: number): Points =>
  pointsOf(Array.from({ length: n }, () => Array.from({ length: d }, () => rng.next())));

/** The n first points from index 1, in the bases 2, 3, 5, 7, 11. */
function halton(d: number, n: number): Points {
  const radicalInverse = (index: number, base: number): number =>
    index === 0 ? 0 : ((index % base) + radicalInverse(Math.floor(index / base), base)) / base;
  return pointsOf(Array.from({ length: n }, (_, i) => [2, 3, 5, 7, 11].slice(0, d).map(base => radicalInverse(i + 1, base))));
}
