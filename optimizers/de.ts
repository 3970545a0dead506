/**
 * Differential evolution, DE/rand/1/bin.
 * R. Storn and K. Price (1997). Differential Evolution – A Simple and Efficient Heuristic for Global
 * Optimization over Continuous Spaces. Journal of Global Optimization 11, 341–359.
 *
 * Works on the unit cube: categories and integers are cells of it, so that every space is searched without bias;
 * coordinates of inactive parameters are inherited silently and cost nothing. A coordinate that leaves the cube is drawn
 * anew, uniformly, as in SciPy: the paper leaves this open.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, type Candidate, uniformCandidate } from './parts/allowed.ts';
import { generations } from './parts/generations.ts';

/** A failed founder has the cost Infinity: it lends its coordinates and loses against every offspring with a cost. */
interface Parent {
  readonly point: Point;
  readonly cost: number;
}

export const de: Optimizer = {
  id: 'de',
  cite: 'doi:10.1023/A:1008202821328',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 500, log: true, initial: 20 }, // NP
      scale: { kind: 'float', low: 0.1, high: 1, initial: 0.5 }, // F
      crossover: { kind: 'float', low: 0, high: 1, initial: 0.9 }, // CR
    },
  },

  start({ space }, _budget, rng, options) {
    const { size, scale, crossover } = options as { size: number; scale: number; crossover: number };
    let population: readonly Parent[] = [];

    return generations<Candidate>(last => {
      if (last.length === 0) return Array.from({ length: size }, () => uniformCandidate(space, rng));
      // eq. (5): an offspring that is no worse than its target takes its place
      population = last.map(({ member: { point }, costs }, target) => {
        const parent = population[target];
        const cost = costs ? costs[0]! : Infinity;
        return parent && parent.cost < cost ? parent : { point, cost };
      });
      return population.map((_, target) => allowed(space, rng, () => offspring(population, target, scale, crossover, rng)));
    });
  },
};

/** v = x_r1 + F (x_r2 − x_r3), eq. (2); u takes each coordinate of v with probability CR and at least one, eqs. (3)–(4). */
function offspring(population: readonly Parent[], target: number, F: number, CR: number, rng: Rng): Point {
  const n = population.length;
  const r1 = otherThan(n, rng, target);
  const r2 = otherThan(n, rng, target, r1);
  const r3 = otherThan(n, rng, target, r1, r2);
  const a = population[r1]!.point;
  const b = population[r2]!.point;
  const c = population[r3]!.point;

  const u = Float64Array.from(population[target]!.point);
  const certain = Math.floor(rng.next() * u.length);
  for (let j = 0; j < u.length; j++)
    if (j === certain || rng.next() < CR) {
      const v = a[j]! + F * (b[j]! - c[j]!);
      u[j] = v >= 0 && v <= 1 ? v : rng.next();
    }
  return u;
}

/** Uniform in {0, …, n − 1} without those taken. */
function otherThan(n: number, rng: Rng, ...taken: readonly number[]): number {
  for (;;) {
    const i = Math.floor(rng.next() * n);
    if (!taken.includes(i)) return i;
  }
}
