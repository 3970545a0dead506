/**
 * CMA-ES, the (μ/μ_w, λ) evolution strategy with covariance matrix adaptation, active weights and plain restarts.
 * N. Hansen (2016). The CMA Evolution Strategy: A Tutorial. arXiv:1604.00772.
 *
 * All constants are those of its Table 1. The search runs on the unit cube: σ₀ = 0.3 of each parameter's range (on its own
 * scale). The first mean is uniform in the cube, so that no task gains from an optimum in its centre, or the centre if `start` says
 * so; restarts, by the tutorial's termination criteria, always begin at a uniform mean. The box is pycma's: mirrors, smooth at the
 * bounds.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformPoint } from '../src/space/index.ts';
import { defaultLambda } from './parts/cma-parameters.ts';
import { cmaRun } from './parts/cma-run.ts';

export const cmaEs: Optimizer = {
  id: 'cma-es',
  cite: 'arXiv:1604.00772',
  handles: ['continuous', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.3 }, // σ₀
      lambdaFactor: { kind: 'float', low: 0.5, high: 20, log: true, initial: 1 }, // λ in units of 4 + ⌊3 ln n⌋
      start: { kind: 'choice', choices: ['random', 'centre'], initial: 'random' },
    },
  },

  start({ space }, _budget, rng, options) {
    const { sigma, lambdaFactor, start } = options as { sigma: number; lambdaFactor: number; start: 'random' | 'centre' };
    const n = Object.keys(space.params).length;
    const lambda = Math.max(2, Math.round(lambdaFactor * defaultLambda(n)));
    let centre = start === 'centre';

    return cmaRun(space, rng, () => {
      const mean = centre ? new Float64Array(n).fill(0.5) : uniformPoint(space, rng);
      centre = false;
      return { mean, sigma, lambda };
    });
  },
};
