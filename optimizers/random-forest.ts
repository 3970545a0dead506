/**
 * SMAC: sequential model-based optimization with a random forest.
 * F. Hutter, H. H. Hoos and K. Leyton-Brown (2011). Sequential Model-Based Optimization for General Algorithm Configuration. LION 5,
 * 507–523. M. Lindauer et al. (2022). SMAC3: A Versatile Bayesian Optimization Package for Hyperparameter Optimization. JMLR 23(54), 1–9.
 *
 * Settings are those of HyperparameterOptimizationFacade in SMAC3 2.4.1: a scrambled Sobol design of 10 d configs, at most a quarter of
 * the budget; a forest on the logarithms of scaled costs; expected improvement of the cost itself below the lowest prediction among past
 * configs; local search from the ten past configs of lowest prediction and from the best ten of 10,000 random ones; every fifth config at
 * random. Where that version leaves the papers, the papers are followed: the forest is fitted anew for every config (there for every
 * eighth), 5/6 of the features compete for a split (there all), thresholds are random (there midpoints), sets of choices are split as
 * sets (there by the index of the choice), and the leaves' variance counts.
 *
 * No config is asked twice unless nothing else is left. A failed trial counts as the worst cost so far, a trial in flight as the mean of
 * the (transformed) costs: the constant liar of D. Ginsbourger, R. Le Riche and L. Carraro (2010).
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';

import { type FeatureSpace, type Features, featureSpace } from './parts/features.ts';
import { forestData } from './parts/forest-data.ts';
import { forestImprovement } from './parts/forest-improvement.ts';
import { logScaled } from './parts/log-scaled.ts';
import { maximise } from './parts/maximise.ts';
import { type ForestSettings, regressionForest } from './parts/regression-forest.ts';
import { sobolDesign } from './parts/sobol-design.ts';
import { type SurrogateHistory, surrogateHistory } from './parts/surrogate-history.ts';

interface Settings extends ForestSettings {
  readonly design: number;
  readonly designShare: number;
  readonly interleave: number;
  readonly candidates: number;
  readonly starts: number;
}

export const randomForest: Optimizer = {
  id: 'random-forest',
  cite: 'doi:10.1007/978-3-642-25566-3_40',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      trees: { kind: 'int', low: 1, high: 200, log: true, initial: 10 },
      minSplit: { kind: 'int', low: 2, high: 20, initial: 2 },
      minLeaf: { kind: 'int', low: 1, high: 20, initial: 1 },
      ratio: { kind: 'float', low: 0.1, high: 1, initial: 5 / 6 }, // of the features, for each split
      design: { kind: 'int', low: 1, high: 50, initial: 10 }, // configs per parameter
      designShare: { kind: 'float', low: 0.01, high: 1, initial: 0.25 }, // of the budget, at most
      interleave: { kind: 'float', low: 0, high: 1, initial: 0.2 }, // probability of a random config
      candidates: { kind: 'int', low: 10, high: 100_000, log: true, initial: 10_000 },
      starts: { kind: 'int', low: 1, high: 100, log: true, initial: 10 }, // of local search, of either kind
    },
  },

  start(problem, budget, rng, options) {
    const settings = options as unknown as Settings;
    const space = featureSpace(problem.space);
    const past = surrogateHistory(space);
    const most = Math.max(1, Math.floor(settings.designShare * budget.full));
    const design = sobolDesign(problem.space, space, Math.min(settings.design * space.axes.length, most), rng);

    return {
      ask: id => ({ id, config: past.ask(id, design() ?? next(space, past, settings, rng)) }),
      tell: ({ id }, outcome) => past.tell(id, outcome),
    };
  },
};

/** The best config that was not asked before by the forest, now and then a random one. */
function next(space: FeatureSpace, past: SurrogateHistory, settings: Settings, rng: Rng): Features {
  const isRandom = rng.next() < settings.interleave || past.measured === 0;
  return (isRandom ? undefined : promising(space, past, settings, rng)) ?? past.fresh(rng);
}

/** Undefined where all local maxima of expected improvement are known. */
function promising(space: FeatureSpace, past: SurrogateHistory, settings: Settings, rng: Rng): Features | undefined {
  const told = logScaled(past.costs());
  const lie = told.reduce((sum, y) => sum + y, 0) / told.length;
  const forest = regressionForest(forestData(space, past, told, lie), settings, rng);
  const { improvement, ranked } = forestImprovement(forest, past.ended);

  return maximise(space, improvement, { ...settings, past: ranked.slice(0, settings.starts) }, rng).find(({ x }) => !past.isKnown(x))?.x;
}
