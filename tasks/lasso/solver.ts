/**
 * The weighted lasso, min ‖y − Xw‖² / 2n + Σ λ_j |w_j|, by cyclic coordinate descent.
 * J. Friedman, T. Hastie, R. Tibshirani (2010). Regularization Paths for Generalized Linear Models via Coordinate Descent.
 * Journal of Statistical Software 33(1).
 */
import { combined, extrapolation } from './extrapolation.ts';

/** A matrix by columns. */
export interface Design {
  readonly n: number;
  readonly d: number;
  /** [d × n], column by column. */
  readonly columns: Float64Array;
  /** ‖x_j‖² [d]. */
  readonly norms: Float64Array;
  /** Xᵀr [d]. */
  correlations(r: Float64Array): Float64Array;
}

export function design(rows: readonly Float64Array[], d: number): Design {
  const n = rows.length;
  const columns = new Float64Array(d * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) columns[j * n + i] = rows[i]![j]!;
  const norms = Float64Array.from({ length: d }, (_, j) => dot(columns, j * n, columns.subarray(j * n, (j + 1) * n)));
  return { n, d, columns, norms, correlations: r => Float64Array.from({ length: d }, (_, j) => dot(columns, j * n, r)) };
}

/** Between two looks at all coordinates, those that matter are gone through so often; from the last of these passes the limit is guessed. */
const passes = 10;
const remembered = 6;
/** After so many looks it stops anyway. */
const looks = 200;

export interface Fit {
  readonly w: Float64Array;
  /** Multiplications. */
  readonly work: number;
}

/**
 * From w = 0 until the duality gap is at most tolerance · ‖y‖² / n, as in celer, LassoBench's solver. What it goes through does
 * not depend on the tolerance, so a smaller one only goes on from where a larger one stops. All λ > 0.
 */
export function weightedLasso(X: Design, y: Float64Array, lambda: Float64Array, tolerance: number): Fit {
  const { n, d, columns, norms } = X;
  const w = new Float64Array(d);
  const r = y.slice();
  let work = 0;

  const update = (j: number): void => {
    const from = j * n;
    const norm = norms[j]!;
    const before = w[j]!;
    const z = dot(columns, from, r) + norm * before;
    const threshold = n * lambda[j]!;
    const after = z > threshold ? (z - threshold) / norm : z < -threshold ? (z + threshold) / norm : 0;
    work += n;
    if (after === before) return;
    w[j] = after;
    addTo(r, columns, from, before - after);
    work += n;
  };
  const descend = (some: readonly number[]): void => {
    let active = some;
    const iterates: Float64Array[] = [];
    const residuals: Float64Array[] = [];
    for (let pass = 0; pass < passes; pass++) {
      for (const j of active) update(j);
      active = active.filter(j => w[j] !== 0);
      if (pass < passes - remembered) continue;
      iterates.push(w.slice());
      residuals.push(r.slice());
    }
    const c = extrapolation(iterates);
    if (!c) return;
    const [guess, residual] = [combined(c, iterates.slice(1)), combined(c, residuals.slice(1))];
    if (objective(guess, residual, lambda) >= objective(w, r, lambda)) return;
    w.set(guess);
    r.set(residual);
  };

  let correlations = X.correlations(r);
  const enough = 2 * tolerance * squared(y);
  for (let look = 0; look < looks; look++) {
    descend(Array.from(w.keys()).filter(j => w[j] !== 0 || Math.abs(correlations[j]!) > n * lambda[j]!));
    correlations = X.correlations(r);
    work += n * d;
    if (objective(w, r, lambda) - dualObjective(y, r, lambda, correlations) <= enough) break;
  }
  return { w, work };
}

/** Times 2n. */
function objective(w: Float64Array, r: Float64Array, lambda: Float64Array): number {
  let penalty = 0;
  for (let j = 0; j < w.length; j++) penalty += lambda[j]! * Math.abs(w[j]!);
  return squared(r) + 2 * r.length * penalty;
}

/** Times 2n: ‖y‖² − ‖y − θ‖² of the dual point θ, which is r scaled down until |x_jᵀθ| ≤ n λ_j for all j. */
function dualObjective(y: Float64Array, r: Float64Array, lambda: Float64Array, correlations: Float64Array): number {
  let excess = 1;
  for (let j = 0; j < lambda.length; j++) excess = Math.max(excess, Math.abs(correlations[j]!) / (y.length * lambda[j]!));
  let miss = 0;
  for (let i = 0; i < y.length; i++) miss += (y[i]! - r[i]! / excess) ** 2;
  return squared(y) - miss;
}

export function meanSquaredError({ n, d, columns }: Design, y: Float64Array, w: Float64Array): number {
  const r = y.slice();
  for (let j = 0; j < d; j++) if (w[j] !== 0) addTo(r, columns, j * n, -w[j]!);
  return squared(r) / n;
}

const squared = (v: Float64Array): number => dot(v, 0, v);

/** r += c a[from …]. */
function addTo(r: Float64Array, a: Float64Array, from: number, c: number): void {
  for (let i = 0; i < r.length; i++) r[i]! += c * a[from + i]!;
}

/** a[from …] · b; four sums at a time, since one alone waits for its last addition. */
function dot(a: Float64Array, from: number, b: Float64Array): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  const n = b.length;
  const whole = n - (n % 4);
  for (let i = 0; i < whole; i += 4) {
    s += a[from + i]! * b[i]!;
    t += a[from + i + 1]! * b[i + 1]!;
    u += a[from + i + 2]! * b[i + 2]!;
    v += a[from + i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < n; i++) s += a[from + i]! * b[i]!;
  return s + t + (u + v);
}
