/**
 * Eigendecomposition of a symmetric matrix, A = B diag(d) Bᵀ: Householder's reduction to tridiagonal form, then QL steps with
 * implicit shifts. J. H. Wilkinson and C. Reinsch (1971), Handbook for Automatic Computation II, contributions II/2 and II/4.
 */

export interface Eigen {
  /** [n × n], row-major; column j is the unit eigenvector of the j-th eigenvalue. */
  readonly vectors: Float64Array;
  /** [n], in no particular order. */
  readonly values: Float64Array;
}

/** `matrix` is [n × n], row-major, symmetric and finite; it is left as it is. Throws where QL does not converge. */
export function eigen(matrix: Float64Array, n: number): Eigen {
  const vectors = Float64Array.from(matrix);
  const values = new Float64Array(n);
  const beside = new Float64Array(n); // the diagonal beside the main one
  tridiagonalise(vectors, values, beside, n);
  diagonalise(vectors, values, beside, n);
  return { vectors, values };
}

/** V becomes the orthogonal Q of QᵀAQ = T; d gets the diagonal of T, e[1 … n − 1] the one beside it. */
function tridiagonalise(V: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  const h = new Float64Array(n); // ½|u|² of each reflection I − u uᵀ / h; 0 where there is none
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let scale = 0;
    for (let k = 0; k < i - 1; k++) scale += Math.abs(V[row + k]!);
    if (scale === 0) {
      e[i] = V[row + i - 1]!;
      continue;
    }
    scale += Math.abs(V[row + i - 1]!);
    let squares = 0;
    for (let k = 0; k < i; k++) {
      V[row + k]! /= scale;
      squares += V[row + k]! * V[row + k]!;
    }
    const f = V[row + i - 1]!;
    const g = f > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    e[i] = scale * g;
    h[i] = squares - f * g;
    V[row + i - 1] = f - g; // row i now holds u
    reflect(V, e, i, n, h[i]!);
  }
  accumulate(V, d, h, n);
}

/** A ← A − u qᵀ − q uᵀ on the leading i × i block, q = p − (uᵀp / 2h) u, p = A u / h; only the lower triangle is kept. */
function reflect(V: Float64Array, q: Float64Array, i: number, n: number, h: number): void {
  const row = i * n;
  let dot = 0;
  for (let j = 0; j < i; j++) {
    let sum = 0;
    for (let k = 0; k <= j; k++) sum += V[j * n + k]! * V[row + k]!;
    for (let k = j + 1; k < i; k++) sum += V[k * n + j]! * V[row + k]!;
    q[j] = sum / h;
    dot += q[j]! * V[row + j]!;
  }
  const half = dot / (2 * h);
  for (let j = 0; j < i; j++) {
    const u = V[row + j]!;
    const qj = (q[j]! -= half * u);
    for (let k = 0; k <= j; k++) V[j * n + k]! -= u * q[k]! + qj * V[row + k]!;
  }
}

/** Multiplies the reflections out, in place, and takes the diagonal away to d. */
function accumulate(V: Float64Array, d: Float64Array, h: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    if (h[i] !== 0)
      for (let j = 0; j < i; j++) {
        let dot = 0;
        for (let k = 0; k < i; k++) dot += V[row + k]! * V[k * n + j]!;
        dot /= h[i]!;
        for (let k = 0; k < i; k++) V[k * n + j]! -= dot * V[row + k]!;
      }
    d[i] = V[row + i]!;
    V[row + i] = 1;
    for (let j = 0; j < i; j++) V[row + j] = V[j * n + i] = 0;
  }
}

/** QL with implicit shifts on the tridiagonal (d, e); the rotations are applied to the columns of V. */
function diagonalise(V: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i]!;
  e[n - 1] = 0;
  for (let l = 0; l < n; l++)
    for (let sweep = 0; ; sweep++) {
      let m = l; // the block l … m is unreduced
      while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      if (sweep === 60) throw new Error('eigendecomposition: no convergence after 60 sweeps; is the matrix finite and symmetric?');
      qlStep(V, d, e, l, m, n);
    }
}

function qlStep(V: Float64Array, d: Float64Array, e: Float64Array, l: number, m: number, n: number): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let r = Math.hypot(g, 1);
  g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r)); // d_m − shift
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    r = (d[i]! - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
    for (let k = i, row = 0; row < n; k += n, row++) {
      const v = V[k + 1]!;
      V[k + 1] = s * V[k]! + c * v;
      V[k] = c * V[k]! - s * v;
    }
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}
