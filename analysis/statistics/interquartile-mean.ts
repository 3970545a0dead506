import { ascending } from './quantile.ts';

export const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
};

/**
 * Mean of the middle 50 % of all values: floor(n/4) are cut at each end (Agarwal et al. 2021, Deep RL at the edge of the statistical precipice;
 * for scores [runs × tasks] give all of them in one list).
 */
export const interquartileMean = (values: ArrayLike<number>): number => middleMean(ascending(values));

/** The same of values that are sorted already. */
export function middleMean(sorted: Float64Array): number {
  const cut = Math.floor(sorted.length / 4);
  return mean(sorted.subarray(cut, sorted.length - cut));
}

/** Mean amount by which scores, higher is better, fall short of `target`; what exceeds it does not count (Agarwal et al. 2021). */
export const optimalityGap = (scores: ArrayLike<number>, target = 1): number =>
  mean(Float64Array.from(scores, score => target - Math.min(score, target)));
