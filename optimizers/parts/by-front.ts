import { crowdingDistance } from './crowding.ts';
import { epsilonNet } from './epsilon-net.ts';
import { nonDominatedSort, type Valued } from './non-dominated-sort.ts';

/** How the members of one front are ordered: indices into its costs, [points × objectives]. */
export type Spread = (front: readonly (readonly number[])[]) => readonly number[];

/** The two geometric rules of R. Schmucker et al. (2021), arXiv:2106.12639, by the name of their option. */
export const spreadOf = (name: unknown): Spread => (name === 'crowding' ? leastCrowdedFirst : epsilonNet);

/** Best first: by front, and within a front as it is spread. */
export const byFront = <T extends Valued>(items: readonly T[], orderOf: Spread): readonly T[] =>
  nonDominatedSort(items).flatMap(front => orderOf(front.map(i => items[i]!.costs)).map(k => items[front[k]!]!));

function leastCrowdedFirst(front: readonly (readonly number[])[]): readonly number[] {
  const crowding = crowdingDistance(front);
  return front.map((_, k) => k).sort((a, b) => (crowding[a] === crowding[b] ? 0 : crowding[b]! - crowding[a]!));
}
