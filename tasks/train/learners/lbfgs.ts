/**
 * J. Nocedal (1980). Updating Quasi-Newton Matrices with Limited Storage. Mathematics of Computation 35(151), 773–782; with the
 * two loops of J. Nocedal, S. Wright (2006), Numerical Optimization, algorithm 7.4, and steps halved until they descend enough (Armijo).
 * For strictly convex functions.
 */
export interface Value {
  readonly value: number;
  readonly gradient: Float64Array;
}

const remembered = 10;
const sufficient = 1e-4;
const halvings = 40;

/** The point where no entry of the gradient exceeds `tolerance`, or that `iterations` lead to from `start`, which is not changed. */
export function minimised(f: (x: Float64Array) => Value, start: Float64Array, tolerance: number, iterations: number): Float64Array {
  let x = start.slice();
  let here = f(x);
  const pairs: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];

  for (let k = 0; k < iterations && here.gradient.some(g => Math.abs(g) > tolerance); k++) {
    const direction = directionOf(here.gradient, pairs);
    const slope = dot(direction, here.gradient);
    let length = pairs.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let [next, there] = [x, here];
    for (let halving = 0; halving < halvings; halving++, length /= 2) {
      next = x.map((v, i) => v + length * direction[i]!);
      there = f(next);
      if (there.value <= here.value + sufficient * length * slope) break;
    }
    if (!(there.value < here.value)) break; // rounding is all that is left
    const s = next.map((v, i) => v - x[i]!);
    const y = there.gradient.map((g, i) => g - here.gradient[i]!);
    const curvature = dot(s, y);
    if (curvature > 0) pairs.push({ s, y, rho: 1 / curvature });
    if (pairs.length > remembered) pairs.shift();
    [x, here] = [next, there];
  }
  return x;
}

/** −H g, for the H that the last steps s and changes y of the gradient tell. */
function directionOf(gradient: Float64Array, pairs: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  const q = gradient.map(g => -g);
  const alphas = pairs.map(() => 0);
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { s, y, rho } = pairs[i]!;
    alphas[i] = rho * dot(s, q);
    add(q, -alphas[i]!, y);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < q.length; i++) q[i]! *= scale;
  }
  pairs.forEach(({ s, y, rho }, i) => {
    add(q, alphas[i]! - rho * dot(y, q), s);
  });
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
}
