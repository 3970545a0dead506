/**
 * A Gaussian process with a constant mean: C. E. Rasmussen and C. K. I. Williams (2006). Gaussian Processes for Machine Learning,
 * chapter 2; the mean is estimated, see kriging.ts.
 */
import { appendRow, rowAt, solveLower, solveUpper } from './cholesky.ts';
import type { Covariance, Kernel } from './kernel.ts';
import { kriged } from './kriging.ts';
import type { Features } from './model-space.ts';

export interface Prediction {
  readonly mean: number;
  /** Of the function, without the noise of an observation; never negative. */
  readonly variance: number;
}

export interface GaussianProcess {
  /** The kernel's, the last of which is log σ_n². */
  readonly theta: Float64Array;
  readonly covariance: Covariance;
  readonly points: readonly Features[];
  /** [n] L⁻ᵀ L⁻¹ (y − m). */
  readonly weights: Float64Array;
  readonly mean: number;
  /** New hyperparameters; takes effect with the next `condition`. */
  adopt(theta: ArrayLike<number>): void;
  /** The data. What begins as it did before is not factorised again: a point more costs O(n²). */
  condition(points: readonly Features[], values: ArrayLike<number>): void;
  predict(x: Features): Prediction;
  /** out = a ∂mean/∂x + b ∂variance/∂x at the x that was predicted last; 0 for sets. */
  pullBack(a: number, b: number, out: Float64Array): void;
  /** Replaces b, [n], by (K + σ_n² I)⁻¹ b. */
  solve(b: Float64Array): void;
}

export function gaussianProcess(kernel: Kernel, initial: ArrayLike<number>): GaussianProcess {
  let theta = Float64Array.from(initial);
  let covariance = kernel.at(theta);
  let points: readonly Features[] = [];
  let L = new Float64Array(rowAt(32));
  let weights: Float64Array = new Float64Array(0);
  let mean = 0;
  let row = new Float64Array(32); // L⁻¹ k(x) of the last prediction
  let at: Features = new Float64Array(0);

  const noise = (): number => Math.exp(theta.at(-1)!);

  const reserve = (n: number): void => {
    if (L.length >= rowAt(n)) return;
    const larger = new Float64Array(rowAt(2 * n));
    larger.set(L);
    L = larger;
    row = new Float64Array(2 * n);
  };

  const solve = (b: Float64Array): void => {
    solveLower(L, points.length, b);
    solveUpper(L, points.length, b);
  };

  return {
    get theta() {
      return theta;
    },
    get covariance() {
      return covariance;
    },
    get points() {
      return points;
    },
    get weights() {
      return weights;
    },
    get mean() {
      return mean;
    },

    adopt(next) {
      theta = Float64Array.from(next);
      covariance = kernel.at(theta);
      points = [];
    },

    condition(next, values) {
      const n = next.length;
      reserve(n);
      let same = 0;
      while (same < n && same < points.length && next[same] === points[same]) same++;
      for (let i = same; i < n; i++) {
        covariance.row(next[i]!, next, i, L, rowAt(i));
        L[rowAt(i) + i] = covariance.variance + noise();
        appendRow(L, i, leastPivot * covariance.variance);
      }
      points = [...next];
      ({ mean, weights } = kriged(L, n, values));
    },

    predict(x) {
      const n = points.length;
      at = x;
      covariance.row(x, points, n, row);
      let sum = mean;
      for (let i = 0; i < n; i++) sum += row[i]! * weights[i]!;
      solveLower(L, n, row);
      let variance = covariance.variance;
      for (let i = 0; i < n; i++) variance -= row[i]! * row[i]!;
      return { mean: sum, variance: Math.max(0, variance) };
    },

    pullBack(a, b, out) {
      const n = points.length;
      solveUpper(L, n, row);
      for (let i = 0; i < n; i++) row[i] = a * weights[i]! - 2 * b * row[i]!;
      covariance.inputGradient(at, points, n, row, out);
    },

    solve,
  };
}

/** The least square of a pivot, as a share of the variance: what a point that is all but known may add. */
const leastPivot = 1e-10;
