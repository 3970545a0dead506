/**
 * BIPOP-CMA-ES: descents of CMA-ES with populations that double take turns with descents of small populations.
 * N. Hansen (2009). Benchmarking a BI-Population CMA-ES on the BBOB-2009 Function Testbed. GECCO Companion, 2389–2396.
 *
 * The descents are those of `cma-es` (Hansen 2016), on the unit cube from uniform means; σ₀ is a fifth of each range, the paper's 2
 * in [−5, 5]. The first descent counts as a small one, so that the first restart doubles the population, as in pycma.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { uniformPoint } from '../src/space/index.ts';
import { defaultLambda } from './parts/cma-parameters.ts';
import { cmaRun, type Descent } from './parts/cma-run.ts';

export const bipopCmaEs: Optimizer = {
  id: 'bipop-cma-es',
  cite: 'doi:10.1145/1570256.1570333',
  handles: ['continuous', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.2 }, // σ₀
    },
  },

  start({ space }, _budget, rng, { sigma }) {
    const next = regimes(defaultLambda(Object.keys(space.params).length), sigma as number, rng);
    return cmaRun(space, rng, spent => ({ ...next(spent), mean: uniformPoint(space, rng) }));
  },
};

/** λ and σ of each descent after the other, and the most that a small one may cost; to be told what was spent until then. */
export function regimes(lambda: number, sigma: number, rng: Rng): (spent: number) => Omit<Descent, 'mean'> {
  let large = lambda; // λ_ℓ
  let small = true;
  let spentBefore = 0;
  const used = { small: 0, large: 0 };

  return spent => {
    used[small ? 'small' : 'large'] += spent - spentBefore;
    spentBefore = spent;
    if (spent === 0) return { lambda, sigma };
    small = used.small < used.large;
    if (!small) {
      large *= 2;
      return { lambda: large, sigma };
    }
    return {
      lambda: Math.floor(lambda * (large / lambda / 2) ** (rng.next() ** 2)), // λ_s
      sigma: sigma * 10 ** (-2 * rng.next()),
      most: used.large / 2,
    };
  };
}
