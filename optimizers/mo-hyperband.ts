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
import { byFront, spreadOf } from './parts/by-front.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { successiveHalvingRun } from './parts/successive-halving-run.ts';

export const moHyperband: Optimizer = {
  id: 'mo-hyperband',
  cite: 'arXiv:2106.12639',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['fidelity', 'objectives'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      // an ε-net always begins with the lowest first cost: a rung that promotes one trial would promote that corner of the front
      spread: { kind: 'choice', choices: ['epsilon-net', 'crowding'], initial: 'crowding' },
    },
  },

  start(problem, _budget, rng, { eta, spread }) {
    const orderOf = spreadOf(spread);
    return successiveHalvingRun({
      brackets: hyperbandBrackets(fidelityOf(problem), eta as number),
      sample: () => uniformConfig(problem.space, rng),
      promote: (rung, keep) => byFront(rung, orderOf).slice(0, keep),
    });
  },
};
