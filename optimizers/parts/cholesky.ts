/**
 * Cholesky's factor of a symmetric positive definite matrix, A = L Lᵀ, which can grow by rows: G. H. Golub and C. F. Van Loan (2013).
 * Matrix Computations, 4th edition. Only lower triangles are kept, packed by rows: row i begins at i (i + 1) / 2, so that
 * all inner loops run over consecutive numbers, and a row more leaves the others where they are.
 */

/** Where row i of a packed triangle begins. */
export const rowAt = (i: number): number => (i * (i + 1)) / 2;

/** Replaces the packed triangle of A, [n × n], by L. Gives false, and leaves A half done, where A is not positive definite. O(n³ / 6). */
export function factorise(A: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) if (!(appendRow(A, i) > 0)) return false;
  return true;
}

/**
 * Factorises row i, given the factor of the rows before it: a_i0 … a_ii becomes l_i0 … l_ii, O(i²). Gives the square of the pivot l_ii.
 * A pivot below √least is raised to it, as if a little had been added to a_ii.
 */
export function appendRow(A: Float64Array, i: number, least = 0): number {
  const row = rowAt(i);
  for (let j = 0; j < i; j++) A[row + j] = (A[row + j]! - dot(A, row, A, rowAt(j), j)) / A[rowAt(j) + j]!;
  const square = Math.max(least, A[row + i]! - dot(A, row, A, row, i));
  A[row + i] = Math.sqrt(square);
  return square;
}

/**
 * Takes row and column i out of A, [n × n], in its factor: what is below and right of them grows by the column's outer product, a rank-one
 * update by rotations (Golub and Van Loan, as above). Rows from n − 1 on are left over. O((n − i)²).
 */
export function removeRow(L: Float64Array, n: number, i: number): void {
  const column = new Float64Array(n - 1 - i);
  for (let r = i + 1; r < n; r++) {
    const from = rowAt(r);
    const to = rowAt(r - 1);
    column[r - 1 - i] = L[from + i]!;
    L.copyWithin(to, from, from + i);
    L.copyWithin(to + i, from + i + 1, from + r + 1);
  }
  for (let k = i; k < n - 1; k++) {
    const pivot = L[rowAt(k) + k]!;
    const x = column[k - i]!;
    const length = Math.hypot(pivot, x);
    const [cos, sin] = [pivot / length, x / length];
    L[rowAt(k) + k] = length;
    for (let r = k + 1; r < n - 1; r++) {
      const at = rowAt(r) + k;
      const [l, c] = [L[at]!, column[r - i]!];
      L[at] = cos * l + sin * c;
      column[r - i] = cos * c - sin * l;
    }
  }
}

/** Replaces b, [n], by L⁻¹ b. */
export function solveLower(L: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) b[i] = (b[i]! - dot(L, rowAt(i), b, 0, i)) / L[rowAt(i) + i]!;
}

/** Replaces b, [n], by L⁻ᵀ b. */
export function solveUpper(L: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const row = rowAt(i);
    const x = (b[i]! /= L[row + i]!);
    for (let j = 0; j < i; j++) b[j]! -= x * L[row + j]!;
  }
}

/** log |A|. */
export function logDeterminant(L: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(L[rowAt(i) + i]!);
  return 2 * sum;
}

/** The packed lower triangle of A⁻¹ = L⁻ᵀ L⁻¹. O(n³ / 3). */
export function inverse(L: Float64Array, n: number): Float64Array {
  const M = new Float64Array(rowAt(n)); // L⁻¹
  const A = new Float64Array(rowAt(n));
  for (let i = 0; i < n; i++) {
    const row = rowAt(i);
    for (let k = 0; k < i; k++) {
      const l = L[row + k]!;
      const above = rowAt(k);
      for (let j = 0; j <= k; j++) M[row + j]! -= l * M[above + j]!;
    }
    const pivot = L[row + i]!;
    for (let j = 0; j < i; j++) M[row + j]! /= pivot;
    M[row + i] = 1 / pivot;
    for (let k = 0; k <= i; k++) {
      const m = M[row + k]!;
      const at = rowAt(k);
      for (let j = 0; j <= k; j++) A[at + j]! += m * M[row + j]!;
    }
  }
  return A;
}

/** Σ a_k b_k over n terms in four sums, none of which waits for another. */
function dot(a: Float64Array, atA: number, b: Float64Array, atB: number, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < n; k += 4) {
    s0 += a[atA + k]! * b[atB + k]!;
    s1 += a[atA + k + 1]! * b[atB + k + 1]!;
    s2 += a[atA + k + 2]! * b[atB + k + 2]!;
    s3 += a[atA + k + 3]! * b[atB + k + 3]!;
  }
  for (; k < n; k++) s0 += a[atA + k]! * b[atB + k]!;
  return s0 + s1 + (s2 + s3);
}
