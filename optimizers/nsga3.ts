/**
 * NSGA-III: as NSGA-II, but within the front that does not fit whole whoever is nearest to an under-represented direction survives.
 * K. Deb and H. Jain (2014). An Evolutionary Many-Objective Optimization Algorithm Using Reference-Point-Based Nondominated Sorting
 * Approach, Part I. IEEE Trans. Evol. Comput. 18(4), 577–601. Algorithms 1–4; η_c = 30, p_c = 1, η_m = 20 as in Table II.
 *
 * Directions are Das and Dennis's, as many as the population has members or somewhat fewer. Violating trials are the last to survive
 * and lose tournaments, which others win by coin: Jain and Deb (2014), Part II. Everyone plays equally often, and pairs have two
 * children, as in pymoo 0.6.2. It works on the unit cube, integers and categories as cells of it; an offspring whose config is already
 * in the population is bred again. A failed trial never enters the population.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { pick, shuffled } from '../src/random/index.ts';
import { uniformCandidate } from './parts/allowed.ts';
import { type Breeding, breedingParams, distinct, type Individual } from './parts/breeding.ts';
import { dasDennisUpTo } from './parts/das-dennis.ts';
import { generations } from './parts/generations.ts';
import { hyperplaneScaling, type Scaling } from './parts/hyperplane.ts';
import { mating } from './parts/mating.ts';
import { nonDominatedSort, type Valued } from './parts/non-dominated-sort.ts';

type Costs = readonly number[];
type Parent = Valued & { readonly individual: Individual };

/** The direction that a point is nearest to, and its distance from it. */
interface Niche {
  readonly direction: number;
  readonly distance: number;
}

export const nsga3: Optimizer = {
  id: 'nsga3',
  cite: 'doi:10.1109/TEVC.2013.2281535',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 1000, log: true, initial: 92 }, // N
      ...breedingParams({ crossover: 1, crossoverPerCoordinate: 0.5, crossoverIndex: 30, mutation: 0.9, mutationIndex: 20 }),
    },
  },

  start({ space, objectives }, _budget, rng, options) {
    const settings = options as unknown as Breeding & { readonly size: number };
    const directions = dasDennisUpTo(objectives.length, settings.size);
    const scaling = hyperplaneScaling();
    let population: readonly Parent[] = [];

    return generations<Individual>(last => {
      const all: Parent[] = [...population];
      for (const { member, costs, violation } of last) if (costs) all.push({ individual: member, costs, violation });
      population = survivors(all, settings.size, directions, scaling, rng);

      const taken = population.map(parent => parent.individual);
      const children = mating(space, population, (a, b) => winner(a, b, rng), settings, rng);
      return Array.from({ length: settings.size }, () => {
        const child = distinct(space, taken, () => (population.length === 0 ? uniformCandidate(space, rng) : children.next().value));
        taken.push(child);
        return child;
      });
    });
  },
};

function winner(a: Parent, b: Parent, rng: Rng): Parent {
  if (a.violation !== b.violation) return a.violation < b.violation ? a : b;
  return rng.next() < 0.5 ? a : b;
}

/** Algorithm 1: whole fronts, and from the one that does not fit by niches; of the violating ones the least violating. */
function survivors(
  all: readonly Parent[],
  size: number,
  directions: readonly Costs[],
  scaling: ReturnType<typeof hyperplaneScaling>,
  rng: Rng,
): readonly Parent[] {
  const feasible = all.filter(({ violation }) => violation === 0);
  const violating = all.filter(({ violation }) => violation > 0).sort((a, b) => a.violation - b.violation);
  if (feasible.length === 0) return violating.slice(0, size);

  const fronts = nonDominatedSort(feasible).map(front => front.map(i => feasible[i]!));
  const scale = scaling(
    feasible.map(({ costs }) => costs),
    fronts[0]!.map(({ costs }) => costs),
  );
  const chosen: Parent[] = [];
  for (const front of fronts) {
    const room = size - chosen.length;
    if (room <= 0) break;
    chosen.push(...(front.length <= room ? front : byNiches(front, room, chosen, directions, scale, rng)));
  }
  return [...chosen, ...violating].slice(0, size);
}

/** Algorithm 4: again and again a direction with the fewest survivors; its nearest candidate if it has none, otherwise any of its. */
function byNiches(
  front: readonly Parent[],
  room: number,
  chosen: readonly Parent[],
  directions: readonly Costs[],
  scale: Scaling,
  rng: Rng,
): readonly Parent[] {
  const count = new Int32Array(directions.length);
  for (const { costs } of chosen) count[nicheOf(costs, directions, scale).direction]!++;
  const waiting = new Map<number, { parent: Parent; distance: number }[]>(); // by direction, in random order
  for (const parent of shuffled(front, rng)) {
    const { direction, distance } = nicheOf(parent.costs, directions, scale);
    waiting.set(direction, [...(waiting.get(direction) ?? []), { parent, distance }]);
  }

  const taken: Parent[] = [];
  while (taken.length < room) {
    const fewest = Math.min(...[...waiting.keys()].map(direction => count[direction]!));
    const direction = pick(
      [...waiting.keys()].filter(d => count[d] === fewest),
      rng,
    );
    const candidates = waiting.get(direction)!;
    if (fewest === 0) candidates.sort((a, b) => a.distance - b.distance);
    taken.push(candidates.shift()!.parent);
    count[direction]!++;
    if (candidates.length === 0) waiting.delete(direction);
  }
  return taken;
}

/** Algorithm 3: the direction with the smallest perpendicular distance, in scaled costs. */
function nicheOf(costs: Costs, directions: readonly Costs[], { ideal, nadir }: Scaling): Niche {
  const scaled = costs.map((v, m) => (v - ideal[m]!) / (nadir[m]! - ideal[m]! || 1e-12));
  const squares = scaled.reduce((sum, v) => sum + v * v, 0);
  let nearest: Niche = { direction: 0, distance: Infinity };
  for (const [direction, w] of directions.entries()) {
    let along = 0;
    let length = 0;
    for (let m = 0; m < w.length; m++) {
      along += scaled[m]! * w[m]!;
      length += w[m]! * w[m]!;
    }
    const distance = Math.sqrt(Math.max(0, squares - (along * along) / length));
    if (distance < nearest.distance) nearest = { direction, distance };
  }
  return nearest;
}
