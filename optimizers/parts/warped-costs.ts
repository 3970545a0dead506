/**
 * Costs as a Gaussian process can take them. X. Song, Q. Zhang, C. Lee, E. Fertig, T.-K. Huang, L. Belenki, G. Kochanski, S. Ariafar,
 * S. Vasudevan, S. Perel and D. Golovin (2024). The Vizier Gaussian Process Bandit Algorithm. arXiv:2408.11527; as in its code, turned to
 * minimisation: the half above the median counts by its ranks only, as normal quantiles with the spread of the lower half; then the
 * logarithm stretches what is good. At last the mean is 0 and the standard deviation 1.
 */
import { normalQuantile } from './normal-quantile.ts';

const offset = 1.5;

/** [n] for [n] finite costs of any size; undefined stands for a failed trial, which is as bad as the worst. Equal costs, or none, are 0. */
export function warpedCosts(costs: readonly (number | undefined)[]): Float64Array {
  const known = costs.filter(cost => cost !== undefined);
  const size = known.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  const distinct = [...new Set(known.map(cost => cost / (size || 1)))].sort((a, b) => a - b); // so that no square overflows
  if (distinct.length < 2) return new Float64Array(costs.length);
  const scaled = costs.map(cost => (cost === undefined ? distinct.at(-1)! : cost / size));

  const halfRanked = halfRank(distinct, median(known.map(cost => cost / size)));
  const [best, worst] = [halfRanked[0]!, halfRanked.at(-1)!];
  const warped = new Map(
    distinct.map((cost, k) => [cost, Math.log1p(((worst - halfRanked[k]!) / (worst - best)) * (offset - 1)) / -Math.log(offset)]),
  );
  return standardised(scaled.map(cost => warped.get(cost)!));
}

/** For ascending, different costs. */
function halfRank(costs: readonly number[], middle: number): readonly number[] {
  const firstBad = costs.findIndex(cost => cost > middle);
  if (firstBad < 0) return costs;
  const bad = costs.length - firstBad;
  const spread = deviation(costs.slice(0, firstBad), middle) || deviation(costs, middle);
  const denominator = bad + (costs[firstBad - 1] === middle ? 0.5 : 0);
  return costs.map((cost, k) => (k < firstBad ? cost : middle - spread * normalQuantile((0.5 * (costs.length - k - 0.5)) / denominator)));
}

/** Root mean square of the distances from the middle. */
const deviation = (xs: readonly number[], middle: number): number =>
  Math.sqrt(xs.reduce((sum, x) => sum + (x - middle) ** 2, 0) / xs.length);

function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Less the median, over the standard deviation. As above, undefined is the worst, and costs may have any size. */
export function scaledByMedian(costs: readonly (number | undefined)[]): Float64Array {
  const known = costs.filter(cost => cost !== undefined);
  const size = known.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0) || 1;
  const worst = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const scaled = costs.map(cost => (cost ?? worst) / size);
  const mean = scaled.reduce((a, b) => a + b, 0) / scaled.length;
  const [middle, spread] = [median(scaled), deviation(scaled, mean)];
  return Float64Array.from(scaled, x => (spread > 0 ? (x - middle) / spread : 0));
}

/**
 * Scaled by the median and the standard deviation, costs above the third quartile by more than three times the distance of the quartiles
 * (J. W. Tukey 1977, Exploratory Data Analysis: the outer fence) moved to that fence; unlike ranks, this keeps trade-offs as they are.
 */
export function fencedCosts(costs: readonly (number | undefined)[]): Float64Array {
  const known = costs.filter(cost => cost !== undefined);
  const size = known.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0) || 1;
  const sorted = known.map(cost => cost / size).sort((a, b) => a - b);
  const [first, third] = [sorted[sorted.length >> 2]!, sorted[(3 * sorted.length) >> 2]!];
  const fence = third > first ? third + 3 * (third - first) : Infinity;
  return scaledByMedian(costs.map(cost => (cost === undefined ? undefined : Math.min(fence, cost / size))));
}

function standardised(xs: readonly number[]): Float64Array {
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  const spread = deviation(xs, mean);
  return Float64Array.from(xs, x => (spread > 0 ? (x - mean) / spread : 0));
}
