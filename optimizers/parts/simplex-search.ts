/**
 * The simplex search of J. A. Nelder and R. Mead (1965). A Simplex Method for Function Minimization. The Computer Journal 7, 308–313.
 * With the coefficients of F. Gao and L. Han (2012). Implementing the Nelder–Mead simplex algorithm with adaptive parameters.
 * Computational Optimization and Applications 51, 259–277, on request. Every decision is taken as in SciPy's `fmin`.
 */
import type { Point } from '../../src/space/index.ts';

/** Reflection α, expansion γ, contraction β and shrinkage δ, in this order. */
export type Coefficients = readonly [alpha: number, gamma: number, beta: number, delta: number];

export const standardCoefficients: Coefficients = [1, 2, 0.5, 0.5];
export const adaptiveCoefficients = (n: number): Coefficients => [1, 1 + 2 / n, 0.75 - 1 / (2 * n), 1 - 1 / n];

interface Vertex {
  readonly x: Point;
  readonly cost: number;
}

/**
 * Yields the points to evaluate, clipped to the unit cube, and takes their costs; starts with the n + 1 points of `initial`.
 * Returns once the simplex has collapsed: no vertex further than `smallest` from the best in any coordinate, or all costs equal.
 */
export function* simplexSearch(initial: readonly Point[], coefficients: Coefficients, smallest: number): Generator<Point, void, number> {
  const n = initial.length - 1;
  const [alpha, gamma, beta, delta] = coefficients;
  const vertices: Vertex[] = [];
  for (const x of initial) vertices.push({ x, cost: yield x });

  for (;;) {
    vertices.sort((a, b) => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0));
    const best = vertices[0]!;
    const worst = vertices[n]!;
    if (best.cost === worst.cost || sizeOf(vertices) <= smallest) return;

    const centroid = centroidOf(vertices, n);
    const along = (t: number): Point => clip(centroid.map((c, j) => (1 + t) * c - t * worst.x[j]!));
    const reflected = along(alpha);
    const cost = yield reflected;

    if (cost < best.cost) {
      const expanded = along(alpha * gamma);
      const expandedCost = yield expanded;
      vertices[n] = expandedCost < cost ? { x: expanded, cost: expandedCost } : { x: reflected, cost };
    } else if (cost < vertices[n - 1]!.cost) {
      vertices[n] = { x: reflected, cost };
    } else {
      const outside = cost < worst.cost;
      const contracted = along(outside ? beta * alpha : -beta);
      const contractedCost = yield contracted;
      if (outside ? contractedCost <= cost : contractedCost < worst.cost) vertices[n] = { x: contracted, cost: contractedCost };
      else
        for (let i = 1; i <= n; i++) {
          const x = clip(vertices[i]!.x.map((v, j) => best.x[j]! + delta * (v - best.x[j]!)));
          vertices[i] = { x, cost: yield x };
        }
    }
  }
}

/** The largest distance from the best vertex, in any coordinate. */
function sizeOf(vertices: readonly Vertex[]): number {
  const best = vertices[0]!.x;
  let size = 0;
  for (const { x } of vertices) for (let j = 0; j < x.length; j++) size = Math.max(size, Math.abs(x[j]! - best[j]!));
  return size;
}

/** The mean of the first n vertices: all but the worst. */
function centroidOf(vertices: readonly Vertex[], n: number): Point {
  const sum = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum[j]! += vertices[i]!.x[j]!;
  return sum.map(s => s / n);
}

const clip = (x: Point): Point => x.map(v => Math.min(1, Math.max(0, v)));
