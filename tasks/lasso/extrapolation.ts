/**
 * Anderson extrapolation: from the last iterates of a method that converges linearly, a guess at its limit.
 * Q. Bertrand, M. Massias (2021). Anderson Acceleration of Coordinate Descent. AISTATS, PMLR 130, algorithm 1.
 */

/** Coefficients c [k] with Σ c = 1 for iterates 1 … k of k + 1: those that make Σ c_i (x_i − x_{i−1}) smallest; none where that is singular. */
export function extrapolation(iterates: readonly Float64Array[]): readonly number[] | undefined {
  const steps = iterates.slice(1).map((x, i) => x.map((v, j) => v - iterates[i]![j]!));
  const z = solve(
    steps.map(a => steps.map(b => product(a, b))),
    steps.map(() => 1),
  );
  const sum = z.reduce((a, b) => a + b, 0);
  const c = z.map(v => v / sum);
  return c.every(Number.isFinite) ? c : undefined;
}

/** Σ c_i x_i. */
export function combined(c: readonly number[], xs: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(xs[0]!.length);
  xs.forEach((x, i) => {
    const factor = c[i]!;
    for (let j = 0; j < x.length; j++) sum[j]! += factor * x[j]!;
  });
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** A z = b by Gauss's elimination, A positive definite; not finite where A is singular. */
function solve(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const k = rows.length;
  for (let p = 0; p < k; p++)
    for (let i = 0; i < k; i++) {
      if (i === p) continue;
      const factor = rows[i]![p]! / rows[p]![p]!;
      for (let j = p; j <= k; j++) rows[i]![j]! -= factor * rows[p]![j]!;
    }
  return rows.map((row, i) => row[k]! / row[i]!);
}
