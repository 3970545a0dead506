/**
 * IPOP-CMA-ES: CMA-ES that begins again with twice the population whenever a descent has ended.
 * A. Auger and N. Hansen (2005). A Restart CMA Evolution Strategy With Increasing Population Size. IEEE CEC, 1769–1776.
 *
 * The descents are those of `cma-es` (Hansen 2016), on the unit cube: σ₀ = half of each range and a uniform mean, as in the paper.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformPoint } from '../src/space/index.ts';
import { defaultLambda } from './parts/cma-parameters.ts';
import { cmaRun } from './parts/cma-run.ts';

export const ipopCmaEs: Optimizer = {
  id: 'ipop-cma-es',
  cite: 'doi:10.1109/CEC.2005.1554902',
  handles: ['continuous', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.5 }, // σ₀
      growth: { kind: 'float', low: 1, high: 10, log: true, initial: 2 }, // of λ from one descent to the next
    },
  },

  start({ space }, _budget, rng, options) {
    const { sigma, growth } = options as { sigma: number; growth: number };
    let lambda = defaultLambda(Object.keys(space.params).length) / growth;

    return cmaRun(space, rng, () => {
      lambda *= growth;
      return { mean: uniformPoint(space, rng), sigma, lambda: Math.round(lambda) };
    });
  },
};
