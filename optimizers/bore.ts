/**
 * BORE, Bayesian optimization by density-ratio estimation, with a random forest as its classifier.
 * L. C. Tiao, A. Klein, M. W. Seeger, E. V. Bonilla, C. Archambeau and F. Ramos (2021). BORE: Bayesian Optimization by Density-Ratio
 * Estimation. ICML, PMLR 139, 10289–10300.
 *
 * The probability of being among the best γ is, up to a monotone transformation, the expected improvement below the γ-quantile of the
 * costs: so the config is asked to which a classifier gives the highest one. γ = 1/4, six random configs first and the best of 500 random
 * ones are the defaults of Syne Tune 0.16; the forest has 100 trees, each split on the best of √d features, as scikit-learn's, and its
 * probability is the mean share of good points in the leaves. Other than there (ε = 0) every tenth config is random: a classifier that
 * has never seen a branch of a conditional space bring anything good would not look there again.
 * Failed trials and trials in flight are not good. No config is asked twice unless nothing else is left.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { type FeatureSpace, type Features, featureSpace } from './parts/features.ts';
import { forestData } from './parts/forest-data.ts';
import { type Prediction, regressionForest } from './parts/regression-forest.ts';
import { type SurrogateHistory, surrogateHistory } from './parts/surrogate-history.ts';

interface Settings {
  readonly startup: number;
  readonly quantile: number;
  readonly candidates: number;
  readonly interleave: number;
  readonly trees: number;
}

export const bore: Optimizer = {
  id: 'bore',
  cite: 'https://proceedings.mlr.press/v139/tiao21a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      startup: { kind: 'int', low: 1, high: 100, initial: 6 }, // random trials before the first classifier
      quantile: { kind: 'float', low: 0.01, high: 0.5, initial: 0.25 }, // γ
      candidates: { kind: 'int', low: 10, high: 100_000, log: true, initial: 500 },
      interleave: { kind: 'float', low: 0, high: 1, initial: 0.1 }, // ε, probability of a random config
      trees: { kind: 'int', low: 1, high: 1000, log: true, initial: 100 },
    },
  },

  start(problem, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const space = featureSpace(problem.space);
    const past = surrogateHistory(space);

    return {
      ask: id => ({
        id,
        config: past.ask(
          id,
          (past.measured < settings.startup || rng.next() < settings.interleave ? undefined : likely(space, past, settings, rng)) ??
            past.fresh(rng),
        ),
      }),
      tell: ({ id }, outcome) => past.tell(id, outcome),
    };
  },
};

/** The most probable of the candidates that were not asked before; undefined where there is none, or only one class. */
function likely(space: FeatureSpace, past: SurrogateHistory, settings: Settings, rng: Rng): Features | undefined {
  const threshold = quantile(past.costs(), settings.quantile);
  const isGood = past.ended.map(({ cost }) => (cost !== undefined && cost <= threshold ? 1 : 0));
  if (!isGood.includes(0) && [...past.inFlight()].length === 0) return undefined;

  const d = space.axes.length;
  const forest = regressionForest(
    forestData(space, past, isGood, 0),
    { trees: settings.trees, minSplit: 2, minLeaf: 1, ratio: Math.floor(Math.sqrt(d)) / d },
    rng,
  );
  const prediction: Prediction = { mean: 0, variance: 0 };
  let best: Features | undefined;
  let highest = 0;
  for (let k = 0; k < settings.candidates; k++) {
    const x = space.sample(rng);
    forest.predict(x, prediction);
    if (prediction.mean <= highest || past.isKnown(x)) continue;
    best = x;
    highest = prediction.mean;
  }
  return best;
}

/** NumPy's linear one. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = share * (sorted.length - 1);
  const k = Math.floor(position);
  const next = sorted[Math.min(k + 1, sorted.length - 1)]!;
  return sorted[k]! * (1 - position + k) + next * (position - k);
}
