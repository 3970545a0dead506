/** A Gaussian process that is fitted now and then, conditioned on every trial. */
import { type GaussianProcess, gaussianProcess } from './gaussian-process.ts';
import type { Kernel } from './kernel.ts';
import { fitted } from './marginal-likelihood.ts';
import type { Features } from './model-space.ts';

/** Whatever has a place. */
interface Placed {
  readonly features: Features;
}

export interface Surrogate {
  readonly gp: GaussianProcess;
  /** Conditions it on these; hyperparameters are fitted anew whenever the data have grown by a tenth since the last time. */
  update(trials: readonly Placed[], values: Float64Array): void;
}

/**
 * A fit costs O(n³) a step and changes little with one trial more, so that others wait too: ten trials in CoCaBO's code, eight in SMAC's.
 * A tenth is every trial up to 20 of them, every tenth at 100. It starts from the last fit and from the middle of the priors.
 */
export function surrogate(kernel: Kernel): Surrogate {
  const initial = kernel.hyperparameters.map(h => h.initial);
  const gp = gaussianProcess(kernel, initial);
  let due = 0;
  let last = 0;

  return {
    gp,
    update(trials, values) {
      const points = trials.map(({ features }) => features);
      const n = points.length;
      if (n >= due || n < last) {
        const starts = due === 0 ? [initial] : [gp.theta, initial];
        gp.adopt(fitted(kernel, points, values, starts));
        due = n + Math.max(1, Math.floor(n / 10));
      }
      last = n;
      gp.condition(points, values);
    },
  };
}

/**
 * Conditions the model on trials in flight as well, as if they had the lowest of these values: the constant liar, CL-min, of D. Ginsbourger,
 * R. Le Riche and L. Carraro (2010), Kriging Is Well-Suited to Parallelize Optimization. O(n²) for each.
 */
export function lie(gp: GaussianProcess, values: Float64Array, flying: readonly Placed[]): void {
  if (flying.length === 0) return;
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  gp.condition([...gp.points, ...flying.map(({ features }) => features)], [...values, ...flying.map(() => lowest)]);
}
