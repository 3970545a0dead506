/**
 * TPE with kernels over all parameters at once, so that it sees which values go together.
 * J. Bergstra, R. Bardenet, Y. Bengio and B. Kégl (2011). Algorithms for Hyper-Parameter Optimization. NIPS 24.
 * S. Falkner, A. Klein and F. Hutter (2018). BOHB. ICML, PMLR 80, 1437–1446, from where the joint density comes.
 * S. Watanabe (2023). Tree-Structured Parzen Estimator. arXiv:2304.11127; settings as in Optuna 5 with multivariate=True.
 *
 * As `tpe`, but l and g are mixtures of products of kernels, and of 24 joint draws from l the one with the largest l / g is taken. With
 * conditional parameters there is a density for each group of them that was active together; Optuna's default group=False has a joint
 * one for what was always active, and all others by themselves. Unlike there, failed trials and trials in flight belong to g.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { jointly } from './parts/jointly.ts';
import { lowestCost } from './parts/lowest-cost.ts';
import { type TpeSettings, tpeParams } from './parts/tpe-params.ts';
import { tpeRun } from './parts/tpe-run.ts';

export const tpeMultivariate: Optimizer = {
  id: 'tpe-multivariate',
  cite: 'arXiv:2304.11127',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: { params: { ...tpeParams, group: { kind: 'choice', choices: [false, true], initial: true } } },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as TpeSettings & { readonly group: boolean };
    return tpeRun(space, rng, settings.startup, lowestCost(settings.quantile), jointly(space, settings, rng));
  },
};
