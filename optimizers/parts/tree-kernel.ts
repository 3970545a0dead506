/**
 * A covariance over a tree of conditions: the sum, over groups of parameters that are active under the same condition, of Matérn's kernel
 * 5/2 of the group where both configs have it. X. Ma and M. B. Blaschko (2020). Additive Tree-Structured Covariance Function for Conditional
 * Parameter Spaces in Bayesian Optimization. AISTATS, PMLR 108.
 *
 * k(x, y) = Σ_g σ_g² k_g, where k_g is Matérn's of the group's features if it is active in both, 1 if in neither, and 0 if in one of them.
 * The paper has 0 if in neither; with 1, which stands for an unknown constant wherever a group is absent, all configs have one variance.
 */
import { hyperpriors } from './hyperpriors.ts';
import type { Covariance, Hyperparameter, Kernel } from './kernel.ts';
import { slopeOf } from './matern-kernel.ts';
import type { Features } from './model-space.ts';

/** Features that are active together. */
export interface Group {
  readonly features: readonly number[];
  /** The feature that is 1 where the group is active and 0 elsewhere; absent if it always is. */
  readonly activity?: number;
}

/** θ = log ℓ of each feature, log σ_g² of each group, log σ_n². `isSet`, [features without activities]: those that have no order. */
export function treeKernel(isSet: readonly boolean[], groups: readonly Group[]): Kernel {
  const { lengthScale, signal, noise } = hyperpriors;
  const sizes = isSet.map((_, f) => groups.find(({ features }) => features.includes(f))!.features.length);
  const part: Hyperparameter = { ...signal, initial: -Math.log(groups.length) };
  return {
    hyperparameters: [...sizes.map(lengthScale), ...groups.map(() => part), noise],
    at: theta => at(theta, isSet, groups),
  };
}

function at(theta: ArrayLike<number>, isSet: readonly boolean[], groups: readonly Group[]): Covariance {
  const d = isSet.length;
  const variances = groups.map((_, g) => Math.exp(theta[d + g]!));
  const inverse = Float64Array.from(isSet, (_, f) => 5 * Math.exp(-2 * theta[f]!)); // 5 / ℓ²

  const squaredDelta = (x: Features, y: Features, f: number): number =>
    isSet[f] ? (x[f] === y[f] ? 0 : 1) : (x[f]! - y[f]!) * (x[f]! - y[f]!);

  /** a² = 5 r² within a group that both have; −1 where neither has it, Infinity where one has. */
  const squared = (x: Features, y: Features, { features, activity }: Group): number => {
    if (activity !== undefined) {
      if (x[activity] !== y[activity]) return Infinity;
      if (x[activity] === 0) return -1;
    }
    let sum = 0;
    for (const f of features) sum += squaredDelta(x, y, f) * inverse[f]!;
    return sum;
  };
  const correlation = (square: number): number => {
    if (square === Infinity) return 0;
    if (square < 0) return 1;
    const a = Math.sqrt(square);
    return (1 + a + square / 3) * Math.exp(-a);
  };
  const isShared = (square: number): boolean => square >= 0 && square < Infinity;

  return {
    variance: variances.reduce((sum, v) => sum + v, 0),

    row(x, points, n, out, at = 0) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let g = 0; g < groups.length; g++) sum += variances[g]! * correlation(squared(x, points[i]!, groups[g]!));
        out[at + i] = sum;
      }
    },

    inputGradient(x, points, n, weights, out) {
      out.fill(0);
      for (let i = 0; i < n; i++)
        for (let g = 0; g < groups.length; g++) {
          const square = squared(x, points[i]!, groups[g]!);
          if (!isShared(square)) continue;
          const factor = 2 * weights[i]! * variances[g]! * slopeOf(Math.sqrt(square));
          for (const f of groups[g]!.features) if (!isSet[f]) out[f]! += factor * inverse[f]! * (x[f]! - points[i]![f]!);
        }
    },

    parameterGradient(points, n, W, out) {
      out.fill(0, 0, d + groups.length);
      for (let i = 0, at = 0; i < n; i++)
        for (let j = 0; j <= i; j++, at++) {
          const [x, y] = [points[i]!, points[j]!];
          const twice = (i === j ? 1 : 2) * W[at]!;
          for (let g = 0; g < groups.length; g++) {
            const square = squared(x, y, groups[g]!);
            out[d + g]! += twice * variances[g]! * correlation(square);
            if (!isShared(square)) continue;
            const factor = -2 * twice * variances[g]! * slopeOf(Math.sqrt(square));
            for (const f of groups[g]!.features) out[f]! += factor * inverse[f]! * squaredDelta(x, y, f);
          }
        }
    },
  };
}
