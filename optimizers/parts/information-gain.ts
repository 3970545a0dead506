/**
 * Entropy search over a basket: how much one more cost of a member is expected to say about which member ends lowest. P. Hennig and
 * C. J. Schuler (2012), Entropy Search for Information-Efficient Global Optimization, JMLR 13; K. Swersky, J. Snoek and R. P. Adams (2014),
 * Freeze-Thaw Bayesian Optimization, arXiv:1406.3896. P_min is counted over draws of all ends, before and after each fantasised cost.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { appendRow, rowAt, solveLower } from './cholesky.ts';
import { inner } from './curve-block.ts';
import type { Forecast } from './curve-forecast.ts';
import { normalQuantile } from './normal-quantile.ts';

export interface Sampling {
  readonly draws: number;
  /** Of each next cost: quantiles at equal steps of its distribution, which differ less from run to run than draws. */
  readonly fantasies: number;
}

/**
 * [m] In nats; the same draws before and after, so that differences are steadier than entropies. A draw of ends and a next cost n becomes
 * one that is given the next cost y by adding q (y − n) / s, with q the covariances and s the variance of that cost (Matheron's rule; J. T.
 * Wilson et al. 2020, arXiv:2002.09309). O(m² draws fantasies).
 */
export function informationGains({ means, covariances, next }: Forecast, { draws, fantasies }: Sampling, rng: Rng): Float64Array {
  const m = means.length;
  const z = new Float64Array(draws * m).map(() => normal(rng));
  const beside = new Float64Array(draws).map(() => normal(rng)); // what the ends do not say of a next cost
  const quantiles = Array.from({ length: fantasies }, (_, k) => normalQuantile((k + 0.5) / fantasies));
  const L = new Float64Array(rowAt(m));
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) L[rowAt(i) + j] = covariances[i * m + j]!;
    appendRow(L, i, leastPivot * covariances[i * m + i]! + Number.MIN_VALUE);
  }
  const ends = drawn(means, L, z, draws);
  const count = new Float64Array(fantasies * m); // of the draws in which a member is the lowest, by fantasies
  for (let d = 0; d < draws; d++) count[lowest(ends, d * m, m, means, 0)]!++;
  const before = entropy(count.subarray(0, m), draws);

  return Float64Array.from(next, ({ variance, covariances: q }) => {
    const w = Float64Array.from(q);
    solveLower(L, m, w);
    const rest = Math.sqrt(Math.max(0, variance - inner(w, w)));
    const sd = Math.sqrt(variance);
    const error = beside.map((e, d) => {
      let sum = rest * e;
      for (let i = 0; i < m; i++) sum += w[i]! * z[d * m + i]!;
      return sum;
    });
    count.fill(0);
    for (let d = 0; d < draws; d++) {
      const at = d * m;
      const lowestAt = (k: number): number => lowest(ends, at, m, q, (sd * quantiles[k]! - error[d]!) / variance);
      const [first, last] = [lowestAt(0), lowestAt(fantasies - 1)];
      // lines: whoever is lowest at both ends is lowest between
      for (let k = 0; k < fantasies; k++) count[k * m + (first === last ? first : lowestAt(k))]!++;
    }
    let after = 0;
    for (let k = 0; k < fantasies; k++) after += entropy(count.subarray(k * m, (k + 1) * m), draws);
    return before - after / fantasies;
  });
}

/** means + L z for each draw, [draws × m]. */
function drawn(means: Float64Array, L: Float64Array, z: Float64Array, draws: number): Float64Array {
  const m = means.length;
  const out = new Float64Array(draws * m);
  for (let d = 0; d < draws * m; d += m)
    for (let i = 0, at = 0; i < m; i++) {
      let sum = means[i]!;
      for (let j = 0; j <= i; j++, at++) sum += L[at]! * z[d + j]!;
      out[d + i] = sum;
    }
  return out;
}

/** Which of m numbers ends_i + t q_i is the lowest. */
function lowest(ends: Float64Array, at: number, m: number, q: Float64Array, t: number): number {
  let best = 0;
  let least = ends[at]! + t * q[0]!;
  for (let i = 1; i < m; i++) {
    const value = ends[at + i]! + t * q[i]!;
    if (value < least) {
      least = value;
      best = i;
    }
  }
  return best;
}

const entropy = (counts: Float64Array, draws: number): number =>
  counts.reduce((sum, count) => (count > 0 ? sum - (count / draws) * Math.log(count / draws) : sum), 0);

/** Of a variance: what rounding may leave of it. */
const leastPivot = 1e-12;
