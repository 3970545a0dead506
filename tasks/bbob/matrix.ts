/** Square matrices, [d × d] row by row. */

/** x ↦ M x. What it returns is overwritten by its next call. */
export function times(M: Float64Array, d: number): (x: Float64Array) => Float64Array {
  const z = new Float64Array(d);
  const whole = d - (d % 4);
  return x => {
    // four rows at a time: one sum alone waits for its last addition, and takes twice as long
    for (let i = 0; i < whole; i += 4) {
      const at = i * d;
      let [a, b, c, e] = [0, 0, 0, 0];
      for (let j = 0; j < d; j++) {
        const xj = x[j]!;
        a += M[at + j]! * xj;
        b += M[at + d + j]! * xj;
        c += M[at + 2 * d + j]! * xj;
        e += M[at + 3 * d + j]! * xj;
      }
      z[i] = a;
      z[i + 1] = b;
      z[i + 2] = c;
      z[i + 3] = e;
    }
    for (let i = whole; i < d; i++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += M[i * d + j]! * x[j]!;
      z[i] = sum;
    }
    return z;
  };
}

/** A diag(λ) B. */
export const product = (A: Float64Array, λ: Float64Array, B: Float64Array): Float64Array => {
  const d = λ.length;
  return A.map((_, at) => {
    const row = at - (at % d);
    let sum = 0;
    for (let k = 0; k < d; k++) sum += A[row + k]! * λ[k]! * B[k * d + (at % d)]!;
    return sum;
  });
};

/** diag(λ) M. */
export const scaledRows = (λ: Float64Array, M: Float64Array): Float64Array => M.map((m, at) => λ[Math.floor(at / λ.length)]! * m);
