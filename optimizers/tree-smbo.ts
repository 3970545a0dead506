/**
 * Bayesian optimization of conditional spaces with an additive tree-structured covariance.
 * X. Ma and M. B. Blaschko (2020). Additive Tree-Structured Covariance Function for Conditional Parameter Spaces in Bayesian Optimization.
 * AISTATS, PMLR 108, 1015–1025. After R. Jenatton, C. Archambeau, J. González and M. Seeger (2017). Bayesian Optimization with
 * Tree-Structured Dependencies. ICML, PMLR 70, 1655–1664, who share what branches have in common by a linear model.
 *
 * One Gaussian process for all branches: what a trial says of parameters outside a branch holds in the other branches too (tree-kernel.ts).
 * The rest is as in `gp`: priors, warped costs, design, acquisition, trials in flight; without conditions it is `gp`. The authors' code
 * has a squared exponential kernel and a lower confidence bound with κ = 1; here are Matérn's 5/2 and log EI, `lcb` is an option.
 */
import type { Optimizer } from '../src/contract/index.ts';
import type { Point } from '../src/space/index.ts';
import { acquisition, bestMean } from './parts/acquisition.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import type { Features } from './parts/model-space.ts';
import { lie, surrogate } from './parts/surrogate.ts';
import { type Asked, afterDesign, bestPoints, designSize, type Propose, surrogateRun } from './parts/surrogate-run.ts';
import { treeKernel } from './parts/tree-kernel.ts';
import { treeSpace } from './parts/tree-space.ts';
import { warpedCosts } from './parts/warped-costs.ts';

interface Settings {
  readonly acquisition: 'log-ei' | 'lcb';
  readonly kappa: number;
  readonly startupPerDimension: number;
}

export const treeSmbo: Optimizer = {
  id: 'tree-smbo',
  cite: 'https://proceedings.mlr.press/v108/ma20a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      acquisition: { kind: 'choice', choices: ['log-ei', 'lcb'], initial: 'log-ei' },
      kappa: { kind: 'float', low: 0.01, high: 10, log: true, initial: 1, when: { param: 'acquisition', in: ['lcb'] } },
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { acquisition: name, kappa, startupPerDimension } = options as unknown as Settings;
    const model = treeSpace(problem.space);
    const d = model.axes.length;
    const { gp, update } = surrogate(treeKernel(model.isSet, model.groups));
    const features = new WeakMap<Point, Features>();
    const placed = ({ point }: Asked): { readonly features: Features } => {
      if (!features.has(point)) features.set(point, model.features(point));
      return { features: features.get(point)! };
    };

    const propose: Propose = ({ known, flying, isNew }) => {
      const values = warpedCosts(known.map(({ costs }) => costs?.[0]));
      update(known.map(placed), values);
      const best = bestMean(gp, values);
      lie(gp, values, flying.map(placed));
      const target = acquisition(gp, name, best, kappa);
      return largestAcquisition(model, target, bestPoints(known, values), x => isNew(x.subarray(0, d)), rng);
    };
    return surrogateRun(problem, rng, afterDesign(designSize(startupPerDimension * d, budget), propose));
  },
};
