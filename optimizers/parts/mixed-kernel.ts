/**
 * CoCaBO's kernel of categories h and numbers x: k = σ² ((1 − λ) (k_h + k_x) + λ k_h k_x), where k_h is the share of categories that
 * agree and k_x is Matérn's of smoothness 5/2. B. Ru, A. Alvi, V. Nguyen, M. A. Osborne and S. J. Roberts (2020). Bayesian Optimisation over
 * Multiple Continuous and Categorical Inputs. ICML, PMLR 119, section 5.2. λ = 1/2 to begin with, then fitted, as the paper advises.
 */
import { hyperpriors, share } from './hyperpriors.ts';
import type { Covariance, Kernel } from './kernel.ts';
import { slopeOf } from './matern-kernel.ts';
import type { Features } from './model-space.ts';

/** θ = log ℓ of each number, λ, log σ², log σ_n². For a space that has both; `isSet`, [features], tells which are categories. */
export function mixedKernel(isSet: readonly boolean[]): Kernel {
  const sets = isSet.flatMap((is, f) => (is ? [f] : []));
  const numbers = isSet.flatMap((is, f) => (is ? [] : [f]));
  const { lengthScale, signal, noise } = hyperpriors;
  return {
    hyperparameters: [...numbers.map(() => lengthScale(numbers.length)), share, signal, noise],
    at: theta => at(theta, sets, numbers),
  };
}

function at(theta: ArrayLike<number>, sets: readonly number[], numbers: readonly number[]): Covariance {
  const d = numbers.length;
  const lambda = theta[d]!;
  const signal = Math.exp(theta[d + 1]!);
  const inverse = Float64Array.from(numbers, (_, k) => 5 * Math.exp(-2 * theta[k]!));

  /** k_h */
  const agreement = (x: Features, y: Features): number => {
    let same = 0;
    for (const f of sets) if (x[f] === y[f]) same++;
    return same / sets.length;
  };
  /** a² = 5 r² */
  const squared = (x: Features, y: Features): number => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += (x[numbers[k]!]! - y[numbers[k]!]!) ** 2 * inverse[k]!;
    return sum;
  };
  const matern = (square: number): number => (1 + Math.sqrt(square) + square / 3) * Math.exp(-Math.sqrt(square));
  const mixed = (kh: number, kx: number): number => signal * ((1 - lambda) * (kh + kx) + lambda * kh * kx);
  /** ∂k/∂k_x */
  const byNumbers = (kh: number): number => signal * (1 - lambda + lambda * kh);

  return {
    variance: mixed(1, 1),

    row(x, points, n, out, at = 0) {
      for (let i = 0; i < n; i++) out[at + i] = mixed(agreement(x, points[i]!), matern(squared(x, points[i]!)));
    },

    inputGradient(x, points, n, weights, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) {
        const y = points[i]!;
        const factor = 2 * weights[i]! * byNumbers(agreement(x, y)) * slopeOf(Math.sqrt(squared(x, y)));
        for (let k = 0; k < d; k++) out[numbers[k]!]! += factor * inverse[k]! * (x[numbers[k]!]! - y[numbers[k]!]!);
      }
    },

    parameterGradient(points, n, W, out) {
      out.fill(0, 0, d + 2);
      for (let i = 0, at = 0; i < n; i++)
        for (let j = 0; j <= i; j++, at++) {
          const [x, y] = [points[i]!, points[j]!];
          const twice = (i === j ? 1 : 2) * W[at]!;
          const kh = agreement(x, y);
          const square = squared(x, y);
          const kx = matern(square);
          const factor = -2 * twice * byNumbers(kh) * slopeOf(Math.sqrt(square));
          for (let k = 0; k < d; k++) out[k]! += factor * inverse[k]! * (x[numbers[k]!]! - y[numbers[k]!]!) ** 2;
          out[d]! += twice * signal * (kh * kx - kh - kx);
          out[d + 1]! += twice * mixed(kh, kx);
        }
    },
  };
}
