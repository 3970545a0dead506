/**
 * NSGA-II.
 * K. Deb, A. Pratap, S. Agarwal and T. Meyarivan (2002). A Fast and Elitist Multiobjective Genetic Algorithm: NSGA-II.
 * IEEE Trans. Evol. Comput. 6(2), 182–197.
 *
 * The operators' settings are pymoo's (version 0.6.2), with which most of today's results are made. It works on the unit cube:
 * integers and categories are cells of it, coordinates of inactive parameters are inherited silently. An offspring whose config
 * is already in the population is bred again. A failed trial never enters the population.
 */
import type { Optimizer, Rng, Space } from '../src/contract/index.ts';
import { type Point, toPoint } from '../src/space/index.ts';
import { type Candidate, uniformCandidate } from './parts/allowed.ts';
import type { Breeding } from './parts/breeding.ts';
import { crowdingDistance } from './parts/crowding.ts';
import { generations, type Told } from './parts/generations.ts';
import { mating } from './parts/mating.ts';
import { dominates, nonDominatedSort, type Valued } from './parts/non-dominated-sort.ts';

/** `place` is the point of its config: equal for equal configs. */
interface Individual extends Candidate {
  readonly place: Point;
}

interface Parent extends Valued {
  readonly individual: Individual;
  readonly crowding: number;
}

interface Settings extends Breeding {
  readonly size: number;
}

export const nsga2: Optimizer = {
  id: 'nsga2',
  cite: 'doi:10.1109/4235.996017',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 1000, log: true, initial: 100 }, // N
      crossover: { kind: 'float', low: 0, high: 1, initial: 0.9 }, // p_c
      crossoverPerCoordinate: { kind: 'float', low: 0, high: 1, initial: 0.5 },
      crossoverIndex: { kind: 'float', low: 1, high: 100, log: true, initial: 15 }, // η_c
      mutation: { kind: 'float', low: 0, high: 1, initial: 0.9 }, // p_m; then each of d coordinates with min(1/2, 1/d)
      mutationIndex: { kind: 'float', low: 1, high: 100, log: true, initial: 20 }, // η_m
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    let population: readonly Parent[] = [];

    return generations<Individual>(last => {
      population = survivors(population, last, settings.size);
      return distinct(population, settings.size, nextCandidates(space, population, settings, rng), space);
    });
  },
};

/** The best of parents and offspring by front, and by crowding in the front that does not fit whole (section III-C). */
function survivors(population: readonly Parent[], offspring: readonly Told<Individual>[], size: number): readonly Parent[] {
  const all: (Valued & { readonly individual: Individual })[] = [...population];
  for (const { member, costs, violation } of offspring) if (costs) all.push({ individual: member, costs, violation });

  const chosen: Parent[] = [];
  for (const front of nonDominatedSort(all)) {
    const crowding = crowdingDistance(front.map(i => all[i]!.costs));
    const ranked = front.map((i, k): Parent => {
      const { individual, costs, violation } = all[i]!;
      return { individual, costs, violation, crowding: crowding[k]! };
    });
    if (chosen.length + ranked.length > size) ranked.sort((a, b) => (a.crowding === b.crowding ? 0 : b.crowding - a.crowding));
    for (const parent of ranked) if (chosen.length < size) chosen.push(parent);
    if (chosen.length === size) break;
  }
  return chosen;
}

/** Endless candidates: uniform ones while there are no parents, otherwise children of the winners of tournaments. */
function* nextCandidates(space: Space, population: readonly Parent[], s: Settings, rng: Rng): Generator<Candidate, never> {
  if (population.length === 0) for (;;) yield uniformCandidate(space, rng);
  return yield* mating(space, population, (a, b) => better(a, b, rng), s, rng);
}

/** Whoever constraint-dominates the other, then the larger crowding distance, then a coin: the rule of Deb's own code, and of pymoo. */
function better(a: Parent, b: Parent, rng: Rng): Parent {
  if (dominates(a, b)) return a;
  if (dominates(b, a)) return b;
  if (a.crowding !== b.crowding) return a.crowding > b.crowding ? a : b;
  return rng.next() < 0.5 ? a : b;
}

/** `size` individuals that differ from each other and from the parents, as far as ten redraws for each suffice. */
function distinct(population: readonly Parent[], size: number, source: Iterator<Candidate, never>, space: Space): readonly Individual[] {
  const taken = population.map(parent => parent.individual.place);
  const fresh: Individual[] = [];
  for (let redraws = 10 * size; fresh.length < size; ) {
    const candidate = source.next().value;
    const place = toPoint(space, candidate.config);
    if (redraws > 0 && taken.some(other => same(other, place))) {
      redraws--;
      continue;
    }
    taken.push(place);
    fresh.push({ ...candidate, place });
  }
  return fresh;
}

function same(a: Point, b: Point): boolean {
  for (let j = 0; j < a.length; j++) if (a[j] !== b[j]) return false;
  return true;
}
