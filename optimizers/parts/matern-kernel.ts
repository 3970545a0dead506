/**
 * Matérn's kernel of smoothness 5/2 with a length scale for each feature: C. E. Rasmussen and C. K. I. Williams (2006). Gaussian Processes
 * for Machine Learning, chapter 4. k = σ² (1 + a + a² / 3) exp(−a), a² = 5 r² = 5 Σ_f δ_f² / ℓ_f². Between numbers δ is the difference;
 * between different choices of a set it is 1, which is one-hot coding with one length scale for all codes of a set.
 */
import { hyperpriors } from './hyperpriors.ts';
import type { Covariance, Kernel } from './kernel.ts';
import type { Features } from './model-space.ts';

/** θ = log ℓ_1 … log ℓ_d, log σ², log σ_n². `isSet`, [features]: those that have no order. */
export function maternKernel(isSet: readonly boolean[], { lengthScale, signal, noise } = hyperpriors): Kernel {
  const d = isSet.length;
  return {
    hyperparameters: [...isSet.map(() => lengthScale(d)), signal, noise],
    at: theta => at(theta, isSet),
  };
}

function at(theta: ArrayLike<number>, isSet: readonly boolean[]): Covariance {
  const d = isSet.length;
  const variance = Math.exp(theta[d]!);
  const inverse = Float64Array.from(isSet, (_, f) => 5 * Math.exp(-2 * theta[f]!)); // 5 / ℓ²
  const set = Uint8Array.from(isSet, Number);

  /** a² = 5 r² */
  const squared = (x: Features, y: Features): number => {
    let sum = 0;
    for (let f = 0; f < d; f++) {
      const delta = x[f]! - y[f]!;
      if (set[f] === 0) sum += delta * delta * inverse[f]!;
      else if (delta !== 0) sum += inverse[f]!;
    }
    return sum;
  };

  return {
    variance,

    row(x, points, n, out, at = 0) {
      for (let i = 0; i < n; i++) {
        const square = squared(x, points[i]!);
        const a = Math.sqrt(square);
        out[at + i] = variance * (1 + a + square / 3) * Math.exp(-a);
      }
    },

    inputGradient(x, points, n, weights, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) {
        const y = points[i]!;
        const factor = 2 * weights[i]! * variance * slopeOf(Math.sqrt(squared(x, y)));
        for (let f = 0; f < d; f++) if (set[f] === 0) out[f]! += factor * inverse[f]! * (x[f]! - y[f]!);
      }
    },

    parameterGradient(points, n, W, out) {
      out.fill(0, 0, d + 1);
      for (let i = 0, at = 0; i < n; i++, at++) {
        const x = points[i]!;
        for (let j = 0; j < i; j++, at++) {
          const y = points[j]!;
          const square = squared(x, y);
          const a = Math.sqrt(square);
          const scaled = 2 * W[at]! * variance * Math.exp(-a);
          out[d]! += scaled * (1 + a + square / 3);
          const factor = (scaled * (1 + a)) / 3; // −2 a² dk/da² by feature
          for (let f = 0; f < d; f++) {
            const delta = x[f]! - y[f]!;
            if (set[f] === 0) out[f]! += factor * inverse[f]! * delta * delta;
            else if (delta !== 0) out[f]! += factor * inverse[f]!;
          }
        }
        out[d]! += W[at]! * variance;
      }
    },
  };
}

/** d/d(a²) of (1 + a + a² / 3) exp(−a). */
export const slopeOf = (a: number): number => (-(1 + a) * Math.exp(-a)) / 6;
