/** Children by simulated binary crossover and polynomial mutation, as options of an optimizer; the pairings are up to it. */
import type { Param, Rng, Space } from '../../src/contract/index.ts';
import { type Point, toPoint } from '../../src/space/index.ts';
import { allowed, type Candidate } from './allowed.ts';
import { polynomialMutation, simulatedBinaryCrossover } from './variation.ts';

export interface Breeding {
  readonly crossover: number;
  readonly crossoverPerCoordinate: number;
  readonly crossoverIndex: number;
  readonly mutation: number;
  readonly mutationIndex: number;
}

/** `place` is the point of its config: equal for equal configs. */
export interface Individual extends Candidate {
  readonly place: Point;
}

export const breedingParams = (initial: Breeding) =>
  ({
    crossover: { kind: 'float', low: 0, high: 1, initial: initial.crossover }, // p_c
    crossoverPerCoordinate: { kind: 'float', low: 0, high: 1, initial: initial.crossoverPerCoordinate },
    crossoverIndex: { kind: 'float', low: 1, high: 100, log: true, initial: initial.crossoverIndex }, // η_c
    mutation: { kind: 'float', low: 0, high: 1, initial: initial.mutation }, // p_m; then each of d coordinates with 1/d
    mutationIndex: { kind: 'float', low: 1, high: 100, log: true, initial: initial.mutationIndex }, // η_m
  }) satisfies Readonly<Record<string, Param>>;

/** One of the two children, at random; the mutation of it is tried again where it is forbidden. */
export function bred(space: Space, a: Point, b: Point, s: Breeding, rng: Rng): Candidate {
  const pair = rng.next() < s.crossover ? simulatedBinaryCrossover(a, b, s.crossoverIndex, s.crossoverPerCoordinate, rng) : [a, b];
  const child = pair[rng.next() < 0.5 ? 0 : 1]!;
  const perCoordinate = Math.min(0.5, 1 / child.length);
  return allowed(space, rng, () =>
    rng.next() < s.mutation ? polynomialMutation(child, s.mutationIndex, perCoordinate, rng) : Float64Array.from(child),
  );
}

/** The first of ten candidates whose config is not among those taken, or else the tenth. */
export function distinct(space: Space, taken: readonly { readonly place: Point }[], propose: () => Candidate): Individual {
  for (let draw = 1; ; draw++) {
    const candidate = propose();
    const place = toPoint(space, candidate.config);
    if (draw === 10 || !taken.some(other => same(other.place, place))) return { ...candidate, place };
  }
}

function same(a: Point, b: Point): boolean {
  for (let j = 0; j < a.length; j++) if (a[j] !== b[j]) return false;
  return true;
}
