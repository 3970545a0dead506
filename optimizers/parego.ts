/**
 * ParEGO: each trial minimises another weighted Tchebycheff norm of the costs with the help of a Gaussian process.
 * J. Knowles (2006). ParEGO: A Hybrid Algorithm with On-Line Landscape Approximation for Expensive Multiobjective Optimization Problems.
 * IEEE Trans. Evol. Comput. 10(1), 50–66.
 *
 * Weights, ρ = 0.05 and the design of 11 d − 1 trials are those of the paper and its author's code; the design is Sobol's and takes no more than a quarter of the budget.
 * Costs are scaled to [0, 1] over the trials so far, since limits are not known. The process, its search and what becomes of failed trials
 * and trials in flight are those of gp; all trials enter it, not a selection of them.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { pick } from '../src/random/index.ts';
import { acquisition, bestMean } from './parts/acquisition.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import { dasDennis, dasDennisUpTo } from './parts/das-dennis.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { modelSpace } from './parts/model-space.ts';
import { lie, surrogate } from './parts/surrogate.ts';
import { afterDesign, bestPoints, designSize, type Known, type Propose, surrogateRun } from './parts/surrogate-run.ts';
import { warpedCosts } from './parts/warped-costs.ts';

const rho = 0.05;

export const parego: Optimizer = {
  id: 'parego',
  cite: 'doi:10.1109/TEVC.2005.851274',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 11 }, // of the design, less one trial
    },
  },

  start(problem, budget, rng, options) {
    const { startupPerDimension } = options as { readonly startupPerDimension: number };
    const model = modelSpace(problem.space);
    const weights = weightsOf(problem.objectives.length);
    const { gp, update } = surrogate(maternKernel(model.isSet));

    const propose: Propose = ({ known, flying, isNew }) => {
      const values = warpedCosts(tchebycheff(known, pick(weights, rng)));
      update(known, values);
      const best = bestMean(gp, values);
      lie(gp, values, flying);
      return largestAcquisition(model, acquisition(gp, 'log-ei', best, 0), bestPoints(known, values), isNew, rng);
    };
    return surrogateRun(problem, rng, afterDesign(designSize(startupPerDimension * model.axes.length - 1, budget), propose));
  },
};

/** Multiples of 1 / s, with s = 10, 4 and 3 for two, three and four objectives: 11, 15 and 20 vectors; for more as many as are no more than 20. */
const weightsOf = (objectives: number): readonly (readonly number[])[] => {
  const s = divisions[objectives];
  return s === undefined ? dasDennisUpTo(objectives, 20) : dasDennis(objectives, s);
};

const divisions: Readonly<Record<number, number>> = { 2: 10, 3: 4, 4: 3 };

/** f_λ = max_m λ_m f_m + ρ Σ_m λ_m f_m of costs scaled to [0, 1]; undefined where a trial failed. */
function tchebycheff(known: readonly Known[], lambda: readonly number[]): readonly (number | undefined)[] {
  const limits = lambda.map((_, m) => {
    const column = known.flatMap(({ costs }) => (costs ? [costs[m]! / 2] : [])); // halves, because costs may be ±1e308
    return { low: Math.min(...column), range: Math.max(...column) - Math.min(...column) };
  });
  return known.map(({ costs }) => {
    if (!costs) return undefined;
    const weighted = limits.map(({ low, range }, m) => (range > 0 ? (lambda[m]! * (costs[m]! / 2 - low)) / range : 0));
    return Math.max(...weighted) + rho * weighted.reduce((a, b) => a + b, 0);
  });
}
