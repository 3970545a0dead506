/**
 * CMA-ES on the unit cube, one descent after another until the budget is spent.
 *
 * The box: a sample outside is evaluated at its mirror image inside, and the update uses the sample itself, so that the
 * distribution is never cut. A failed trial ranks behind all others; a generation in which all failed is drawn again.
 */
import type { Rng, Space } from '../../src/contract/index.ts';
import { toConfig } from '../../src/space/index.ts';
import { type Cma, cma, type Step, sample, update } from './cma.ts';
import { stopWatch } from './cma-stop.ts';
import { type GenerationRun, generations, type Member, type Told } from './generations.ts';
import { mirror } from './mirror.ts';

/** Where and how a descent begins, in units of the cube. */
export interface Descent {
  readonly mean: Float64Array;
  readonly sigma: number;
  readonly lambda: number;
}

interface Individual extends Member {
  readonly step: Step;
}

/** `begin` is asked for the first descent and again whenever one has stopped. */
export function cmaRun(space: Space, rng: Rng, begin: () => Descent): GenerationRun {
  let state: Cma;
  let whyStop: ReturnType<typeof stopWatch>;
  const restart = () => {
    const { mean, sigma, lambda } = begin();
    state = cma(mean, sigma, lambda);
    whyStop = stopWatch(sigma);
  };
  restart();

  return generations<Individual>(last => {
    if (last.some(told => told.costs)) {
      const ranked = [...last].sort((a, b) => compare(costOf(a), costOf(b)));
      update(
        state,
        ranked.map(told => told.member.step),
      );
      if (whyStop(state, ranked.map(costOf))) restart();
    }
    return Array.from({ length: state.parameters.lambda }, () => {
      const step = sample(state, rng);
      return { step, config: toConfig(space, step.x.map(mirror)) };
    });
  });
}

const costOf = ({ costs }: Told<Individual>): number => costs?.[0] ?? Infinity;
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
