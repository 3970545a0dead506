/**
 * CMA-ES with Margin, for continuous parameters and integers.
 * R. Hamano, S. Saito, M. Nomura and S. Shirakawa (2022). CMA-ES with Margin: Lower-Bounding Marginal Probability for Mixed-Integer
 * Black-Box Optimization. GECCO, 639–647 (arXiv:2205.13482).
 *
 * CMA-ES (Hansen 2016) on the unit cube, where integers are cells; after each update the mean and a scale of each integer are
 * corrected so that its neighbours are sampled with probability α at least: none gets stuck, none is lost. An integer outside the box
 * is clipped, as in the paper; what is continuous goes as in `cma-es`, whose starts and restarts it has.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformPoint } from '../src/space/index.ts';
import { cma, sample, update } from './parts/cma.ts';
import { defaultLambda } from './parts/cma-parameters.ts';
import { stopWatch } from './parts/cma-stop.ts';
import { descents } from './parts/descents.ts';
import { discretesOf, encoded, keepMargin } from './parts/margin.ts';
import { mirror } from './parts/mirror.ts';
import { smoothEdge } from './parts/smooth-edge.ts';

export const cmaEsMargin: Optimizer = {
  id: 'cma-es-margin',
  cite: 'arXiv:2205.13482',
  handles: ['continuous', 'integer', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.3 }, // σ₀
      lambdaFactor: { kind: 'float', low: 0.5, high: 20, log: true, initial: 1 }, // λ in units of 4 + ⌊3 ln n⌋
      margin: { kind: 'float', low: 0.01, high: 10, log: true, initial: 1 }, // α in units of 1 / (n λ)
    },
  },

  start({ space }, _budget, rng, options) {
    const { sigma, lambdaFactor, margin } = options as { sigma: number; lambdaFactor: number; margin: number };
    const n = Object.keys(space.params).length;
    const lambda = Math.max(2, Math.round(lambdaFactor * defaultLambda(n)));
    const alpha = Math.min(0.5, margin / (n * lambda));
    const discretes = discretesOf(space);
    const isInteger = new Set(discretes.map(({ index }) => index));
    const inside = (x: number, i: number): number => (isInteger.has(i) ? mirror(x) : smoothEdge(x));

    return descents(
      space,
      () => {
        const state = cma(uniformPoint(space, rng), sigma, lambda);
        const A = new Float64Array(n).fill(1);
        const whyStop = stopWatch(sigma);
        return {
          lambda,
          sample() {
            const { x, y, z } = sample(state, rng);
            return { x: encoded(x, state, A, discretes), y, z };
          },
          update(ranked, costs) {
            update(state, ranked);
            if (whyStop(state, costs)) return true;
            keepMargin(state, A, discretes, alpha);
            return false;
          },
        };
      },
      inside,
    );
  },
};
