/**
 * MOEA/D: one scalar problem per weight vector, each solved with the help of its neighbours.
 * Q. Zhang and H. Li (2007). MOEA/D: A Multiobjective Evolutionary Algorithm Based on Decomposition. IEEE Trans. Evol. Comput. 11(6),
 * 712–731. With the Tchebycheff approach; T = 20, η_c = η_m = 20 and p_c = 1 as in its experiments.
 *
 * Weights are Das and Dennis's, `size` of them or somewhat fewer. Costs are scaled to [0, 1] between the ideal point and the worst of
 * the population, the paper's remedy for scales that differ, which a harness cannot know beforehand; `scaled` turns it off. A weight
 * of 0 counts as 1e-4, as in jMetal's AbstractMOEAD: a problem at a corner would be blind to the other costs, and whoever solves it
 * might keep the worst of them for good, by which those of all others are scaled.
 *
 * It works on the unit cube, integers and categories as cells of it. A failed founder leaves its problem without a solution until a
 * neighbour brings one; other failed trials change nothing. With more workers problems are taken on before their neighbours are back.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { pick, shuffled } from '../src/random/index.ts';
import { type Candidate, uniformCandidate } from './parts/allowed.ts';
import { type Breeding, bred, breedingParams } from './parts/breeding.ts';
import { dasDennisUpTo } from './parts/das-dennis.ts';

type Costs = readonly number[];

/** In place of 0. */
const leastWeight = 1e-4;

interface Solution extends Candidate {
  readonly costs: Costs;
}

interface Settings extends Breeding {
  readonly size: number;
  readonly neighbours: number;
  readonly scaled: boolean;
}

export const moead: Optimizer = {
  id: 'moead',
  cite: 'doi:10.1109/TEVC.2007.892759',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      size: { kind: 'int', low: 4, high: 1000, log: true, initial: 100 }, // N
      neighbours: { kind: 'int', low: 2, high: 100, log: true, initial: 20 }, // T
      scaled: { kind: 'choice', choices: [false, true], initial: true },
      ...breedingParams({ crossover: 1, crossoverPerCoordinate: 0.5, crossoverIndex: 20, mutation: 1, mutationIndex: 20 }),
    },
  },

  start({ space, objectives }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const weights = dasDennisUpTo(objectives.length, settings.size).map(w => w.map(part => Math.max(part, leastWeight)));
    const near = weights.map(w => nearest(weights, w, settings.neighbours));
    const solutions: (Solution | undefined)[] = weights.map(() => undefined);
    const ideal: number[] = objectives.map(() => Infinity); // z*
    const flights = new Map<number, { readonly problem: number; readonly candidate: Candidate }>();
    let turn: number[] = [];
    let founders = 0;

    const founder = (): boolean => founders < weights.length;
    const parentsOf = (problem: number): readonly Solution[] => {
      const close = near[problem]!.flatMap(k => solutions[k] ?? []);
      return close.length > 1 ? close : solutions.filter(s => s !== undefined);
    };
    const candidateFor = (problem: number): Candidate => {
      const parents = parentsOf(problem);
      if (parents.length < 2) return uniformCandidate(space, rng);
      const a = pick(parents, rng);
      const b = pick(parents.filter(other => other !== a).length > 0 ? parents.filter(other => other !== a) : parents, rng);
      return bred(space, a.point, b.point, settings, rng);
    };

    return {
      ask(id) {
        if (!founder() && turn.length === 0)
          turn = shuffled(
            weights.map((_, k) => k),
            rng,
          );
        const founding = founder();
        const problem = founding ? founders++ : turn.pop()!;
        const candidate = founding ? uniformCandidate(space, rng) : candidateFor(problem);
        flights.set(id, { problem, candidate });
        return { id, config: candidate.config };
      },

      tell({ id }, outcome) {
        const { problem, candidate } = flights.get(id)!;
        flights.delete(id);
        if (outcome.status !== 'ok') return;
        const { costs } = outcome;
        for (let m = 0; m < ideal.length; m++) ideal[m] = Math.min(ideal[m]!, costs[m]!);
        const range = ideal.map((low, m) => (settings.scaled ? rangeOf(low, m, costs) : 1));
        const solution = { ...candidate, costs };
        // a founder solves its own problem only
        for (const k of id < weights.length ? [problem] : near[problem]!) {
          const old = solutions[k];
          if (!old || tchebycheff(costs, weights[k]!, range) < tchebycheff(old.costs, weights[k]!, range)) solutions[k] = solution;
        }
      },
    };

    /** z^nad − z*, in objective m. */
    function rangeOf(low: number, m: number, costs: Costs): number {
      let high = costs[m]!;
      for (const solution of solutions) if (solution && solution.costs[m]! > high) high = solution.costs[m]!;
      return high - low || 1;
    }

    /** g(x | λ, z*) = max λₘ |fₘ(x) − z*ₘ|. */
    function tchebycheff(costs: Costs, weight: Costs, range: Costs): number {
      let value = 0;
      for (let m = 0; m < costs.length; m++) value = Math.max(value, (weight[m]! * (costs[m]! - ideal[m]!)) / range[m]!);
      return value;
    }
  },
};

/** Indices of the `count` vectors that are closest to w, itself among them. */
function nearest(weights: readonly Costs[], w: Costs, count: number): readonly number[] {
  const distance = weights.map(other => other.reduce((sum, v, m) => sum + (v - w[m]!) ** 2, 0));
  return weights
    .map((_, k) => k)
    .sort((a, b) => distance[a]! - distance[b]!)
    .slice(0, count);
}
