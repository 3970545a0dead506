/**
 * Successive halving: many trials at a low level, the best share of them at the next, until few are left at the highest.
 * K. Jamieson and A. Talwalkar (2016). Non-stochastic Best Arm Identification and Hyperparameter Optimization. AISTATS, 240–248.
 *
 * One bracket spans all levels: η^s trials start at the lowest, s = ⌊log_η(max / min)⌋, and each rung costs about the same, as
 * the paper's equal share of the budget per round. The paper halves, η = 2; it fixes n by hand, which here follows from the levels.
 * The next bracket starts with new configs, until the budget is spent. A failed trial is not promoted.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { bracketOf, mostHalvings } from './parts/brackets.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { byFirstCost, successiveHalvingRun } from './parts/successive-halving-run.ts';

export const successiveHalving: Optimizer = {
  id: 'successive-halving',
  cite: 'https://proceedings.mlr.press/v51/jamieson16.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: { params: { eta: { kind: 'int', low: 2, high: 10, initial: 2 } } }, // η

  start(problem, _budget, rng, options) {
    const eta = options['eta'] as number;
    const fidelity = fidelityOf(problem);
    const s = mostHalvings(fidelity, eta);
    return successiveHalvingRun({
      brackets: [bracketOf(fidelity, eta, s, eta ** s)],
      sample: () => uniformConfig(problem.space, rng),
      promote: byFirstCost,
    });
  },
};
