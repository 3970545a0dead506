/**
 * Hyperband: successive halving from every number of halvings in turn, so that neither many short trials nor few long ones are relied on.
 * L. Li, K. Jamieson, G. DeSalvo, A. Rostamizadeh and A. Talwalkar (2018). Hyperband: A Novel Bandit-Based Approach to
 * Hyperparameter Optimization. JMLR 18(185), 1–52. Algorithm 1.
 *
 * After the last bracket the next iteration starts with the first one again, until the budget is spent. A failed trial is not promoted.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { hyperbandBrackets } from './parts/brackets.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { byFirstCost, successiveHalvingRun } from './parts/successive-halving-run.ts';

export const hyperband: Optimizer = {
  id: 'hyperband',
  cite: 'https://jmlr.org/papers/v18/16-558.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: { params: { eta: { kind: 'int', low: 2, high: 10, initial: 3 } } }, // η

  start(problem, _budget, rng, { eta }) {
    return successiveHalvingRun({
      brackets: hyperbandBrackets(fidelityOf(problem), eta as number),
      sample: () => uniformConfig(problem.space, rng),
      promote: byFirstCost,
    });
  },
};
