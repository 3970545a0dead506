/**
 * How well hyperparameters explain the data: the log marginal likelihood, C. E. Rasmussen and C. K. I. Williams (2006), Gaussian Processes
 * for Machine Learning, chapter 5, at the most likely constant mean, plus the logarithms of the priors.
 */
import { factorise, inverse, logDeterminant, rowAt } from './cholesky.ts';
import type { Hyperparameter, Kernel } from './kernel.ts';
import { kriged } from './kriging.ts';
import type { Features } from './model-space.ts';
import { minimise, type Smooth } from './projected-lbfgs.ts';

/** The negative logarithm of the posterior density of θ, up to a constant; Infinity where the matrix cannot be factorised. O(n³). */
export function negativeLogPosterior(kernel: Kernel, points: readonly Features[], y: ArrayLike<number>): Smooth {
  const n = points.length;
  const L = new Float64Array(rowAt(n));

  return (theta, gradient) => {
    const covariance = kernel.at(theta);
    const noise = Math.exp(theta.at(-1)!);
    for (let i = 0; i < n; i++) {
      covariance.row(points[i]!, points, i, L, rowAt(i));
      L[rowAt(i) + i] = covariance.variance + noise;
    }
    if (!factorise(L, n)) return Infinity;
    const { weights, misfit } = kriged(L, n, y);
    let value = (misfit + logDeterminant(L, n) + n * Math.log(2 * Math.PI)) / 2;

    const W = inverse(L, n); // ½ (K⁻¹ − α αᵀ); that the mean moves with θ changes nothing, because it is the most likely one
    let trace = 0;
    for (let i = 0, at = 0; i < n; i++) {
      for (let j = 0; j <= i; j++, at++) W[at] = (W[at]! - weights[i]! * weights[j]!) / 2;
      trace += W[at - 1]!;
    }
    covariance.parameterGradient(points, n, W, gradient);
    gradient[theta.length - 1] = trace * noise;

    for (const [p, { prior }] of kernel.hyperparameters.entries()) {
      const [density, slope] = prior(theta[p]!);
      value -= density;
      gradient[p]! -= slope;
    }
    return value;
  };
}

/** The best θ that is found from any of these starts. */
export const fitted = (
  kernel: Kernel,
  points: readonly Features[],
  y: ArrayLike<number>,
  starts: readonly ArrayLike<number>[],
  iterations = 20,
): Float64Array => mostLikely(negativeLogPosterior(kernel, points, y), kernel.hyperparameters, starts, iterations);

/** The θ within bounds at which f, a negative log posterior, is lowest from any of these starts. */
export function mostLikely(
  f: Smooth,
  hyperparameters: readonly Hyperparameter[],
  starts: readonly ArrayLike<number>[],
  iterations: number,
): Float64Array {
  const [low, high] = [hyperparameters.map(h => h.low), hyperparameters.map(h => h.high)];
  const minima = starts.map(start => minimise(f, start, low, high, { iterations, reach: 1, tolerance: 1e-3 }));
  return minima.reduce((a, b) => (b.value < a.value ? b : a)).x;
}
