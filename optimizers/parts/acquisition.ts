/** How promising a point is, by what a Gaussian process says of it; more is better. */
import type { GaussianProcess, Prediction } from './gaussian-process.ts';
import { expectedImprovement, logExpectedImprovement } from './improvement.ts';
import type { Features } from './model-space.ts';

export interface Acquisition {
  /** Below `least` it may be anything that lies between the value and `least`. */
  value(x: Features, least?: number): number;
  /** The value, with its gradient written to `out`, [features]; 0 for sets. */
  slope(x: Features, out: Float64Array): number;
}

/** A value with its slopes in the mean and in the standard deviation. */
type Rule = (mean: number, sd: number) => readonly [value: number, byMean: number, bySd: number];

export const acquisitionNames = ['log-ei', 'ei', 'lcb', 'thompson'] as const;
export type AcquisitionName = (typeof acquisitionNames)[number];

/** Below this an improvement is not known any better. */
const leastSd = 1e-9;

/** Improvement upon `best`; or −(mean − κ sd), N. Srinivas, A. Krause, S. Kakade and M. Seeger (2010), ICML, with κ = √β. */
const rules: Readonly<Record<Exclude<AcquisitionName, 'thompson'>, (best: number, kappa: number) => Rule>> = {
  'log-ei': best => (mean, sd) => logExpectedImprovement(best, mean, sd),
  ei: best => (mean, sd) => expectedImprovement(best, mean, sd),
  lcb: (_best, kappa) => (mean, sd) => [kappa * sd - mean, -1, kappa],
};

/** A model that knows an upper bound of a variance may be asked for it first, as all rules here grow with it. */
interface Model extends Pick<GaussianProcess, 'predict' | 'pullBack'> {
  bound?(x: Features): Prediction;
}

export function acquisition(model: Model, name: keyof typeof rules, best: number, kappa: number): Acquisition {
  const rule = rules[name](best, kappa);
  return {
    value(x, least = -Infinity) {
      const ruled = ({ mean, variance }: Prediction): number => rule(mean, Math.max(leastSd, Math.sqrt(variance)))[0];
      const most = least > -Infinity && model.bound ? ruled(model.bound(x)) : Infinity;
      return most < least ? most : ruled(model.predict(x));
    },
    slope(x, out) {
      const { mean, variance } = model.predict(x);
      const sd = Math.max(leastSd, Math.sqrt(variance));
      const [value, byMean, bySd] = rule(mean, sd);
      model.pullBack(byMean, bySd / (2 * sd), out);
      return value;
    },
  };
}

/**
 * The lowest posterior mean at a told point, on which to improve: with noise it is steadier than the lowest cost, without it is the same.
 * V. Picheny, T. Wagner and D. Ginsbourger (2013). A Benchmark of Kriging-Based Infill Criteria for Noisy Optimization. Struct.
 * Multidiscip. Optim. 48, 607–626.
 */
export function bestMean({ theta, weights }: GaussianProcess, values: ArrayLike<number>): number {
  const noise = Math.exp(theta.at(-1)!);
  let best = Infinity;
  for (let i = 0; i < values.length; i++) best = Math.min(best, values[i]! - noise * weights[i]!); // K α = y − m − σ_n² α
  return best;
}
