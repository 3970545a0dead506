/**
 * The margin of CMA-ES with Margin: keeps every integer's neighbours likely enough to be sampled.
 * R. Hamano, S. Saito, M. Nomura and S. Shirakawa (2022). CMA-ES with Margin: Lower-Bounding Marginal Probability for Mixed-Integer
 * Black-Box Optimization. GECCO, 639–647 (arXiv:2205.13482), section 4; with the guards of the authors' code (cmaes 0.13).
 */
import type { Param, Space } from '../../src/contract/index.ts';
import { scaleOf } from '../../src/space/index.ts';
import type { Cma } from './cma.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

/** An integer parameter: its coordinate, and the ends of its cells within (0, 1), ascending. */
export interface Discrete {
  readonly index: number;
  readonly thresholds: (around: number) => readonly [low: number, high: number];
}

/** The integers of a space that have a choice. */
export const discretesOf = (space: Space): readonly Discrete[] =>
  Object.values(space.params).flatMap((param, index) =>
    param.kind === 'int' && param.low < param.high ? [{ index, thresholds: thresholdsOf(param) }] : [],
  );

/** The ends of the cell around a mean, ℓ_low and ℓ_up; of an outermost cell the inner one, twice. See src/space/scale.ts for the cells. */
function thresholdsOf(param: Param & { readonly kind: 'float' | 'int' }): Discrete['thresholds'] {
  const { low, high } = param;
  const { decode } = scaleOf(param);
  const origin = Math.log(low - 0.5);
  const range = Math.log(high + 0.5) - origin;
  const above = (k: number): number => (param.log ? (Math.log(k + 0.5) - origin) / range : (k - low + 1) / (high - low + 1));
  return around => {
    const k = decode(around) as number;
    return [above(Math.max(low, k - 1)), above(Math.min(high - 1, k))];
  };
}

/** x̃ = m + A (x − m) for the integers, clipped to the cube; what is continuous stays, eq. (9). */
export function encoded(x: Float64Array, { mean }: Cma, A: Float64Array, discretes: readonly Discrete[]): Float64Array {
  const y = Float64Array.from(x);
  for (const { index: j } of discretes) y[j] = Math.min(1, Math.max(0, mean[j]! + A[j]! * (x[j]! - mean[j]!)));
  return y;
}

/** Corrects the mean and A after an update, so that each neighbouring cell keeps a probability of about α/2, section 4.2 – 4.3. */
export function keepMargin({ mean, sigma, C }: Cma, A: Float64Array, discretes: readonly Discrete[], alpha: number): void {
  const n = mean.length;
  for (const { index: j, thresholds } of discretes) {
    const deviation = sigma * Math.sqrt(C[j * n + j]!);
    const m = mean[j]!;
    const [low, up] = thresholds(m);
    const below = normalCdf((low - m) / (A[j]! * deviation));
    const above = 1 - normalCdf((up - m) / (A[j]! * deviation));

    if (Math.max(below, above) > 0.5) {
      // an outermost cell: the mean comes so near that the other side has probability α, eq. (10)
      if (Math.min(below, above) < alpha) mean[j] = up + Math.sign(m - up) * A[j]! * deviation * normalQuantile(1 - alpha);
      continue;
    }
    // eqs. (11) – (15): both tails have at least α/2, what they gained is taken from the rest in proportion
    const middle = 1 - below - above;
    const pLow = Math.max(below, alpha / 2);
    const pUp = Math.max(above, alpha / 2);
    const excess = (1 - pLow - pUp - middle) / (pLow + middle + pUp - (3 * alpha) / 2);
    const fromLow = normalQuantile(1 - inHalf(pLow + excess * (pLow - alpha / 2)));
    const fromUp = normalQuantile(1 - inHalf(pUp + excess * (pUp - alpha / 2)));
    A[j] = (up - low) / ((fromLow + fromUp) * deviation); // eq. (16)
    mean[j] = (low * fromUp + up * fromLow) / (fromLow + fromUp); // eq. (17)
  }
}

const inHalf = (p: number): number => Math.min(0.5 - 1e-10, Math.max(1e-10, p));
