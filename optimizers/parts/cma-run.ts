/** CMA-ES on the unit cube, one descent after another. */
import type { Rng, Space } from '../../src/contract/index.ts';
import { cma, type Step, sample, update } from './cma.ts';
import { stopWatch } from './cma-stop.ts';
import { descents, type Search } from './descents.ts';
import type { GenerationRun } from './generations.ts';

/** Where and how a descent begins, in units of the cube; `most`: evaluations after which it ends in any case. */
export interface Descent {
  readonly mean: Float64Array;
  readonly sigma: number;
  readonly lambda: number;
  readonly most?: number;
}

/** `begin` is asked for the first descent and again whenever one has ended, with the number of evaluations until then. */
export const cmaRun = (space: Space, rng: Rng, begin: (spent: number) => Descent): GenerationRun =>
  descents(space, spent => cmaSearch(begin(spent), rng));

function cmaSearch({ mean, sigma, lambda, most = Infinity }: Descent, rng: Rng): Search<Step> {
  const state = cma(mean, sigma, lambda);
  const whyStop = stopWatch(sigma);
  return {
    lambda,
    sample: () => sample(state, rng),
    update(ranked, costs) {
      update(state, ranked);
      return whyStop(state, costs) !== undefined || state.generation * lambda >= most;
    },
  };
}
