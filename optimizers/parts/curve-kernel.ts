import type { Decay } from './curve-block.ts';
import { hyperpriors } from './hyperpriors.ts';
import type { Hyperparameter, Kernel } from './kernel.ts';
import { maternKernel } from './matern-kernel.ts';
import type { Features } from './model-space.ts';

/** The costs of one trial. `times` are compared by identity: the same list for all curves that have the same times, so that they share work. */
export interface Curve {
  readonly features: Features;
  readonly times: readonly number[];
  /** [times] */
  readonly values: ArrayLike<number>;
}

/** Of asymptotes over configs, and of the curves about them. θ = those of `kernel` without its noise, log α, log β, log σ_g², log σ_n². */
export interface CurveKernel {
  readonly kernel: Kernel;
  readonly hyperparameters: readonly Hyperparameter[];
}

/** log-normal (0, 1), as a density of the logarithm; koi's choice for time in steps of a trial. */
const shape: Hyperparameter = { initial: 0, low: -3, high: 3, prior: theta => [-(theta * theta) / 2, -theta] };

/** Not as small as without curves: K of many times would be singular but for the noise. */
const leastNoise = 1e-6;

/** Matérn's kernel of the asymptotes. `isSet`, [features]: those that have no order. */
export function curveKernel(isSet: readonly boolean[]): CurveKernel {
  const kernel = maternKernel(isSet);
  const { signal, noise } = hyperpriors;
  const curves = [shape, shape, { ...signal, initial: -1 }, { ...noise, low: Math.log(leastNoise) }];
  return { kernel, hyperparameters: [...kernel.hyperparameters.slice(0, -1), ...curves] };
}

export function decayOf(theta: Float64Array): Decay {
  const [alpha, beta, variance, noise] = theta.subarray(theta.length - 4).map(Math.exp);
  return { alpha: alpha!, beta: beta!, variance: variance!, noise: noise! };
}
