import { mean, middleMean } from './interquartile-mean.ts';
import { quantile } from './quantile.ts';

/** One value of a task for its repetitions. Missing ones are infinite: they make the mean infinite, the others once they reach the middle. */
export type Aggregate = 'mean' | 'median' | 'iqm';

/** Of sorted values. */
export const aggregates: Readonly<Record<Aggregate, (sorted: Float64Array) => number>> = {
  mean,
  median: sorted => quantile(sorted, 0.5),
  iqm: middleMean,
};
