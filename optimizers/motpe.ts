/**
 * MOTPE: TPE for several objectives.
 * Y. Ozaki, Y. Tanigaki, S. Watanabe and M. Onishi (2020). Multiobjective Tree-Structured Parzen Estimator for Computationally Expensive
 * Optimization Problems. GECCO, 533–541.
 * Y. Ozaki, Y. Tanigaki, S. Watanabe, M. Nomura and M. Onishi (2022). Multiobjective Tree-Structured Parzen Estimator. Journal of
 * Artificial Intelligence Research 73, 1209–1250.
 *
 * As `tpe`, one parameter at a time, but good are the ⌈0.1 n⌉ best by fronts, of the front that does not fit whole those that dominate
 * most (greedily), and each weighs as much as it contributes to their hypervolume. This is Optuna 4 with multivariate=False; Optuna 5
 * gives all good trials the same weight: option `weights`. Violating trials rank behind all others, failed ones and those in flight are bad.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { hypervolumeJudge } from './parts/hypervolume-judge.ts';
import { oneByOne } from './parts/one-by-one.ts';
import { type TpeSettings, tpeParams } from './parts/tpe-params.ts';
import { tpeRun } from './parts/tpe-run.ts';

export const motpe: Optimizer = {
  id: 'motpe',
  cite: 'doi:10.1613/jair.1.13188',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: { ...tpeParams, weights: { kind: 'choice', choices: ['contribution', 'equal'], initial: 'contribution' } },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as TpeSettings & { readonly weights: 'contribution' | 'equal' };
    const judge = hypervolumeJudge(settings.quantile, settings.weights === 'contribution');
    return tpeRun(space, rng, settings.startup, judge, oneByOne(space, settings, rng));
  },
};
