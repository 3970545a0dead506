/**
 * sep-CMA-ES: CMA-ES that scales axes but does not rotate them, in linear time.
 * R. Ros and N. Hansen (2008). A Simple Modification in CMA-ES Achieving Linear Time and Space Complexity. PPSN X, 296–305.
 *
 * The search runs on the unit cube, as `cma-es` does: σ₀ = 0.3 of each range, a uniform first mean, the box as there,
 * restarts at uniform means by the criteria of CMA-ES.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformPoint } from '../src/space/index.ts';
import { defaultLambda } from './parts/cma-parameters.ts';
import { descents } from './parts/descents.ts';
import { sepSearch } from './parts/sep-cma.ts';

export const sepCmaEs: Optimizer = {
  id: 'sep-cma-es',
  cite: 'doi:10.1007/978-3-540-87700-4_30',
  handles: ['continuous', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.3 }, // σ₀
      lambdaFactor: { kind: 'float', low: 0.5, high: 20, log: true, initial: 1 }, // λ in units of 4 + ⌊3 ln n⌋
    },
  },

  start({ space }, _budget, rng, options) {
    const { sigma, lambdaFactor } = options as { sigma: number; lambdaFactor: number };
    const lambda = Math.max(2, Math.round(lambdaFactor * defaultLambda(Object.keys(space.params).length)));
    return descents(space, () => sepSearch(uniformPoint(space, rng), sigma, lambda, rng));
  },
};
