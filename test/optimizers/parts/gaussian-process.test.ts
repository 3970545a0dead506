import { describe, expect, it } from 'vitest';
import { factorise, logDeterminant, rowAt } from '../../../optimizers/parts/cholesky.ts';
import { gaussianProcess } from '../../../optimizers/parts/gaussian-process.ts';
import { hyperpriors, turboHyperpriors } from '../../../optimizers/parts/hyperpriors.ts';
import type { Kernel } from '../../../optimizers/parts/kernel.ts';
import { kriged } from '../../../optimizers/parts/kriging.ts';
import { fitted, negativeLogPosterior } from '../../../optimizers/parts/marginal-likelihood.ts';
import { maternKernel } from '../../../optimizers/parts/matern-kernel.ts';
import { mixedKernel } from '../../../optimizers/parts/mixed-kernel.ts';
import { sampledPath } from '../../../optimizers/parts/sampled-path.ts';
import { normal, stream } from '../../../src/random/index.ts';

const points = [
  [0.1, 0.2],
  [0.4, 0.9],
  [0.8, 0.3],
  [0.6, 0.6],
  [0.05, 0.95],
].map(x => Float64Array.from(x));
const y = [0.3, -1.2, 0.7, 0.1, 1.9];
const queries = [
  [0.5, 0.5],
  [0.1, 0.2],
  [0.9, 0.95],
].map(x => Float64Array.from(x));
const theta = [Math.log(0.3), Math.log(0.8), Math.log(1.7), Math.log(1e-3)];

/** Three features, the second without an order; and values. */
const rng = stream('gaussian-process');
const many = Array.from({ length: 30 }, () => Float64Array.of(rng.next(), Math.floor(3 * rng.next()), rng.next()));
const values = many.map(x => Math.sin(5 * x[0]!) + x[1]! - x[2]! + 0.1 * normal(rng));
const kernels: readonly (readonly [string, Kernel, readonly number[]])[] = [
  ['Matérn', maternKernel([false, true, false]), [-1, 0.3, -0.5, 0.4, -4]],
  ['mixed', mixedKernel([false, true, false]), [-1, -0.5, 0.3, 0.4, -4]],
];

describe('a Gaussian process', () => {
  it("agrees with scikit-learn 1.9.1's GaussianProcessRegressor", () => {
    // GaussianProcessRegressor(C(1.7) * Matern([0.3, 0.8], nu=2.5), alpha=1e-3, optimizer=None) on y − m, m by NumPy 2.4.6
    const gp = gaussianProcess(maternKernel([false, false]), theta);
    gp.condition(points, y);

    expect(gp.mean).toBeCloseTo(0.5784131763378668, 12);
    const expected = [
      [-0.3564588623261975, 0.20052608931089],
      [0.3006296052449499, 0.0009991326227489774],
      [0.5828055258185936, 1.0765434025970315],
    ];
    for (const [i, x] of queries.entries()) {
      const { mean, variance } = gp.predict(x);
      expect(mean).toBeCloseTo(expected[i]![0]!, 11);
      expect(variance).toBeCloseTo(expected[i]![1]!, 11);
    }
  });

  it("has scikit-learn 1.9.1's log marginal likelihood", () => {
    const { hyperparameters } = maternKernel([false, false]);
    const priors = hyperparameters.reduce((sum, { prior }, p) => sum + prior(theta[p]!)[0], 0);

    const value = negativeLogPosterior(maternKernel([false, false]), points, y)(Float64Array.from(theta), new Float64Array(4));
    expect(-(value + priors)).toBeCloseTo(-8.284730889378665, 11);
  });

  it('is the same whether points come at once, one by one, or after others that went again', () => {
    const at = (conditions: readonly number[][]) => {
      const gp = gaussianProcess(kernels[0]![1], kernels[0]![2]);
      for (const chosen of conditions)
        gp.condition(
          chosen.map(i => many[i]!),
          chosen.map(i => values[i]!),
        );
      return gp.predict(Float64Array.of(0.5, 1, 0.5));
    };
    const once = at([[0, 1, 2, 3]]);

    expect(at([[0], [0, 1], [0, 1, 2], [0, 1, 2, 3]])).toEqual(once);
    expect(
      at([
        [0, 1, 9, 8, 7],
        [0, 1, 2, 3],
      ]),
    ).toEqual(once);
  });

  it('takes the same point many times', () => {
    const gp = gaussianProcess(maternKernel([false, false]), [0, 0, 0, Math.log(1e-8)]);
    gp.condition(Array(20).fill(points[0]), Array(20).fill(1));

    const { mean, variance } = gp.predict(points[0]!);
    expect(mean).toBeCloseTo(1, 6);
    expect(variance).toBeLessThan(1e-6);
  });

  it.each(kernels)('pulls slopes in mean and variance back to the point (%s)', (_name, kernel, theta) => {
    const gp = gaussianProcess(kernel, theta);
    gp.condition(many, values);
    const x = Float64Array.of(0.31, 2, 0.77);
    const f = (x: Float64Array) => {
      const { mean, variance } = gp.predict(x);
      return 0.7 * mean - 1.3 * variance;
    };
    const slopes = new Float64Array(3);
    f(x);
    gp.pullBack(0.7, -1.3, slopes);

    expect(slopes[1]).toBe(0);
    for (const j of [0, 2]) expect(slopes[j]).toBeCloseTo(difference(f, x, j, 1e-5), 6);
  });
});

describe('the marginal likelihood', () => {
  it.each(kernels)('has the gradient of finite differences (%s)', (_name, kernel, theta) => {
    const f = negativeLogPosterior(kernel, many, values);
    const gradient = new Float64Array(theta.length);
    f(Float64Array.from(theta), gradient);

    const scratch = new Float64Array(theta.length);
    for (let p = 0; p < theta.length; p++)
      expect(gradient[p]).toBeCloseTo(
        difference(at => f(at, scratch), Float64Array.from(theta), p, 1e-5),
        5,
      );
  });

  it('finds the length scales that made the data', () => {
    const kernel = maternKernel([false, false], turboHyperpriors);
    const xs = Array.from({ length: 60 }, () => Float64Array.of(rng.next(), rng.next()));
    const truth = gaussianProcess(kernel, [Math.log(0.15), Math.log(1.5), 0, Math.log(1e-3)]);
    const L = new Float64Array(rowAt(60));
    for (const [i, x] of xs.entries()) {
      truth.covariance.row(x, xs, i, L, rowAt(i));
      L[rowAt(i) + i] = truth.covariance.variance + 1e-3;
    }
    factorise(L, 60);
    const z = xs.map(() => normal(rng));
    const drawn = xs.map((_, i) => z.slice(0, i + 1).reduce((sum, v, k) => sum + L[rowAt(i) + k]! * v, 0));

    const [first, second] = fitted(kernel, xs, drawn, [kernel.hyperparameters.map(h => h.initial)], 50);
    expect(Math.exp(first!)).toBeGreaterThan(0.08);
    expect(Math.exp(first!)).toBeLessThan(0.3);
    expect(Math.exp(second!)).toBeGreaterThan(0.7);
  });

  it('has a kriging mean and misfit that no other mean betters', () => {
    const L = Float64Array.of(1, 0.5, 2, 0.2, 0.1, 1.5);
    factorise(L, 3);
    const { mean, misfit } = kriged(L, 3, [1, 2, 4]);
    const about = (m: number) => kriged(L, 3, [1 - m, 2 - m, 4 - m]);

    expect(about(mean).mean).toBeCloseTo(0, 12);
    expect(about(7).misfit).toBeCloseTo(misfit, 10); // a shift changes nothing but the mean
    expect(logDeterminant(L, 3)).toBeGreaterThan(0);
  });
});

describe('hyperpriors', () => {
  const all = [hyperpriors.lengthScale(3), hyperpriors.signal, hyperpriors.noise];

  it('have the slopes of finite differences', () => {
    for (const { prior } of all)
      for (const theta of [-9, -3, -0.5, 1])
        expect(prior(theta)[1]).toBeCloseTo((prior(theta + 1e-6)[0] - prior(theta - 1e-6)[0]) / 2e-6, 5);
  });

  it('begin at the mode of the length scale, √d exp(√2 − 3)', () => {
    const { initial, prior } = hyperpriors.lengthScale(4);

    expect(Math.exp(initial)).toBeCloseTo(2 * Math.exp(Math.SQRT2 - 3), 12);
    expect(prior(initial)[1]).toBeCloseTo(0, 12);
  });
});

describe('a path drawn from the posterior', () => {
  const axes = [false, true, false].map((isSet, index) => ({ name: '', index, isSet, cells: isSet ? 3 : Infinity, beside: () => [] }));
  const [, kernel, theta] = kernels[0]!;

  it('has the mean and variance of the posterior, near data and far away', () => {
    const gp = gaussianProcess(kernel, theta);
    gp.condition(many.slice(0, 8), values.slice(0, 8));
    const n = 300;
    const paths = Array.from({ length: n }, () => sampledPath(gp, axes, values.slice(0, 8), rng));

    for (const x of [many[0]!, Float64Array.of(0.5, 2, 0.5), Float64Array.of(0.95, 1, 0.05)]) {
      const draws = paths.map(path => -path.value(x));
      const mean = draws.reduce((a, b) => a + b) / n;
      const spread = draws.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n;
      const expected = gp.predict(x);
      // five standard errors; the features are finitely many, hence a tenth more
      expect(Math.abs(mean - expected.mean)).toBeLessThan(5 * Math.sqrt((expected.variance + 0.01) / n));
      expect(spread).toBeGreaterThan(expected.variance * (1 - 5 * Math.sqrt(2 / n)) * 0.9);
      expect(spread).toBeLessThan(expected.variance * (1 + 5 * Math.sqrt(2 / n)) * 1.1 + 1e-3);
    }
  });

  it('has the slopes of finite differences', () => {
    const gp = gaussianProcess(kernel, theta);
    gp.condition(many, values);
    const path = sampledPath(gp, axes, values, rng);
    const x = Float64Array.of(0.31, 2, 0.77);
    const slopes = new Float64Array(3);

    expect(path.slope(x, slopes)).toBe(path.value(x));
    for (const j of [0, 2]) expect(slopes[j]).toBeCloseTo(difference(path.value, x, j, 1e-5), 5);
  });
});

/** Central. */
function difference(f: (x: Float64Array) => number, x: Float64Array, j: number, h: number): number {
  const [up, down] = [Float64Array.from(x), Float64Array.from(x)];
  up[j]! += h;
  down[j]! -= h;
  return (f(up) - f(down)) / (2 * h);
}
