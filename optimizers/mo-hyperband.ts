/**
 * Hyperband for several objectives: trials are promoted by non-dominated front, and within a front by crowding distance.
 * R. Schmucker, M. Donini, M. B. Zafar, D. Salinas and C. Archambeau (2021). Multi-objective Asynchronous Successive
 * Halving. arXiv:2106.12639, which ranks the trials of a rung so; the brackets are Hyperband's (Li et al. 2018).
 *
 * A failed trial is not promoted.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { hyperbandBrackets } from './parts/brackets.ts';
import { crowdingDistance } from './parts/crowding.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { nonDominatedSort } from './parts/non-dominated-sort.ts';
import { type Measured, successiveHalvingRun } from './parts/successive-halving-run.ts';

export const moHyperband: Optimizer = {
  id: 'mo-hyperband',
  cite: 'arXiv:2106.12639',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['fidelity', 'objectives'],
  options: { params: { eta: { kind: 'int', low: 2, high: 10, initial: 3 } } }, // η

  start(problem, _budget, rng, { eta }) {
    return successiveHalvingRun({
      brackets: hyperbandBrackets(fidelityOf(problem), eta as number),
      sample: () => uniformConfig(problem.space, rng),
      promote: byFrontAndCrowding,
    });
  },
};

function byFrontAndCrowding(rung: readonly Measured[], keep: number): readonly Measured[] {
  const order = nonDominatedSort(rung).flatMap(front => {
    const crowding = crowdingDistance(front.map(i => rung[i]!.costs));
    const ranks = front.map((_, k) => k).sort((a, b) => (crowding[a] === crowding[b] ? 0 : crowding[b]! - crowding[a]!));
    return ranks.map(k => front[k]!);
  });
  return order.slice(0, keep).map(i => rung[i]!);
}
