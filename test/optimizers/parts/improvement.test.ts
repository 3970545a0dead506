import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxedImprovement } from '../../../optimizers/parts/expected-hypervolume.ts';
import { hypervolume } from '../../../optimizers/parts/hypervolume-contributions.ts';
import { expectedImprovement, logExpectedImprovement, logH } from '../../../optimizers/parts/improvement.ts';
import { frontOf, nonDominatedBoxes, referenceFor, thinned } from '../../../optimizers/parts/non-dominated-boxes.ts';
import { normal, stream } from '../../../src/random/index.ts';

describe('expected improvement', () => {
  const cases = fc.tuple(
    fc.double({ min: -4, max: 4, noNaN: true }),
    fc.double({ min: -4, max: 4, noNaN: true }),
    fc.double({ min: 0.05, max: 3, noNaN: true }),
  );

  it('is the integral of the improvement', () => {
    fc.assert(
      fc.property(cases, ([t, mean, sd]) => {
        // Simpson on z ∈ [−10, (t − mean) / sd], with 2000 panels
        const end = Math.min(10, Math.max(-10, (t - mean) / sd));
        const h = (end + 10) / 2000;
        let sum = 0;
        for (let k = 0; k <= 2000; k++) {
          const z = -10 + k * h;
          const weight = k === 0 || k === 2000 ? 1 : k % 2 === 1 ? 4 : 2;
          sum += weight * (t - mean - sd * z) * Math.exp((-z * z) / 2);
        }
        expect(expectedImprovement(t, mean, sd)[0]).toBeCloseTo((sum * h) / 3 / Math.sqrt(2 * Math.PI), 10);
      }),
      { numRuns: 50 },
    );
  });

  it('has the slopes of finite differences, and so has its logarithm', () => {
    fc.assert(
      fc.property(cases, ([t, mean, sd]) => {
        for (const f of [expectedImprovement, logExpectedImprovement]) {
          const [value, byMean, bySd] = f(t, mean, sd);
          const h = 1e-5 * sd;
          const slack = 1e-5 * (1 + Math.abs(value) + Math.abs(byMean) + Math.abs(bySd));
          expect(Math.abs((f(t, mean + h, sd)[0] - f(t, mean - h, sd)[0]) / (2 * h) - byMean)).toBeLessThan(slack);
          expect(Math.abs((f(t, mean, sd + h)[0] - f(t, mean, sd - h)[0]) / (2 * h) - bySd)).toBeLessThan(slack);
        }
      }),
    );
  });

  it('has the logarithm that mpmath gives', () => {
    // log(npdf(u) + u ncdf(u)) with 60 digits, mpmath 1.4.1
    for (const [u, expected] of mpmath) expect(Math.abs(logH(u)[0] / expected - 1)).toBeLessThan(1e-12);
  });

  it('is known without spread too', () => {
    expect(expectedImprovement(1, 0.25, 0)).toEqual([0.75, -1, 0]);
    expect(expectedImprovement(1, 2, 0)).toEqual([0, 0, 0]);
  });
});

const mpmath: readonly (readonly [number, number])[] = [
  [3, 1.0987396653277077],
  [-1, -2.4851210257126413],
  [-4.9, -16.212816407897737],
  [-5.1, -17.285185774704836],
  [-20, -206.9178385094251],
  [-1e3, -500014.73445209116],
  [-1e6, -500000000028.55],
];

describe('boxes of what is not dominated', () => {
  const fronts = fc
    .integer({ min: 1, max: 4 })
    .chain(m => fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: m, maxLength: m }), { minLength: 1, maxLength: 7 }));

  it('hold each point that is free once, and no other', () => {
    fc.assert(
      fc.property(fronts, fc.infiniteStream(fc.double({ min: -1, max: 7, noNaN: true, minExcluded: true })), (rows, numbers) => {
        const m = rows[0]!.length;
        const boxes = nonDominatedBoxes(frontOf(rows), Array(m).fill(6.5));
        for (let k = 0; k < 50; k++) {
          const y = Array.from({ length: m }, () => numbers.next().value);
          const free = y.every(v => v <= 6.5) && !rows.some(row => row.every((v, j) => v < y[j]!));
          const inside = boxes.filter(({ low, high }) => y.every((v, j) => low[j]! < v && v <= high[j]!)).length;
          if (y.some(v => Number.isInteger(v))) continue;
          expect(inside).toBe(free ? 1 : 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keep the ends of a front when it is thinned, and few enough points', () => {
    const rng = stream('thinned');
    const front = frontOf(Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => normal(rng))));
    const few = thinned(front, [5, 5, 5, 5]);

    expect(front.length).toBeGreaterThan(40);
    expect(nonDominatedBoxes(few, [5, 5, 5, 5]).length).toBeLessThan(5000);
    for (let m = 0; m < 4; m++) expect(Math.min(...few.map(p => p[m]!))).toBe(Math.min(...front.map(p => p[m]!)));
  });

  it('end a tenth of the range beyond the front, or beyond the worst where the front is a point', () => {
    const [a, b, c, d] = [
      [0, 1],
      [1, 0],
      [0, 0],
      [2, 1],
    ] as const;

    expect(referenceFor([a, b], [a, b])).toEqual([1.1, 1.1]);
    expect(referenceFor([c], [c, d])).toEqual([2.2, 1.1]);
  });
});

describe('expected hypervolume improvement', () => {
  it.each([2, 3, 4])('of %i objectives is the mean over many draws', m => {
    const rng = stream('ehvi', m);
    const front = frontOf(Array.from({ length: 12 }, () => Array.from({ length: m }, () => rng.next())));
    const reference = Array<number>(m).fill(1.1);
    const predictions = Array.from({ length: m }, () => ({ mean: 0.2 + 0.5 * rng.next(), sd: 0.1 + 0.3 * rng.next() }));
    const already = hypervolume(front, reference);

    const draws = Array.from({ length: 3000 }, () => {
      const y = predictions.map(({ mean, sd }) => mean + sd * normal(rng));
      return hypervolume([...front, y], reference) - already;
    });
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const error = Math.sqrt(draws.reduce((sum, v) => sum + (v - mean) ** 2, 0)) / draws.length;
    expect(Math.abs(boxedImprovement(nonDominatedBoxes(front, reference), predictions) - mean)).toBeLessThan(4 * error);
  });

  it('has the slopes of finite differences', () => {
    const rows = [
      [0.1, 0.9, 0.4],
      [0.5, 0.5, 0.5],
      [0.9, 0.2, 0.3],
    ];
    const boxes = nonDominatedBoxes(rows, [1, 1, 1]);
    const at = (means: readonly number[], sds: readonly number[]) => means.map((mean, k) => ({ mean, sd: sds[k]! }));
    const [means, sds] = [
      [0.3, 0.4, 0.5],
      [0.2, 0.3, 0.1],
    ];
    const [byMean, bySd] = [new Float64Array(3), new Float64Array(3)];
    boxedImprovement(boxes, at(means!, sds!), byMean, bySd);

    const moved = (xs: readonly number[], k: number, h: number) => xs.map((x, j) => (j === k ? x + h : x));
    for (let k = 0; k < 3; k++) {
      const [up, down] = [1e-6, -1e-6].map(h => boxedImprovement(boxes, at(moved(means!, k, h), sds!)));
      expect(byMean[k]).toBeCloseTo((up! - down!) / 2e-6, 7);
      const [wide, narrow] = [1e-6, -1e-6].map(h => boxedImprovement(boxes, at(means!, moved(sds!, k, h))));
      expect(bySd[k]).toBeCloseTo((wide! - narrow!) / 2e-6, 7);
    }
  });
});
