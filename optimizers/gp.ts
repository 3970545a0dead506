/**
 * Bayesian optimization with a Gaussian process: Matérn's kernel 5/2 with a length scale for each parameter.
 * J. Snoek, H. Larochelle and R. P. Adams (2012). Practical Bayesian Optimization of Machine Learning Algorithms. NIPS 25.
 * S. Ament, S. Daulton, D. Eriksson, M. Balandat and E. Bakshy (2023). Unexpected Improvements to Expected Improvement for Bayesian
 * Optimization. NeurIPS 36.
 *
 * Hyperparameters are the most likely ones under the priors of hyperpriors.ts. Costs are warped (warped-costs.ts); a failed trial counts
 * as the worst. Integers and choices are seen as the configs that they make, inactive parameters in the middle (model-space.ts). Trials
 * in flight count as the best, but for Thompson sampling, whose draws differ by themselves. No config is asked for twice before all were.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { acquisition, acquisitionNames, bestMean } from './parts/acquisition.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { modelSpace } from './parts/model-space.ts';
import { sampledPath } from './parts/sampled-path.ts';
import { lie, surrogate } from './parts/surrogate.ts';
import { afterDesign, bestPoints, designSize, type Propose, surrogateRun } from './parts/surrogate-run.ts';
import { warpedCosts } from './parts/warped-costs.ts';

interface Settings {
  readonly acquisition: (typeof acquisitionNames)[number];
  readonly kappa: number;
  readonly startupPerDimension: number;
}

export const gp: Optimizer = {
  id: 'gp',
  cite: 'https://papers.nips.cc/paper/4522-practical-bayesian-optimization-of-machine-learning-algorithms',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      acquisition: { kind: 'choice', choices: acquisitionNames, initial: 'log-ei' },
      kappa: { kind: 'float', low: 0.01, high: 10, log: true, initial: 2 }, // √β of lcb
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { acquisition: name, kappa, startupPerDimension } = options as unknown as Settings;
    const model = modelSpace(problem.space);
    const { gp, update } = surrogate(maternKernel(model.isSet));

    const propose: Propose = ({ known, flying, isNew }) => {
      const values = warpedCosts(known.map(({ costs }) => costs?.[0]));
      update(known, values);
      const best = bestMean(gp, values);
      if (name !== 'thompson') lie(gp, values, flying);
      const target = name === 'thompson' ? sampledPath(gp, model.axes, values, rng) : acquisition(gp, name, best, kappa);
      return largestAcquisition(model, target, bestPoints(known, values), isNew, rng);
    };
    return surrogateRun(problem, rng, afterDesign(designSize(startupPerDimension * model.axes.length, budget), propose));
  },
};
