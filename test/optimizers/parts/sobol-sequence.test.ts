import { describe, expect, it } from 'vitest';
import { sobolDimensions, sobolSequence } from '../../../optimizers/parts/sobol-sequence.ts';
import { stream } from '../../../src/random/index.ts';

const points = (count: number, next: () => Float64Array): readonly Float64Array[] => Array.from({ length: count }, () => next());

/** SciPy 1.17.1, scipy.stats.qmc.Sobol(337, scramble=False, bits=32).random(1024) */
const columns = [0, 1, 2, 40, 100, 200, 336];
const expected: Readonly<Record<number, readonly number[]>> = {
  777: [0.6923828125, 0.9365234375, 0.1630859375, 0.7216796875, 0.8427734375, 0.9912109375, 0.9873046875],
  1000: [0.2197265625, 0.0966796875, 0.5185546875, 0.9130859375, 0.7685546875, 0.7529296875, 0.8193359375],
};

describe('sobolSequence', () => {
  it('gives the points of SciPy, unscrambled, in all 337 dimensions', () => {
    const all = points(1000 + 1, sobolSequence(337));

    for (const [index, row] of Object.entries(expected)) expect(columns.map(c => all[Number(index)]![c])).toEqual(row);
    // Σ (j + 1) x_ij over the first thousand points
    const sum = all.slice(0, 1000).reduce((s, x) => s + x.reduce((t, v, j) => t + (j + 1) * v, 0), 0);
    expect(sum).toBeCloseTo(28447389.0390625, 4);
  });

  it('covers 337 dimensions', () => {
    expect(sobolDimensions).toBe(337);
  });

  it.each([1, 2, 3])('puts one of 2¹⁰ scrambled points into each of 2¹⁰ intervals, in every dimension (seed %i)', seed => {
    const all = points(1024, sobolSequence(50, stream('sobol', seed)));

    for (let j = 0; j < 50; j++) expect(new Set(all.map(x => Math.floor(x[j]! * 1024))).size).toBe(1024);
  });

  it('keeps the net property of the first two dimensions under scrambling', () => {
    const all = points(1024, sobolSequence(2, stream('net')));

    for (let k = 0; k <= 10; k++) {
      const boxes = all.map(([x, y]) => `${Math.floor(x! * 2 ** k)},${Math.floor(y! * 2 ** (10 - k))}`);
      expect(new Set(boxes).size).toBe(1024);
    }
  });

  it('has a uniform first point over seeds', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => sobolSequence(1, stream('first', seed))()[0]!);

    const perDecile = Array.from({ length: 10 }, (_, k) => first.filter(x => Math.floor(10 * x) === k).length);
    for (const count of perDecile) expect(Math.abs(count - 400)).toBeLessThan(5 * Math.sqrt(360));
  });
});
