import type { Features } from './features.ts';
import { improvementOfExp } from './improvement-of-exp.ts';
import type { Forest, Prediction } from './regression-forest.ts';

/** As in SMAC3. */
const leastVariance = 1e-10;

export interface ForestImprovement {
  /** Expected improvement below the lowest prediction at a known point; costs are logarithms. */
  improvement(x: Features): number;
  /** The known points, the best predictions first. */
  readonly ranked: readonly Features[];
}

/** What a forest of logarithmic costs says of points, measured by the best of those that are known, of which there is one at least. */
export function forestImprovement(forest: Forest, known: readonly { readonly x: Features }[]): ForestImprovement {
  const prediction: Prediction = { mean: 0, variance: 0 };
  const predicted = known.map(({ x }) => {
    forest.predict(x, prediction);
    return { x, mean: prediction.mean };
  });
  predicted.sort((a, b) => a.mean - b.mean);
  const best = predicted[0]!.mean;
  return {
    improvement(x) {
      forest.predict(x, prediction);
      return improvementOfExp(prediction.mean, Math.sqrt(Math.max(leastVariance, prediction.variance)), best);
    },
    ranked: predicted.map(({ x }) => x),
  };
}
