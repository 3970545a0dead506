import { describe, expect, it } from 'vitest';
import { haltonSequence } from '../../../optimizers/parts/halton-sequence.ts';
import { stream } from '../../../src/random/index.ts';

const points = (count: number, next: () => Float64Array): readonly Float64Array[] => Array.from({ length: count }, () => next());

/** SciPy 1.17.1, scipy.stats.qmc.Halton(40, scramble=False).random(1001) */
const columns = [0, 1, 2, 10, 39];
const expected: Readonly<Record<number, readonly number[]>> = {
  1: [0.5, 0.3333333333333333, 0.2, 0.03225806451612903, 0.005780346820809248],
  777: [0.5654296875, 0.19798811156835847, 0.40992, 0.09053069719042664, 0.49146312940626147],
  1000: [0.0927734375, 0.3475080018289895, 0.00512, 0.2591386660400792, 0.7805138828560928],
};

describe('haltonSequence', () => {
  it('gives the points of SciPy, unscrambled', () => {
    const all = points(1001, haltonSequence(40));

    for (const [index, row] of Object.entries(expected))
      expect(columns.map(c => all[Number(index)]![c])).toEqual(row.map(x => expect.closeTo(x, 14)));
    // Σ (j + 1) x_ij over the first thousand points
    const sum = all.slice(0, 1000).reduce((s, x) => s + x.reduce((t, v, j) => t + (j + 1) * v, 0), 0);
    expect(sum).toBeCloseTo(399622.5765741876, 6);
  });

  it.each([1, 2])('puts one of bᵏ scrambled points into each of bᵏ intervals, in every dimension (seed %i)', seed => {
    const all = points(3 ** 6, haltonSequence(5, stream('halton', seed)));

    for (const [j, count] of [2 ** 9, 3 ** 6, 5 ** 4, 7 ** 3, 11 ** 2].entries())
      expect(new Set(all.slice(0, count).map(x => Math.floor(x[j]! * count))).size).toBe(count);
  });

  it('has a uniform first point over seeds, below 1', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => haltonSequence(3, stream('first', seed))());

    for (let j = 0; j < 3; j++) {
      const perDecile = Array.from({ length: 10 }, (_, k) => first.filter(x => Math.floor(10 * x[j]!) === k).length);
      for (const count of perDecile) expect(Math.abs(count - 400)).toBeLessThan(5 * Math.sqrt(360));
    }
  });
});
