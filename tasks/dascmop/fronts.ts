/**
 * Pareto fronts of the DASCMOP problems. Every cost grows with the distance g, so the best points of a feasible position are
 * those with the least feasible g: the lower end of the band, or where the way along (1, …, 1) comes out of the obstacles.
 */
import type { Front } from '../../src/contract/index.ts';
import type { Corners } from '../parts/closed-form.ts';
import { curveFront } from '../parts/curve-front.ts';
import type { Curve } from '../parts/curve-samples.ts';
import { spread } from '../parts/spread.ts';
import { balls, band, crossAxis, type Difficulty, diagonalAxis, ellipses, size, threshold, tolerance } from './constraints.ts';
import { type Dascmop, plane } from './problems.ts';

const { acos, cos, max, min, sin, sqrt, PI, SQRT1_2 } = Math;

/** `points` only where a closed form is known. */
export type DascmopFront = Corners & Partial<Pick<Front, 'points'>>;

/** Takes some milliseconds with two objectives. */
export const frontOf = (base: Dascmop['base'], m: number, difficulty: Difficulty): DascmopFront =>
  m === 2 ? curveFront(curve(base, difficulty)) : spatialFront(base, difficulty);

/** The ends of the feasible distances. */
function ends(difficulty: Difficulty): readonly [low: number, high: number] {
  const { d, e } = band(difficulty);
  return difficulty.zeta === 1 ? [e - tolerance, e + tolerance] : [d, e];
}

/** By position. Going along (1, 1) is going along the first axis of the ellipses. */
function curve(base: Dascmop['base'], difficulty: Difficulty): Curve {
  const [low, high] = ends(difficulty);
  const wall = threshold(difficulty);
  return {
    from: 0,
    to: 1,
    at(x) {
      if (sin(20 * PI * x) < wall) return undefined;
      const [f1, f2] = base([x]) as [number, number];
      let g = low;
      let branch = -1;
      for (let i = 0; i < ellipses.length; i++) {
        const [p, q] = ellipses[i]!;
        const along = (f1 - p + f2 - q) * SQRT1_2;
        const across = (f2 - q - f1 + p) * SQRT1_2;
        const half2 = diagonalAxis * (size(difficulty) - (across * across) / crossAxis);
        const at = along + g / SQRT1_2;
        if (i === branch || half2 <= 0 || at * at >= half2) continue;
        g = (sqrt(half2) - along) * SQRT1_2;
        branch = i;
        i = -1; // another ellipse may lie there
      }
      // a hump of |sin 5πx| ends in a kink
      return g <= high ? { f: [f1 + g, f2 + g], branch: 10 * branch + Math.floor(5 * x) } : undefined;
    },
  };
}

/**
 * With three objectives. Where ζ > 0 every objective is at least ½, and the balls (radius ≤ 3/8) are out of reach. Where ζ = 0
 * they cut holes: on the plane Σ fᵢ = 1 the far side of a ball is dominated, and the nadir point lies where a hole meets an edge;
 * on the sphere the far sides belong to the front, up to where the way from a corner comes out, and no closed form is known.
 */
function spatialFront(base: Dascmop['base'], difficulty: Difficulty): DascmopFront {
  const [low] = ends(difficulty);
  const wall = threshold(difficulty);
  const radius = difficulty.zeta > 0 ? 0 : size(difficulty);
  const [first, second] = wall <= -1 ? [whole, whole] : [sineBands(wall), cosineBands(wall)];
  const [x0, x1] = [first[0]![0], first.at(-1)![1]];
  const lift = (f: readonly number[]): number[] => f.map(fi => fi + low);
  const points = (n: number): number[][] => {
    const side = Math.round(sqrt(n));
    const positions = dense(first, side).flatMap(x => dense(second, side).map(y => base([x, y])));
    const clear = positions.filter(f => balls.every(c => Math.hypot(f[0]! - c[0], f[1]! - c[1], f[2]! - c[2]) >= radius));
    return [...new Map([...clear, ...rims(radius)].map(f => [f.map(v => v.toFixed(12)).join(), lift(f)])).values()];
  };
  if (base === plane) return { ideal: lift([0, 0, 0]), nadir: lift([x1, 1 - x0, 1].map(v => v - radius * SQRT1_2)), points };
  const nadir = [cos(0.5 * PI * x0), cos(0.5 * PI * x0), sin(0.5 * PI * x1)].map(v => v + radius / sqrt(3));
  return { ideal: lift([0, 0, sin(0.5 * PI * x0)]), nadir: lift(nadir), ...(radius === 0 && { points }) };
}

/** Where the holes meet the edges of the plane. */
function rims(radius: number): number[][] {
  const s = radius * SQRT1_2;
  const [near, far] = [1 - s, s];
  const edges = [
    [near, far, 0],
    [near, 0, far],
    [0, near, far],
  ];
  return radius === 0 ? [] : edges.flatMap(edge => [edge, edge.map(v => (v === near ? far : v === far ? near : 0))]);
}

type Intervals = Parameters<typeof spread>[0];
const whole: Intervals = [[0, 1]];

/** Where sin 20πx ≥ b in [0, 1]. At x = 1 the sine of 20π is rounded below 0, so with b = 0 that single point is none. */
const sineBands = (b: number): Intervals => {
  const half = acos(b) / (20 * PI);
  return within(Array.from({ length: 12 }, (_, k) => 0.1 * (k - 1) + 0.025).map(middle => [middle - half, middle + half]));
};
/** Where cos 20πx ≥ b in [0, 1]. */
const cosineBands = (b: number): Intervals => {
  const half = acos(b) / (20 * PI);
  return within(Array.from({ length: 11 }, (_, k) => 0.1 * k).map(middle => [middle - half, middle + half]));
};
const within = (intervals: Intervals): Intervals =>
  intervals.map(([a, b]) => [max(0, a), min(1, b)] as const).filter(([a, b]) => b - a > 1e-9);

/** About n numbers over all intervals, ends of all included. */
const dense = (intervals: Intervals, n: number): readonly number[] =>
  intervals.flatMap(interval => spread([interval], max(2, Math.round(n / intervals.length))));
