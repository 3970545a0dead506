import { describe, expect, it } from 'vitest';
import { normal, stream } from '../../../src/random/index.ts';
import { dataOf } from '../../../tasks/lasso/data.ts';
import { design, meanSquaredError, weightedLasso } from '../../../tasks/lasso/solver.ts';

const orthogonal = design([Float64Array.of(2, 0), Float64Array.of(0, 1), Float64Array.of(0, 0), Float64Array.of(0, 0)], 2);

describe('weightedLasso', () => {
  it('shrinks each coefficient by n λ / ‖x‖² where columns are orthogonal', () => {
    const { w } = weightedLasso(orthogonal, Float64Array.of(6, 5, 0, 0), Float64Array.of(0.5, 1), 1e-12);

    // least squares: 3 and 5; n λ / ‖x‖²: 4 · 0.5 / 4 and 4 · 1 / 1
    expect([...w]).toEqual([2.5, 1]);
  });

  it('gives 0 where a penalty is large', () => {
    expect([...weightedLasso(orthogonal, Float64Array.of(6, 5, 0, 0), Float64Array.of(3, 1.25), 1e-12).w]).toEqual([0, 0]);
  });

  it.each([0, 1, 2, 3])('meets the optimality conditions on random data with penalties from λmax/100 to λmax, %i', k => {
    const { test, lambdaMax } = dataOf(
      (['synt-simple', 'synt-medium', 'synt-high', 'synt-simple'] as const)[k]!,
      k < 2 ? 'clear' : 'noisy',
    );
    const { X, y } = test.fit;
    const rng = stream('lasso test', k);
    const lambda = Float64Array.from({ length: X.d }, () => lambdaMax * 10 ** (2 * rng.next() - 2));

    const { w } = weightedLasso(X, y, lambda, 1e-13);

    const r = y.slice();
    for (let j = 0; j < X.d; j++) for (let i = 0; i < X.n; i++) r[i]! -= w[j]! * X.columns[j * X.n + i]!;
    const slope = X.correlations(r).map(v => v / X.n);
    expect(w.filter(v => v !== 0).length).toBeGreaterThan(3);
    for (let j = 0; j < X.d; j++) {
      if (w[j] === 0) expect(Math.abs(slope[j]!)).toBeLessThanOrEqual(lambda[j]! + 1e-9);
      else expect(Math.abs(slope[j]! - Math.sign(w[j]!) * lambda[j]!)).toBeLessThan(1e-6);
    }
  });

  it('works longer for a smaller tolerance, and comes to rest', () => {
    const { test, lambdaMax } = dataOf('synt-medium', 'clear');
    const lambda = new Float64Array(100).fill(lambdaMax / 50);
    const fits = [0.2, 1e-2, 1e-4, 1e-12].map(tolerance => weightedLasso(test.fit.X, test.fit.y, lambda, tolerance));

    for (const [i, fit] of fits.slice(1).entries()) expect(fit.work).toBeGreaterThanOrEqual(fits[i]!.work);
    expect(fits[3]!.work).toBeGreaterThan(fits[0]!.work);
    expect(Math.max(...fits[2]!.w.map((v, j) => Math.abs(v - fits[3]!.w[j]!)))).toBeLessThan(0.02);
  });

  it('does not diverge where columns are the same', () => {
    const rng = stream('twins');
    const column = Array.from({ length: 20 }, () => normal(rng));
    const X = design(
      column.map(v => Float64Array.of(v, v, v)),
      3,
    );
    const y = Float64Array.from(column, v => 2 * v);

    const { w } = weightedLasso(X, y, new Float64Array(3).fill(1e-6), 1e-10);

    expect(meanSquaredError(X, y, w)).toBeLessThan(1e-6);
  });
});
