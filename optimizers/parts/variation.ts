/**
 * Variation of points of the unit cube, both with the bounds taken into account:
 * simulated binary crossover, K. Deb and R. B. Agrawal (1995), Complex Systems 9(2), 115–148, and
 * polynomial mutation, K. Deb and S. Agrawal (1999), A Niched-Penalty Approach for Constraint Handling in Genetic Algorithms.
 */
import type { Rng } from '../../src/contract/index.ts';
import type { Point } from '../../src/space/index.ts';

/** Two children; each coordinate is crossed with probability `perCoordinate`, and which child gets which value is a coin's toss. */
export function simulatedBinaryCrossover(a: Point, b: Point, eta: number, perCoordinate: number, rng: Rng): [Point, Point] {
  const children: [Point, Point] = [Float64Array.from(a), Float64Array.from(b)];
  for (let j = 0; j < a.length; j++) {
    const low = Math.min(a[j]!, b[j]!);
    const high = Math.max(a[j]!, b[j]!);
    const delta = high - low;
    if (rng.next() >= perCoordinate || delta <= 1e-14) continue;
    const u = rng.next();
    const below = clamp(0.5 * (low + high - spread(1 + (2 * low) / delta, eta, u) * delta));
    const above = clamp(0.5 * (low + high + spread(1 + (2 * (1 - high)) / delta, eta, u) * delta));
    const first = rng.next() < 0.5;
    children[0][j] = first ? below : above;
    children[1][j] = first ? above : below;
  }
  return children;
}

/** β_q: how far the children lie apart in units of their parents' distance; β is the largest that stays within the bound. */
function spread(beta: number, eta: number, u: number): number {
  const alpha = 2 - beta ** -(eta + 1);
  return (u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha)) ** (1 / (eta + 1));
}

/** Each coordinate changes with probability `perCoordinate`. */
export function polynomialMutation(x: Point, eta: number, perCoordinate: number, rng: Rng): Point {
  const y = Float64Array.from(x);
  for (let j = 0; j < y.length; j++) {
    if (rng.next() >= perCoordinate) continue;
    const u = rng.next();
    const room = u <= 0.5 ? 1 - x[j]! : x[j]!; // 1 − δ₁ or 1 − δ₂
    const tail = u <= 0.5 ? 2 * u : 2 * (1 - u);
    const step = 1 - (tail + (1 - tail) * room ** (eta + 1)) ** (1 / (eta + 1));
    y[j] = clamp(u <= 0.5 ? x[j]! - step : x[j]! + step);
  }
  return y;
}

const clamp = (x: number): number => Math.min(1, Math.max(0, x));
