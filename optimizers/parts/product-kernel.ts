/**
 * A kernel density on [0, 1]^d as HpBandSter 0.7.4 uses it (KDEMultivariate of statsmodels): each point carries a product of a normal
 * kernel per ordered coordinate, not truncated, and of the kernel of J. Aitchison and C. G. G. Aitken (1976), Biometrika 63(3),
 * 413–420, per unordered one.
 *
 * Bandwidths by the normal reference rule, 1.06 σ n^(−1/(4 + d)), per coordinate; of an unordered one σ is that of the indices of its
 * choices, and the bandwidth at most (c − 1)/c, where every choice is equally likely: statsmodels lets it exceed that.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below, normal, pick } from '../../src/random/index.ts';
import type { Point } from '../../src/space/index.ts';

export interface ProductKernel {
  density(x: Point): number;
  /** A point of the data, moved by kernels whose ordered bandwidths are `widen` times as wide and truncated to [0, 1]. */
  sample(widen: number, rng: Rng): Point;
}

const leastBandwidth = 1e-3;

/** `choices`: per coordinate the number of unordered choices, whose cells divide [0, 1]; 0 where it is ordered. `points` is not empty. */
export function productKernel(points: readonly Point[], choices: readonly number[]): ProductKernel {
  const n = points.length;
  const bandwidth = choices.map((count, j) => {
    const rule =
      1.06 * deviation(points.map(point => (count > 0 ? cellOf(point[j]!, count) : point[j]!))) * n ** (-1 / (4 + choices.length));
    return count > 0 ? Math.min((count - 1) / count, Math.max(leastBandwidth, rule)) : Math.max(leastBandwidth, rule);
  });
  const scale = bandwidth.reduce((product, h, j) => (choices[j] === 0 ? product / (h * Math.sqrt(2 * Math.PI)) : product), 1 / n);

  const d = choices.length;
  const inverse = Float64Array.from(bandwidth, h => 1 / h);

  return {
    density(x) {
      let sum = 0;
      for (const point of points) {
        let squares = 0;
        let factor = scale;
        for (let j = 0; j < d; j++) {
          const count = choices[j]!;
          if (count === 0) {
            const z = (x[j]! - point[j]!) * inverse[j]!;
            squares += z * z;
          } else if (count > 1)
            factor *= cellOf(x[j]!, count) === cellOf(point[j]!, count) ? 1 - bandwidth[j]! : bandwidth[j]! / (count - 1);
        }
        if (squares < 1490) sum += factor * Math.exp(-0.5 * squares); // otherwise 0 in double precision
      }
      return sum;
    },

    sample(widen, rng) {
      return pick(points, rng).map((value, j) => {
        const count = choices[j]!;
        if (count === 0) return truncatedNormal(value, widen * bandwidth[j]!, rng);
        return rng.next() < 1 - bandwidth[j]! ? value : (below(count, rng) + 0.5) / count;
      });
    },
  };
}

const cellOf = (u: number, count: number): number => Math.min(count - 1, Math.floor(u * count));

/** Population standard deviation. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}

/** ~ N(μ, σ²) within [0, 1], μ within: of a few draws one is, as σ is at most about ½ · 1.06 times the widening. */
function truncatedNormal(mu: number, sigma: number, rng: Rng): number {
  for (;;) {
    const u = mu + sigma * normal(rng);
    if (u >= 0 && u <= 1) return u;
  }
}
