import type { Learner } from './learner.ts';
import { degrees, designOf } from './polynomial.ts';

/**
 * A. E. Hoerl, R. W. Kennard (1970). Ridge Regression: Biased Estimation for Nonorthogonal Problems. Technometrics 12(1), 55–67.
 * The penalty is per row, so that it means the same for few rows as for many.
 */
export const ridge: Learner = {
  id: 'ridge',
  cite: 'doi:10.1080/00401706.1970.10488634',
  about: 'ridge regression on all monomials up to a degree: least squares / n + penalty · ‖w‖²',
  predicts: 'values',
  space: data => ({
    params: { penalty: { kind: 'float', low: 1e-6, high: 100, log: true, initial: 1e-3 }, degree: degrees(data) },
  }),
  mostSeconds: 0.5,
  open: () => (rows, _classes, config) => {
    const { penalty, degree } = config as Record<string, number>;
    const design = designOf(rows, degree!);
    const { p } = design;
    const mean = rows.y.reduce((sum, y) => sum + y, 0) / rows.n;
    const w = solvedRidge(
      design.of(rows),
      p,
      rows.y.map(y => y - mean),
      penalty!,
    );
    return {
      size: p + 1,
      predict(other) {
        const phi = design.of(other);
        return Float64Array.from({ length: other.n }, (_, i) => mean + dot(phi, i * p, w));
      },
    };
  },
};

/** The w [p] that minimises ‖y − Φw‖² / n + penalty · ‖w‖², Φ [n × p], by Cholesky's decomposition: (ΦᵀΦ / n + penalty · I) w = Φᵀy / n. */
export function solvedRidge(phi: Float64Array, p: number, y: Float64Array, penalty: number): Float64Array {
  const n = y.length;
  const A = new Float64Array(p * p);
  const b = new Float64Array(p);
  for (let i = 0; i < n; i++)
    for (let r = 0; r < p; r++) {
      const factor = phi[i * p + r]! / n;
      b[r]! += factor * y[i]!;
      for (let c = 0; c <= r; c++) A[r * p + c]! += factor * phi[i * p + c]!;
    }
  for (let r = 0; r < p; r++) A[r * p + r]! += penalty;
  return solvedByCholesky(A, b);
}

/** The x of A x = b; A [p × p] symmetric and positive definite, of which the lower half is read and overwritten, as is b. */
function solvedByCholesky(A: Float64Array, b: Float64Array): Float64Array {
  const p = b.length;
  for (let c = 0; c < p; c++)
    for (let r = c; r < p; r++) {
      let sum = A[r * p + c]!;
      for (let k = 0; k < c; k++) sum -= A[r * p + k]! * A[c * p + k]!;
      A[r * p + c] = r === c ? Math.sqrt(sum) : sum / A[c * p + c]!;
    }
  for (let r = 0; r < p; r++) {
    let sum = b[r]!;
    for (let k = 0; k < r; k++) sum -= A[r * p + k]! * b[k]!;
    b[r] = sum / A[r * p + r]!;
  }
  for (let r = p - 1; r >= 0; r--) {
    let sum = b[r]!;
    for (let k = r + 1; k < p; k++) sum -= A[k * p + r]! * b[k]!;
    b[r] = sum / A[r * p + r]!;
  }
  return b;
}

function dot(a: Float64Array, from: number, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < b.length; j++) sum += a[from + j]! * b[j]!;
  return sum;
}
