import { describe, expect, it } from 'vitest';
import { ridge } from '../../../optimizers/parts/ridge.ts';
import { normal, stream } from '../../../src/random/index.ts';

/** n points with p features, y linear in them with noise of this size. */
function data(n: number, p: number, noise: number, seed: number) {
  const rng = stream('ridge', seed);
  const rows = Array.from({ length: n }, () => Array.from({ length: p }, (_, j) => 10 ** (j - 1) * (5 + normal(rng))));
  const targets = rows.map(row => 3 + row.reduce((sum, x, j) => sum + x * (j + 1) * 10 ** (1 - j), 0) + noise * normal(rng));
  return { rows, targets };
}

/** Standardised rows with this λ, by elimination; the mean of the targets and the prediction there. */
function slow(
  rows: readonly number[][],
  targets: readonly number[],
  penalty: number,
  centre: number[],
  scale: number[],
  at: number[],
): number {
  const z = (row: readonly number[]) => row.map((x, j) => (x - centre[j]!) / scale[j]!);
  const X = rows.map(row => [1, ...z(row)]);
  const p = X[0]!.length;
  const A = Array.from({ length: p }, (_, j) => [
    ...Array.from({ length: p }, (_, k) => X.reduce((sum, x) => sum + x[j]! * x[k]!, j === k && j > 0 ? penalty : 0)),
    X.reduce((sum, x, i) => sum + x[j]! * targets[i]!, 0),
  ]);
  for (let j = 0; j < p; j++)
    for (let i = 0; i < p; i++) {
      if (i === j) continue;
      const factor = A[i]![j]! / A[j]![j]!;
      A[i] = A[i]!.map((v, k) => v - factor * A[j]![k]!);
    }
  return [1, ...z(at)].reduce((sum, v, j) => sum + (v * A[j]![p]!) / A[j]![j]!, 0);
}

describe('ridge', () => {
  it.each([[8, 3, 1], [20, 5, 10], [12, 3, 1e-3], [15, 4, 1000]])('has the least error of leaving out one point and fitting anew, with %d points, %d features and noise of %d', (n, p, noise) => {
    const { rows, targets } = data(n, p, noise, 1);
    const centre = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / n);
    const scale = centre.map((c, j) => Math.sqrt(rows.reduce((sum, row) => sum + (row[j]! - c) ** 2, 0) / n));
    const fits = [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100].map(share => {
      const at = (x: number[], i = -1): number => slow(rows.filter((_, k) => k !== i), targets.filter((_, k) => k !== i), share * n, centre, scale, x); // biome-ignore format: one idea
      return { at, error: Math.sqrt(rows.reduce((sum, row, i) => sum + (targets[i]! - at(row, i)) ** 2, 0) / n) };
    });
    const best = fits.reduce((a, b) => (b.error < a.error ? b : a));
    const model = ridge(rows, targets);

    for (const row of [...rows, ...data(5, p, noise, 2).rows]) expect(model(row).mean / best.at(row)).toBeCloseTo(1, 8);
    expect(model(centre).error / (best.error * Math.sqrt(1 + 1 / n))).toBeCloseTo(1, 6);
    expect(model(centre.map((c, j) => c + 10 * scale[j]!)).error).toBeGreaterThan(1.01 * model(centre).error);
  }); // biome-ignore format: a table

  it('leaves out what is the same everywhere, and copes with more features than points', () => {
    const { rows, targets } = data(10, 2, 0.1, 3);
    const copies = rows.map(row => [...row, ...row, ...row, ...row, ...row, ...row, 7]);
    const model = ridge(copies, targets);

    for (const [i, row] of copies.entries()) expect(Math.abs(model(row).mean - targets[i]!)).toBeLessThan(1);
    expect(ridge([[7], [7], [7]], [1, 2, 6])([5])).toMatchObject({ mean: 3 });
  });

  it('gives a prediction for ±1e300 without any certainty', () => {
    const { mean, error } = ridge(
      [1, 2, 3, 4].map(x => [x, (-1) ** x * 1e300]),
      [1e300, -1e300, 1e300, 1e300],
    )([1, 0]);

    expect(Math.abs(mean)).toBeLessThan(1e300);
    expect(error).toBe(Infinity);
  });
});
