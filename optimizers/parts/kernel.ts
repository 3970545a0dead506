/** What a Gaussian process asks of its covariance function. */
import type { Features } from './model-space.ts';

/** Fitted on its own scale, mostly a logarithm. */
export interface Hyperparameter {
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  /** The logarithm of its prior density up to a constant, and the slope of that. */
  readonly prior: (theta: number) => readonly [value: number, slope: number];
}

/** A kernel at given hyperparameters. Triangles are packed by rows, see cholesky.ts. */
export interface Covariance {
  /** k(x, x), the same everywhere. */
  readonly variance: number;
  /** out_i = k(x, x_i) for the first n points. */
  row(x: Features, points: readonly Features[], n: number, out: Float64Array, at?: number): void;
  /** out_f = Σ_i w_i ∂k(x, x_i) / ∂x_f; 0 for sets. */
  inputGradient(x: Features, points: readonly Features[], n: number, weights: Float64Array, out: Float64Array): void;
  /** out_p = Σ_ij W_ij ∂k(x_i, x_j) / ∂θ_p for a symmetric W of which the lower triangle is given. */
  parameterGradient(points: readonly Features[], n: number, W: Float64Array, out: Float64Array): void;
}

export interface Kernel {
  /** θ; the last one is log σ_n², the noise of an observation, which is no part of the covariance. */
  readonly hyperparameters: readonly Hyperparameter[];
  at(theta: ArrayLike<number>): Covariance;
}
