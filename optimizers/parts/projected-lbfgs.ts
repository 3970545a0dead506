/**
 * Minimises a smooth function in a box by L-BFGS (J. Nocedal and S. J. Wright 2006, Numerical Optimization, 2nd edition, chapter 7)
 * on the coordinates that are not held by a bound, with a backtracking search along the projected path (D. P. Bertsekas 1982,
 * Projected Newton Methods for Optimization Problems with Simple Constraints, SIAM J. Control Optim. 20(2), 221–246).
 */

/** Gives f(x) and writes its gradient, [d]. A value that is not finite is never accepted. */
export type Smooth = (x: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
}

const memory = 8;
const sufficient = 1e-4; // Armijo's constant
const halvings = 12;

/** At most so many iterations; `start` is clipped into the box. The first step moves no coordinate by more than `reach`. */
export function minimise(
  f: Smooth,
  start: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  { iterations, reach, tolerance = 1e-7 }: { readonly iterations: number; readonly reach: number; readonly tolerance?: number },
): Minimum {
  const clip = (v: number, j: number): number => Math.min(high[j]!, Math.max(low[j]!, v));
  let x = Float64Array.from(start, clip);
  let gradient = new Float64Array(x.length);
  let value = f(x, gradient);
  const steps: Pair[] = [];

  for (let iteration = 0; iteration < iterations && Number.isFinite(value); iteration++) {
    const free = x.map((v, j) => ((v <= low[j]! && gradient[j]! >= 0) || (v >= high[j]! && gradient[j]! <= 0) ? 0 : 1));
    const along = free.map((on, j) => on * gradient[j]!);
    if (largest(along) <= tolerance) break;
    let direction = newtonLike(along, free, steps);
    if (!(inner(direction, along) < 0)) {
      steps.length = 0;
      direction = along.map(v => -v);
    }
    const step = steps.length === 0 ? Math.min(1, reach / largest(direction)) : 1;
    const next = search(f, x, value, gradient, direction, step, clip);
    if (!next) break;
    remember(steps, x, next.x, gradient, next.gradient);
    const gain = value - next.value;
    ({ x, gradient, value } = next);
    if (gain <= tolerance * tolerance * (1 + Math.abs(value))) break;
  }
  return { x, value };
}

interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly sy: number;
}

/** −H g by the two loops, within the free coordinates. */
function newtonLike(g: Float64Array, free: Float64Array, steps: readonly Pair[]): Float64Array {
  const q = Float64Array.from(g);
  const weights: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, sy } = steps[k]!;
    weights[k] = inner(s, q) / sy;
    for (let j = 0; j < q.length; j++) q[j]! -= weights[k]! * y[j]! * free[j]!;
  }
  const last = steps.at(-1);
  const scale = last ? last.sy / inner(last.y, last.y) : 1;
  for (let j = 0; j < q.length; j++) q[j]! *= scale;
  for (const [k, { s, y, sy }] of steps.entries()) {
    const beta = inner(y, q) / sy;
    for (let j = 0; j < q.length; j++) q[j]! += (weights[k]! - beta) * s[j]! * free[j]!;
  }
  return q.map(v => -v);
}

function search(
  f: Smooth,
  x: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
  first: number,
  clip: (v: number, j: number) => number,
): { readonly x: Float64Array<ArrayBuffer>; readonly gradient: Float64Array<ArrayBuffer>; readonly value: number } | undefined {
  const g = new Float64Array(x.length);
  for (let step = first, k = 0; k <= halvings; k++, step /= 2) {
    const y = Float64Array.from(x, (v, j) => clip(v + step * direction[j]!, j));
    let expected = 0;
    for (let j = 0; j < x.length; j++) expected += gradient[j]! * (y[j]! - x[j]!);
    const there = f(y, g);
    if (there <= value + sufficient * expected && there > -Infinity) return { x: y, gradient: g, value: there };
  }
  return undefined;
}

/** Only what curves upwards, so that H stays positive definite. */
function remember(steps: Pair[], x: Float64Array, next: Float64Array, g: Float64Array, gNext: Float64Array): void {
  const s = next.map((v, j) => v - x[j]!);
  const y = gNext.map((v, j) => v - g[j]!);
  const sy = inner(s, y);
  if (!(sy > 1e-10 * inner(y, y))) return;
  steps.push({ s, y, sy });
  if (steps.length > memory) steps.shift();
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

const largest = (a: Float64Array): number => a.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
