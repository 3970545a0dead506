import { solveLower, solveUpper } from './cholesky.ts';

export interface Kriged {
  /** The generalised least-squares estimate of the constant mean, m = 1ᵀK⁻¹y / 1ᵀK⁻¹1. */
  readonly mean: number;
  /** K⁻¹ (y − m), [n]. */
  readonly weights: Float64Array;
  /** (y − m)ᵀ K⁻¹ (y − m). */
  readonly misfit: number;
}

/**
 * Values y with a constant mean under K = L Lᵀ: D. R. Jones, M. Schonlau and W. J. Welch (1998). Efficient Global Optimization of
 * Expensive Black-Box Functions. J. Global Optim. 13, 455–492.
 */
export function kriged(L: Float64Array, n: number, y: ArrayLike<number>): Kriged {
  const ones = new Float64Array(n).fill(1);
  const weights = Float64Array.from({ length: n }, (_, i) => y[i]!);
  solveLower(L, n, ones);
  solveLower(L, n, weights);
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < n; i++) {
    top += ones[i]! * weights[i]!;
    bottom += ones[i]! * ones[i]!;
  }
  const mean = n === 0 ? 0 : top / bottom;
  let misfit = 0;
  for (let i = 0; i < n; i++) {
    weights[i]! -= mean * ones[i]!;
    misfit += weights[i]! * weights[i]!;
  }
  solveUpper(L, n, weights);
  return { mean, weights, misfit };
}
