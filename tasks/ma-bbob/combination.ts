/** One instance, as ioh 0.3.22's ManyAffine computes it: 10^(10 Σ w_k (log₁₀ max(f_k(x + x_opt,k − x_opt) − f_opt,k, 10⁻¹²) + 8) / s_k − 8). */
import { bbobFunction, optimumOf } from '../bbob/function.ts';
import { uniforms } from '../bbob/random.ts';

export interface Combination {
  /** [d], in [−4, 4]. */
  readonly xopt: Float64Array;
  /** The value where every part is at its floor. */
  readonly fopt: number;
  /** Of the functions 1 … 24, 0 for those that take no part. */
  readonly weights: readonly number[];
  /** Costs O(d³); the function takes [d], inside the box or not. */
  readonly open: () => (x: Float64Array) => number;
}

/** About log₁₀ of each function's range, so that all weigh alike. */
const scales = [
  11, 17.5, 12.3, 12.6, 11.5, 15.3, 12.1, 15.3, 15.2, 17.4, 13.4, 20.4, 12.9, 10.4, 12.3, 10.3, 9.8, 10.6, 10, 14.7, 10.7, 10.8, 9, 12.1,
];
const floor = 1e-12;
const ceiling = 1e20;

export function combination(d: number, instance: number): Combination {
  const xopt = uniforms(d, 1000 + instance).map(u => 8 * u - 4);
  const weights = weightsOf(instance);
  const active = weights.flatMap((weight, k) => (weight > 0 ? [{ weight, fn: k + 1, scale: scales[k]! }] : []));
  const term = (distance: number, scale: number): number => (Math.log10(Math.min(Math.max(distance, floor), ceiling)) + 8) / scale;
  const value = (sum: number): number => 10 ** (10 * sum - 8);
  return {
    xopt,
    weights,
    fopt: value(active.reduce((sum, { weight, scale }) => sum + term(0, scale) * weight, 0)),
    open() {
      const parts = active.map(({ weight, fn, scale }) => ({ weight, scale, ...opened(fn, d, instance) }));
      const z = new Float64Array(d);
      return x => {
        let sum = 0;
        for (const { weight, scale, distance, optimum } of parts) {
          for (let i = 0; i < d; i++) z[i] = x[i]! + optimum[i]! - xopt[i]!;
          sum += term(distance(z), scale) * weight;
        }
        return value(sum);
      };
    },
  };
}

/** Uniform numbers; those of 0.85 and more count, and the two largest are raised to 0.85 so that there are at least two. */
function weightsOf(instance: number): readonly number[] {
  const drawn = Array.from(uniforms(24, 2000 + instance));
  const second = [...drawn].sort((a, b) => b - a)[1]!;
  const kept = drawn.map(w => (w >= 0.85 ? w : w >= second ? 0.85 : 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  return kept.map(w => w / sum);
}

/**
 * A BBOB function's optimum and its distance from f_opt. Two of ioh's functions differ from COCO's, which koi's `bbob` follows:
 * f7 is 0 on the plateau around its optimum, where COCO's adds 10⁻⁵ |z₁| < 10⁻⁵ (off it both are 10⁻³ or more);
 * f20 has its optimum at ±4.2096874637 / 2, not ±4.2096874633 / 2.
 */
function opened(fn: number, d: number, instance: number) {
  const f = bbobFunction(fn, d, instance);
  const { xopt, fopt } = optimumOf(fn, d, instance);
  const distance = (z: Float64Array): number => {
    const value = f(z) - fopt;
    return fn === 7 && value < 1e-4 ? 0 : value;
  };
  return { optimum: fn === 20 ? xopt.map(x => (Math.sign(x) * 4.2096874637) / 2) : xopt, distance };
}
