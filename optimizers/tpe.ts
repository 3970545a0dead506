/**
 * TPE, the tree-structured Parzen estimator, one parameter at a time.
 * J. Bergstra, R. Bardenet, Y. Bengio and B. Kégl (2011). Algorithms for Hyper-Parameter Optimization. NIPS 24.
 * J. Bergstra, D. Yamins and D. D. Cox (2013). Making a Science of Model Search. ICML, PMLR 28(1), 115–123.
 * S. Watanabe (2023). Tree-Structured Parzen Estimator. arXiv:2304.11127; settings as in Optuna 5 with multivariate=False.
 *
 * The γ(n) = min(⌈0.1 n⌉, 25) best of n trials make l(x), all others g(x); of 24 draws from l the one with the largest l / g is
 * taken, which has the largest expected improvement. Down the tree of conditions each active parameter is drawn from the trials in
 * which it was active. Failed trials and trials in flight belong to g. Ordered choices are treated as integers.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { lowestCost } from './parts/lowest-cost.ts';
import { oneByOne } from './parts/one-by-one.ts';
import { type TpeSettings, tpeParams } from './parts/tpe-params.ts';
import { tpeRun } from './parts/tpe-run.ts';

export const tpe: Optimizer = {
  id: 'tpe',
  cite: 'https://papers.nips.cc/paper/4443-algorithms-for-hyper-parameter-optimization',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: { params: tpeParams },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as TpeSettings;
    return tpeRun(space, rng, settings.startup, lowestCost(settings.quantile), oneByOne(space, settings, rng));
  },
};
