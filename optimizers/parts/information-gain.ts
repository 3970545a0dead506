/**
 * Entropy search over a basket: how much one more cost of a member is expected to say about which member ends lowest. P. Hennig and
 * C. J. Schuler (2012), Entropy Search for Information-Efficient Global Optimization, JMLR 13; K. Swersky, J. Snoek and R. P. Adams (2014),
 * Freeze-Thaw Bayesian Optimization, arXiv:1406.3896. P_min is counted over draws of all ends, before and after each fantasised cost.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { appendRow, rowAt } from './cholesky.ts';
import type { Forecast } from './curve-forecast.ts';
import { normalQuantile } from './normal-quantile.ts';

export interface Sampling {
  readonly draws: number;
  /** Of each next cost: quantiles at equal steps of its distribution, which differ less from run to run than draws. */
  readonly fantasies: number;
}

/** [m] In nats; the same draws before and after, so that differences are steadier than entropies. */
export function informationGains({ means, covariances, next }: Forecast, { draws, fantasies }: Sampling, rng: Rng): Float64Array {
  const m = means.length;
  const z = Float64Array.from({ length: draws * m }, () => normal(rng));
  const ends = new Float64Array(draws * m);
  const quantiles = Array.from({ length: fantasies }, (_, k) => normalQuantile((k + 0.5) / fantasies));

  /** Draws of mean 0 under Σ − q qᵀ / s. */
  const draw = (q: Float64Array, s: number): void => {
    const L = new Float64Array(rowAt(m));
    for (let i = 0; i < m; i++) {
      for (let j = 0; j <= i; j++) L[rowAt(i) + j] = covariances[i * m + j]! - (q[i]! * q[j]!) / s;
      appendRow(L, i, leastPivot * covariances[i * m + i]! + Number.MIN_VALUE);
    }
    for (let d = 0; d < draws * m; d += m)
      for (let i = 0; i < m; i++) {
        let sum = 0;
        for (let j = 0, at = rowAt(i); j <= i; j++, at++) sum += L[at]! * z[d + j]!;
        ends[d + i] = sum;
      }
  };
  const lowestOf = (shifted: Float64Array): Float64Array => {
    const counts = new Float64Array(m);
    for (let d = 0; d < draws * m; d += m) {
      let best = 0;
      for (let i = 1; i < m; i++) if (ends[d + i]! + shifted[i]! < ends[d + best]! + shifted[best]!) best = i;
      counts[best]! += 1 / draws;
    }
    return counts;
  };

  draw(new Float64Array(m), 1);
  const before = entropy(lowestOf(means));
  return Float64Array.from(next, ({ variance, covariances: q }) => {
    draw(q, variance);
    const sd = Math.sqrt(variance);
    let after = 0;
    for (const u of quantiles) after += entropy(lowestOf(means.map((mean, i) => mean + (q[i]! / sd) * u)));
    return before - after / fantasies;
  });
}

const entropy = (p: Float64Array): number => p.reduce((sum, v) => (v > 0 ? sum - v * Math.log(v) : sum), 0);

/** Of a variance: what rounding may leave of it. */
const leastPivot = 1e-12;
