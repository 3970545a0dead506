/**
 * Costs of one trial at some times, seen as its asymptote plus a decay plus noise: K. Swersky, J. Snoek and R. P. Adams (2014), Freeze-Thaw
 * Bayesian Optimization, arXiv:1406.3896. A mixture of exponential decays exp(−λ t) with rates λ from a gamma distribution has the
 * covariance k(t, t') = ∫ exp(−λ t) exp(−λ t') dψ(λ) = β^α / (t + t' + β)^α.
 */
import { appendRow, inverse, logDeterminant, rowAt } from './cholesky.ts';

/** The hyperparameters of all curves. */
export interface Decay {
  readonly alpha: number;
  readonly beta: number;
  /** Variance of a decay at time 0. */
  readonly variance: number;
  /** Of an observation. */
  readonly noise: number;
}

/** β^α / (τ + β)^α, τ = t + t'. With τ = t it is the mean of exp(−λ t). */
export const decayed = ({ alpha, beta }: Decay, tau: number): number => (beta / (tau + beta)) ** alpha;

/** What is the same for all curves with costs at these times, [T]; K, [T × T], is the covariance of decay and noise. */
export interface CurveBlock {
  readonly times: readonly number[];
  /** K⁻¹, by rows. */
  readonly inverse: Float64Array;
  readonly logDeterminant: number;
  /** K⁻¹ 1 */
  readonly ones: Float64Array;
  /** 1ᵀ K⁻¹ 1: what the costs say of the asymptote, as the inverse of a variance. 0 without costs. */
  readonly precision: number;
  /** h(t) = E exp(−λ t), the mean decay from 1. */
  readonly fall: Float64Array;
}

export function curveBlock(times: readonly number[], decay: Decay): CurveBlock {
  const T = times.length;
  const L = new Float64Array(rowAt(T));
  for (const [i, t] of times.entries()) {
    for (let j = 0; j <= i; j++) L[rowAt(i) + j] = decay.variance * decayed(decay, t + times[j]!);
    L[rowAt(i) + i]! += decay.noise;
    appendRow(L, i, leastPivot * decay.noise);
  }
  const packed = inverse(L, T);
  const full = new Float64Array(T * T);
  for (let i = 0; i < T; i++) for (let j = 0; j <= i; j++) full[i * T + j] = full[j * T + i] = packed[rowAt(i) + j]!;
  const ones = product(full, new Float64Array(T).fill(1));
  return {
    times,
    inverse: full,
    logDeterminant: logDeterminant(L, T),
    ones,
    precision: ones.reduce((a, b) => a + b, 0),
    fall: Float64Array.from(times, t => decayed(decay, t)),
  };
}

/** As far as noise keeps a pivot from 0 where all else is rounding. */
const leastPivot = 0.5;

/** What a curve with costs at some times says of other times, given its asymptote f and mean fall c. */
export interface Continuation {
  /** K⁻¹ k(times, t), [T]: the cost at t is expected at f + c h(t) + these · (costs − f − c h). */
  readonly weights: Float64Array;
  /** h(t) */
  readonly fall: number;
  /** k(t, t) − k(t, times) K⁻¹ k(times, t), without noise. */
  readonly variance: number;
}

export function continuation(block: CurveBlock, decay: Decay, t: number): Continuation {
  const row = Float64Array.from(block.times, s => decay.variance * decayed(decay, s + t));
  const weights = product(block.inverse, row);
  const variance = decay.variance * decayed(decay, 2 * t) - inner(row, weights);
  return { weights, fall: decayed(decay, t), variance: Math.max(0, variance) };
}

/** The covariance of the decays at s and t that is left when costs are known at the block's times; `at` is what they say of s. */
export function jointContinuation(block: CurveBlock, decay: Decay, s: number, t: number, { weights }: Continuation): number {
  let sum = decay.variance * decayed(decay, s + t);
  for (const [i, time] of block.times.entries()) sum -= weights[i]! * decay.variance * decayed(decay, time + t);
  return sum;
}

/** The mean cost there, given the mean of the asymptote and the costs so far, [T]. */
export function meanAt(asymptote: number, fall: number, values: ArrayLike<number>, { fall: h }: CurveBlock, there: Continuation): number {
  let sum = asymptote + fall * there.fall;
  for (let i = 0; i < h.length; i++) sum += there.weights[i]! * (values[i]! - asymptote - fall * h[i]!);
  return sum;
}

/** How much a cost there moves with the asymptote, where the costs so far do not. */
export const shareOf = ({ weights }: Continuation): number => 1 - weights.reduce((a, b) => a + b, 0);

export function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** A b for a square matrix by rows. */
export function product(A: Float64Array, b: ArrayLike<number>): Float64Array {
  const n = b.length;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i]! += A[i * n + j]! * b[j]!;
  return out;
}
