/**
 * How well hyperparameters explain learning curves (curve-process.ts): their log marginal likelihood at the most likely trend, plus the
 * logarithms of the priors. C. E. Rasmussen and C. K. I. Williams (2006), Gaussian Processes for Machine Learning, chapter 5.
 */
import { factorise, inverse, logDeterminant, rowAt } from './cholesky.ts';
import { type CurveBlock, curveBlock, type Decay, inner, product } from './curve-block.ts';
import { type Curve, type CurveKernel, decayOf } from './curve-kernel.ts';
import { detrended } from './detrended.ts';
import type { Smooth } from './projected-lbfgs.ts';

/** What all curves of a block add to the gradient: Σ W over them, by rows, and Σ K⁻¹ r. */
interface Sums {
  readonly W: Float64Array;
  readonly residual: Float64Array;
}

/** The negative logarithm of the posterior density of θ, up to a constant; Infinity where A cannot be factorised. O(n³ + Σ T²). */
export function negativeLogOfCurves({ kernel, hyperparameters }: CurveKernel, curves: readonly Curve[]): Smooth {
  const n = curves.length;
  const points = curves.map(({ features }) => features);
  const values = curves.map(curve => curve.values);
  const count = values.reduce((sum, y) => sum + y.length, 0);
  const L = new Float64Array(rowAt(n));

  return (theta, gradient) => {
    const covariance = kernel.at(theta);
    const decay = decayOf(theta);
    const byTimes = new Map<readonly number[], CurveBlock>();
    const blocks = curves.map(({ times }) => {
      const block = byTimes.get(times) ?? curveBlock(times, decay);
      byTimes.set(times, block);
      return block;
    });
    for (let i = 0; i < n; i++) {
      covariance.row(points[i]!, points, i, L, rowAt(i));
      L[rowAt(i) + i] = covariance.variance + 1 / blocks[i]!.precision;
    }
    if (!factorise(L, n)) return Infinity;
    const { mean, fall, asymptotes, weights, misfit } = detrended(L, n, blocks, values);
    let value = (misfit + logDeterminant(L, n) + count * Math.log(2 * Math.PI)) / 2;
    for (const block of blocks) value += (block.logDeterminant + Math.log(block.precision)) / 2;

    const W = inverse(L, n); // ½ (A⁻¹ − α αᵀ); that the trend moves with θ changes nothing, because it is the most likely one
    const sums = new Map<CurveBlock, Sums>();
    for (const block of byTimes.values()) {
      const T = block.times.length;
      sums.set(block, { W: new Float64Array(T * T), residual: new Float64Array(T) });
    }
    for (let i = 0; i < n; i++) {
      const block = blocks[i]!;
      const { precision, fall: h } = block;
      const asymptote = mean + asymptotes[i]! - weights[i]! / precision;
      const left = Float64Array.from(values[i]!, (v, k) => v - asymptote - fall * h[k]!);
      addCurve(sums.get(block)!, block, product(block.inverse, left), 1 / precision - W[rowAt(i) + i]! / precision ** 2);
    }
    for (let i = 0, at = 0; i < n; i++) for (let j = 0; j <= i; j++, at++) W[at] = (W[at]! - weights[i]! * weights[j]!) / 2;
    covariance.parameterGradient(points, n, W, gradient);
    gradient.fill(0, theta.length - 4);
    for (const [block, sum] of sums) addSlopes(block, decay, sum, fall, gradient.subarray(theta.length - 4));

    for (const [p, { prior }] of hyperparameters.entries()) {
      const [density, slope] = prior(theta[p]!);
      value -= density;
      gradient[p]! -= slope;
    }
    return value;
  };
}

/** ½ (Σ⁻¹ − Σ⁻¹ r rᵀ Σ⁻¹) in the block of a curve, where Σ is the covariance of all costs and its asymptote is known up to a variance. */
function addCurve({ W, residual }: Sums, { ones, inverse }: CurveBlock, solved: Float64Array, variance: number): void {
  const T = solved.length;
  for (let i = 0; i < T; i++) {
    residual[i]! += solved[i]!;
    for (let j = 0; j < T; j++) W[i * T + j]! += (inverse[i * T + j]! - variance * ones[i]! * ones[j]! - solved[i]! * solved[j]!) / 2;
  }
}

/** By log α, log β, log σ_g², log σ_n². */
function addSlopes({ times, fall: h }: CurveBlock, decay: Decay, { W, residual }: Sums, fall: number, out: Float64Array): void {
  const { alpha, beta, variance, noise } = decay;
  const T = times.length;
  const byAlpha = (tau: number): number => alpha * Math.log(beta / (tau + beta));
  const byBeta = (tau: number): number => (alpha * tau) / (tau + beta);
  for (let i = 0; i < T; i++) {
    for (let j = 0; j < T; j++) {
      const tau = times[i]! + times[j]!;
      const weighted = W[i * T + j]! * variance * (beta / (tau + beta)) ** alpha;
      out[0]! += weighted * byAlpha(tau);
      out[1]! += weighted * byBeta(tau);
      out[2]! += weighted;
    }
    out[3]! += W[i * T + i]! * noise;
  }
  out[0]! -=
    fall *
    inner(
      residual,
      h.map((v, i) => v * byAlpha(times[i]!)),
    );
  out[1]! -=
    fall *
    inner(
      residual,
      h.map((v, i) => v * byBeta(times[i]!)),
    );
}
