/**
 * The search distribution of one individual of an elitist CMA-ES: x + σ N(0, C), with a step size controlled by success.
 * C. Igel, N. Hansen and S. Roth (2007). Covariance Matrix Adaptation for Multi-objective Optimization. Evolutionary Computation 15(1),
 * 1–28: its procedures updateStepSize and updateCovariance, and its constants, for one offspring (λ = 1).
 *
 * C is kept as its Cholesky factor. DEAP 1.4 and Shark leave c_cov out before c_c (2 − c_c) C; here it is as in the paper.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';

export interface ElitistCma {
  readonly sigma: number;
  /** C = A Aᵀ, A lower triangular, [n × n], row-major. */
  readonly A: Float64Array;
  readonly pC: Float64Array;
  /** p̄_succ */
  readonly success: number;
}

export interface ElitistParameters {
  readonly target: number;
  readonly damping: number;
  readonly cP: number;
  readonly cC: number;
  readonly cCov: number;
  readonly threshold: number;
}

export function elitistParameters(n: number): ElitistParameters {
  const target = 1 / 5.5; // p_succ^target = 1 / (5 + √λ / 2)
  return {
    target,
    damping: 1 + n / 2, // d = 1 + n / (2 λ)
    cP: target / (2 + target),
    cC: 2 / (n + 2),
    cCov: 2 / (n * n + 6),
    threshold: 0.44, // p_thresh
  };
}

export function elitistCma(n: number, sigma: number, { target }: ElitistParameters): ElitistCma {
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i++) A[i * n + i] = 1;
  return { sigma, A, pC: new Float64Array(n), success: target };
}

/** y ~ N(0, C) */
export function drawStep({ A, pC }: ElitistCma, rng: Rng): Float64Array {
  const n = pC.length;
  const z = Float64Array.from({ length: n }, () => normal(rng));
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) y[i]! += A[i * n + j]! * z[j]!;
  return y;
}

/** The step size grows or shrinks with the share of successes. */
export function afterSuccess(state: ElitistCma, succeeded: boolean, { target, damping, cP }: ElitistParameters): ElitistCma {
  const success = (1 - cP) * state.success + (succeeded ? cP : 0);
  return { ...state, success, sigma: state.sigma * Math.exp((success - target) / (1 - target) / damping) };
}

/** C learns the step that led to a success; where there are many, steps are small, and the path is not prolonged. */
export function afterStep(state: ElitistCma, step: Float64Array, { cC, cCov, threshold }: ElitistParameters): ElitistCma {
  const short = state.success >= threshold;
  const gain = short ? 0 : Math.sqrt(cC * (2 - cC));
  const pC = state.pC.map((p, i) => (1 - cC) * p + gain * step[i]!);
  const kept = 1 - cCov + (short ? cCov * cC * (2 - cC) : 0);
  return { ...state, pC, A: rankOneUpdated(state.A, kept, cCov, pC) };
}

/** The Cholesky factor of α A Aᵀ + β v vᵀ, by Givens rotations. */
export function rankOneUpdated(A: Float64Array, alpha: number, beta: number, v: Float64Array): Float64Array {
  const n = v.length;
  const L = A.map(a => Math.sqrt(alpha) * a);
  const rest = v.map(x => Math.sqrt(beta) * x);
  for (let k = 0; k < n; k++) {
    const diagonal = L[k * n + k]!;
    const length = Math.hypot(diagonal, rest[k]!);
    const c = diagonal / length;
    const s = rest[k]! / length;
    L[k * n + k] = length;
    for (let i = k + 1; i < n; i++) {
      const old = L[i * n + k]!;
      L[i * n + k] = c * old + s * rest[i]!;
      rest[i] = c * rest[i]! - s * old;
    }
  }
  return L;
}
