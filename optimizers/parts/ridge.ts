/**
 * Ridge regression, min |y − β₀ − Xβ|² + λ |β|² on standardised features, with the λ that has the least leave-one-out error: with H the
 * matrix that takes y to its fitted values, the error at point i is (yᵢ − ŷᵢ) / (1 − Hᵢᵢ).
 * A. E. Hoerl and R. W. Kennard (1970). Ridge Regression: Biased Estimation for Nonorthogonal Problems. Technometrics 12(1), 55–67;
 * D. M. Allen (1974). The Relationship Between Variable Selection and Data Augmentation and a Method for Prediction. Technometrics 16(1),
 * 125–127.
 */
import { eigen } from './eigen.ts';

/** `error` is the root mean square of the leave-one-out errors, times √(1 + h) for the leverage h of the point: 1 / n in the middle of the data. */
export type Ridge = (x: ArrayLike<number>) => { readonly mean: number; readonly error: number };

/** λ / n, to be seen beside each feature's variance of 1; ascending. */
const penalties = [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100];
const least = penalties[0]!;

/** `rows` are [n × p], finite, n ≥ 2. A feature that is the same in all of them has no part. */
export function ridge(rows: readonly ArrayLike<number>[], targets: readonly number[]): Ridge {
  const n = rows.length;
  const p = rows[0]!.length;
  const centre = Float64Array.from({ length: p }, (_, j) => average(n, i => rows[i]![j]!));
  const scale = centre.map((c, j) => Math.sqrt(average(n, i => (rows[i]![j]! - c) ** 2)) || Infinity);
  const standardised = (row: ArrayLike<number>): Float64Array => centre.map((c, j) => (row[j]! - c) / scale[j]!);
  const level = average(n, i => targets[i]!);
  const y = targets.map(target => target - level);

  // in the basis of the eigenvectors of XᵀX each λ costs a division per feature; the least one is in the matrix, which may lack rank
  const x = rows.map(standardised);
  const gram = new Float64Array(p * p);
  for (let j = 0; j < p; j++) for (let k = 0; k <= j; k++) gram[j * p + k] = gram[k * p + j] = n * average(n, i => x[i]![j]! * x[i]![k]!);
  for (let j = 0; j < p; j++) gram[j * p + j]! += least * n;
  const { vectors, values } = eigen(gram, p);
  const z = x.map(row => turned(row, vectors));
  const zy = values.map((_, j) => n * average(n, i => z[i]![j]! * y[i]!));

  const fits = penalties.map(penalty => {
    const inverse = values.map(value => 1 / (Math.max(least * n, value) + (penalty - least) * n));
    const beta = zy.map((v, j) => v * inverse[j]!);
    const left = (i: number): number => (y[i]! - inner(z[i]!, beta)) / (1 - leverage(z[i]!, inverse, n));
    return { inverse, beta, error: Math.sqrt(average(n, i => left(i) ** 2)) };
  });
  const { inverse, beta, error } = fits.reduce((best, fit) => (fit.error < best.error ? fit : best));

  return at => {
    const row = turned(standardised(at), vectors);
    return { mean: level + inner(row, beta), error: error * Math.sqrt(1 + leverage(row, inverse, n)) };
  };
}

/** Vᵀ row, for V [p × p]. */
function turned(row: Float64Array, V: Float64Array): Float64Array {
  const p = row.length;
  const out = new Float64Array(p);
  for (let k = 0; k < p; k++) for (let j = 0; j < p; j++) out[j]! += row[k]! * V[k * p + j]!;
  return out;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** 1 / n, of the mean, and zᵀ (XᵀX + λI)⁻¹ z. */
function leverage(z: Float64Array, inverse: Float64Array, n: number): number {
  let sum = 1 / n;
  for (let j = 0; j < z.length; j++) sum += z[j]! * z[j]! * inverse[j]!;
  return sum;
}

function average(n: number, of: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += of(i);
  return sum / n;
}
