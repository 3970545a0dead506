/**
 * A genetic algorithm for mixed spaces.
 * K. Deb (2000). An Efficient Constraint Handling Method for Genetic Algorithms. Computer Methods in Applied Mechanics and Engineering
 * 186, 311–338: real-coded, simulated binary crossover, polynomial mutation, binary tournaments by section 3's three rules.
 *
 * Settings and survival, the best N of parents and children, are those of pymoo 0.6 (GA; for choices MixedVariableGA), with which most of
 * today's results are made. Floats, integers and ordered choices are crossed and mutated on the unit cube; sets of choices by uniform
 * crossover and a fresh draw. A child whose config is already in the population is bred again. A failed trial never enters it.
 */
import type { Optimizer, Rng, Space } from '../src/contract/index.ts';
import { pick } from '../src/random/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, type Candidate, uniformCandidate } from './parts/allowed.ts';
import { generations } from './parts/generations.ts';
import { polynomialMutation, simulatedBinaryCrossover } from './parts/variation.ts';

interface Parent extends Candidate {
  readonly key: string;
  readonly cost: number;
  readonly violation: number;
}

interface Individual extends Candidate {
  readonly key: string;
}

interface Settings {
  readonly size: number;
  readonly crossover: number;
  readonly crossoverIndex: number;
  readonly mutation: number;
  readonly mutationIndex: number;
}

export const genetic: Optimizer = {
  id: 'genetic',
  cite: 'doi:10.1016/S0045-7825(99)00389-8',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 1000, log: true, initial: 100 }, // N
      crossover: { kind: 'float', low: 0, high: 1, initial: 0.9 }, // p_c
      crossoverIndex: { kind: 'float', low: 1, high: 100, log: true, initial: 15 }, // η_c
      mutation: { kind: 'float', low: 0, high: 1, initial: 0.9 }, // p_m; then each of d coordinates with min(1/2, 1/d)
      mutationIndex: { kind: 'float', low: 1, high: 100, log: true, initial: 20 }, // η_m
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const { size } = settings;
    const vary = variation(space, settings, rng);
    let population: readonly Parent[] = [];

    return generations<Individual>(last => {
      const children = last.flatMap(({ member, costs, violation }) => (costs ? [born(member, costs[0]!, violation)] : []));
      population = [...population, ...children].sort(compare).slice(0, size);
      return distinct(population, size, population.length === 0 ? () => uniformCandidate(space, rng) : () => vary(parent(), parent()));
    });

    /** The better of two. */
    function parent(): Parent {
      const a = pick(population, rng);
      const b = pick(population, rng);
      return compare(b, a) < 0 ? b : a;
    }
  },
};

const born = ({ point, config, key }: Individual, cost: number, violation: number): Parent => ({ point, config, key, cost, violation });

/** Feasible before infeasible, infeasible by violation, feasible by cost. */
const compare = (a: Parent, b: Parent): number =>
  a.violation !== b.violation ? (a.violation < b.violation ? -1 : 1) : a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0;

/** Crossover and mutation of two parents, one child. */
function variation(space: Space, s: Settings, rng: Rng): (a: Candidate, b: Candidate) => Candidate {
  const params = Object.values(space.params);
  const sets = params.flatMap((param, j) => (param.kind === 'choice' && !param.ordered ? [j] : []));
  const perCoordinate = Math.min(0.5, 1 / params.length);

  return (a, b) => {
    let child: Point = a.point;
    if (rng.next() < s.crossover) {
      child = simulatedBinaryCrossover(a.point, b.point, s.crossoverIndex, 0.5, rng)[rng.next() < 0.5 ? 0 : 1];
      for (const j of sets) child[j] = (rng.next() < 0.5 ? a : b).point[j]!;
    }
    return allowed(space, rng, () => {
      if (rng.next() >= s.mutation) return Float64Array.from(child);
      const mutant = polynomialMutation(child, s.mutationIndex, perCoordinate, rng);
      for (const j of sets) mutant[j] = rng.next() < perCoordinate ? rng.next() : child[j]!;
      return mutant;
    });
  };
}

/** `size` individuals whose configs differ from each other and from the parents', as far as ten redraws for each suffice. */
function distinct(population: readonly Parent[], size: number, draw: () => Candidate): readonly Individual[] {
  const taken = new Set(population.map(({ key }) => key));
  const fresh: Individual[] = [];
  for (let redraws = 10 * size; fresh.length < size; ) {
    const candidate = draw();
    const key = JSON.stringify(candidate.config);
    if (taken.has(key) && redraws-- > 0) continue;
    taken.add(key);
    fresh.push({ point: candidate.point, config: candidate.config, key });
  }
  return fresh;
}
