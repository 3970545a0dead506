import type { Rng, Space } from '../../src/contract/index.ts';
import { shuffled } from '../../src/random/index.ts';
import type { Point } from '../../src/space/index.ts';
import { allowed, type Candidate } from './allowed.ts';
import type { Breeding } from './breeding.ts';
import { polynomialMutation, simulatedBinaryCrossover } from './variation.ts';

/** Endless pairs of children of the winners of tournaments, as pymoo 0.6.2 breeds a generation. There is at least one parent. */
export function* mating<T extends { readonly individual: { readonly point: Point } }>(
  space: Space,
  parents: readonly T[],
  better: (a: T, b: T) => T,
  s: Breeding,
  rng: Rng,
): Generator<Candidate, never> {
  const perCoordinate = Math.min(0.5, 1 / Object.keys(space.params).length);
  const winners = tournaments(parents, better, rng);
  for (;;) {
    const a = winners.next().value.individual.point;
    const b = winners.next().value.individual.point;
    const pair = rng.next() < s.crossover ? simulatedBinaryCrossover(a, b, s.crossoverIndex, s.crossoverPerCoordinate, rng) : [a, b];
    for (const child of pair)
      yield allowed(space, rng, () =>
        rng.next() < s.mutation ? polynomialMutation(child, s.mutationIndex, perCoordinate, rng) : Float64Array.from(child),
      );
  }
}

/** Endless winners of binary tournaments between neighbours in random permutations, so that everyone plays equally often. */
function* tournaments<T>(parents: readonly T[], better: (a: T, b: T) => T, rng: Rng): Generator<T, never> {
  for (;;) {
    const order = shuffled(parents, rng);
    if (order.length === 1) yield order[0]!;
    for (let i = 0; i + 1 < order.length; i += 2) yield better(order[i]!, order[i + 1]!);
  }
}
