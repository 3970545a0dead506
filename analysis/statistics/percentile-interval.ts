import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import { ascending, quantile } from './quantile.ts';

/** Both ends inclusive; holds 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 2.5 % and 97.5 % quantiles of a statistic's resampled values (Efron 1979). */
export function percentileInterval(values: ArrayLike<number>): Interval {
  const sorted = ascending(values);
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/**
 * Stratified bootstrap: runs are resampled with replacement within each task, tasks stay (Agarwal et al. 2021).
 * `scores` [tasks][runs]; `statistic` gets the same shape and must not keep it.
 */
export function stratifiedInterval(
  scores: readonly ArrayLike<number>[],
  statistic: (scores: readonly Float64Array[]) => number,
  rng: Rng,
  resamples: number,
): Interval {
  const drawn = scores.map(runs => new Float64Array(runs.length));
  const values = Float64Array.from({ length: resamples }, () => {
    drawn.forEach((runs, task) => {
      for (let i = 0; i < runs.length; i++) runs[i] = scores[task]![below(runs.length, rng)]!;
    });
    return statistic(drawn);
  });
  return percentileInterval(values);
}
