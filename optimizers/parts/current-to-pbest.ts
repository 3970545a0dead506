/**
 * DE/current-to-pbest/1/bin with an archive, and the draws of its parameters: what JADE and L-SHADE share.
 * J. Zhang and A. C. Sanderson (2009). JADE: Adaptive Differential Evolution With Optional External Archive. IEEE Trans. Evol. Comput.
 * 13(5), 945–958; its equation numbers.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below, normal } from '../../src/random/index.ts';
import type { Point } from '../../src/space/index.ts';
import type { Candidate } from './allowed.ts';

/** A failed founder has the cost Infinity: it lends its coordinates and loses against every offspring with a cost. */
export interface Parent {
  readonly point: Point;
  readonly cost: number;
}

/** A candidate and the parameters it was bred with. */
export interface Offspring extends Candidate {
  readonly F: number;
  readonly CR: number;
}

/** CR ~ N(μ, 0.1), truncated to [0, 1], eq. (9). */
export const crossoverRate = (mu: number, rng: Rng): number => Math.min(1, Math.max(0, mu + 0.1 * normal(rng)));

/** F ~ Cauchy(μ, 0.1), at most 1, drawn again where it is not positive, eq. (11). */
export function scaleFactor(mu: number, rng: Rng): number {
  for (;;) {
    const F = mu + 0.1 * Math.tan(Math.PI * (rng.next() - 0.5));
    if (F > 0) return Math.min(1, F);
  }
}

/**
 * v = x_i + F (x_pbest − x_i) + F (x_r1 − x̃_r2), eq. (7), with r1 from the population and r2 from it and the archive, all different;
 * then binomial crossover with x_i, eq. (4). A coordinate outside the cube is set half way between x_i and the face.
 */
export function currentToPbest(
  population: readonly Parent[],
  archive: readonly Point[],
  target: number,
  best: Point,
  F: number,
  CR: number,
  rng: Rng,
): Point {
  const n = population.length;
  const x = population[target]!.point;
  let r1 = below(n, rng);
  while (r1 === target) r1 = below(n, rng);
  let r2 = below(n + archive.length, rng);
  while (r2 === target || r2 === r1) r2 = below(n + archive.length, rng);
  const a = population[r1]!.point;
  const b = r2 < n ? population[r2]!.point : archive[r2 - n]!;

  const u = Float64Array.from(x);
  const certain = below(u.length, rng);
  for (let j = 0; j < u.length; j++)
    if (j === certain || rng.next() < CR) {
      const v = x[j]! + F * (best[j]! - x[j]!) + F * (a[j]! - b[j]!);
      u[j] = v < 0 ? x[j]! / 2 : v > 1 ? (1 + x[j]!) / 2 : v;
    }
  return u;
}

/** Puts a point into an archive of limited size; where it is full, in place of a random one. */
export function archived(archive: Point[], point: Point, capacity: number, rng: Rng): void {
  if (archive.length < capacity) archive.push(point);
  else if (capacity > 0) archive[below(capacity, rng)] = point;
}

/** The indices of the parents, best first. */
export const ranked = (population: readonly Parent[]): readonly number[] =>
  population
    .map((_, i) => i)
    .sort((i, j) => (population[i]!.cost < population[j]!.cost ? -1 : population[i]!.cost > population[j]!.cost ? 1 : 0));
