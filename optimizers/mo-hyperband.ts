/**
 * Hyperband for several objectives: trials are promoted front by front, and within a front so that they are spread.
 * R. Schmucker, M. Donini, M. B. Zafar, D. Salinas and C. Archambeau (2021). Multi-objective Asynchronous Successive
 * Halving. arXiv:2106.12639, which ranks the trials of a rung so; the brackets are Hyperband's (Li et al. 2018).
 *
 * Spread is by ε-net or, as in NSGA-II, by crowding distance: the paper's two geometric rules. A failed trial is not promoted.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { hyperbandBrackets } from './parts/brackets.ts';
import { crowdingDistance } from './parts/crowding.ts';
import { epsilonNet } from './parts/epsilon-net.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { nonDominatedSort } from './parts/non-dominated-sort.ts';
import { type Measured, successiveHalvingRun } from './parts/successive-halving-run.ts';

export const moHyperband: Optimizer = {
  id: 'mo-hyperband',
  cite: 'arXiv:2106.12639',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['fidelity', 'objectives'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      spread: { kind: 'choice', choices: ['epsilon-net', 'crowding'], initial: 'epsilon-net' },
    },
  },

  start(problem, _budget, rng, { eta, spread }) {
    const orderOf = spread === 'crowding' ? leastCrowdedFirst : epsilonNet;
    return successiveHalvingRun({
      brackets: hyperbandBrackets(fidelityOf(problem), eta as number),
      sample: () => uniformConfig(problem.space, rng),
      promote: (rung, keep) => byFront(rung, orderOf).slice(0, keep),
    });
  },
};

/** The trials of a rung, best first: by front, and within a front in the order that is given for its costs. */
const byFront = (rung: readonly Measured[], orderOf: (front: readonly (readonly number[])[]) => readonly number[]): readonly Measured[] =>
  nonDominatedSort(rung).flatMap(front => orderOf(front.map(i => rung[i]!.costs)).map(k => rung[front[k]!]!));

function leastCrowdedFirst(front: readonly (readonly number[])[]): readonly number[] {
  const crowding = crowdingDistance(front);
  return front.map((_, k) => k).sort((a, b) => (crowding[a] === crowding[b] ? 0 : crowding[b]! - crowding[a]!));
}
