/**
 * A function drawn from the posterior of a Gaussian process with Matérn's kernel, for Thompson sampling: J. T. Wilson, V. Borovitskiy,
 * A. Terenin, P. Mostowsky and M. P. Deisenroth (2020). Efficiently Sampling Functions from Gaussian Process Posteriors. ICML, PMLR 119.
 * A draw from the prior, by random Fourier features (A. Rahimi and B. Recht 2007, NIPS 20), is corrected where there are data by
 * Matheron's rule, so that it can be evaluated anywhere, with its gradient.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import type { Acquisition } from './acquisition.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import type { Axis, Features } from './model-space.ts';

const waves = 256;

/** The negative of a draw, since less is better. `values`, [n], are those on which the model is conditioned. */
export function sampledPath(model: GaussianProcess, axes: readonly Axis[], values: ArrayLike<number>, rng: Rng): Acquisition {
  const { theta, covariance, points, mean } = model;
  const n = points.length;
  const prior = priorDraw(theta, covariance.variance, axes, rng);
  const sd = Math.exp(theta.at(-1)! / 2);
  const correction = Float64Array.from(points, (x, i) => values[i]! - mean - prior(x) - sd * normal(rng));
  model.solve(correction);
  const row = new Float64Array(n);
  const slopes = new Float64Array(axes.length);

  const value = (x: Features): number => {
    covariance.row(x, points, n, row);
    let sum = mean + prior(x);
    for (let i = 0; i < n; i++) sum += row[i]! * correction[i]!;
    return -sum;
  };
  return {
    value,
    slope(x, out) {
      covariance.inputGradient(x, points, n, correction, out);
      slopes.fill(0);
      prior(x, slopes);
      for (let f = 0; f < out.length; f++) out[f] = -(out[f]! + slopes[f]!);
      return value(x);
    },
  };
}

/**
 * √(2 σ² / F) Σ w_i cos(ω_i x + b_i); the spectrum of smoothness 5/2 is Student's t with 5 degrees of freedom. Each choice of a set has
 * frequencies of its own, over √2, because different one-hot codes are √2 apart and count as 1.
 */
function priorDraw(theta: Float64Array, variance: number, axes: readonly Axis[], rng: Rng): (x: Features, slopes?: Float64Array) => number {
  const numbers = Int32Array.from(axes.flatMap(({ isSet }, f) => (isSet ? [] : [f])));
  const sets = axes.flatMap(({ isSet, cells }, f) => (isSet ? [{ f, codes: cells + 1 }] : [])); // one more for inactive, −1
  const d = numbers.length;
  const omega = new Float64Array(waves * d);
  const codes = sets.map(({ codes }) => new Float64Array(waves * codes));
  const shift = new Float64Array(waves);
  const weight = new Float64Array(waves);
  const amplitude = Math.sqrt((2 * variance) / waves);
  for (let i = 0; i < waves; i++) {
    let chi = 0;
    for (let k = 0; k < 5; k++) chi += normal(rng) ** 2;
    const t = Math.sqrt(5 / chi);
    const frequency = (f: number): number => normal(rng) * t * Math.exp(-theta[f]!);
    for (let k = 0; k < d; k++) omega[i * d + k] = frequency(numbers[k]!);
    for (const [k, { f, codes: n }] of sets.entries()) for (let c = 0; c < n; c++) codes[k]![i * n + c] = frequency(f) / Math.SQRT2;
    shift[i] = 2 * Math.PI * rng.next();
    weight[i] = amplitude * normal(rng);
  }

  return (x, slopes) => {
    let sum = 0;
    for (let i = 0; i < waves; i++) {
      let angle = shift[i]!;
      for (let k = 0, at = i * d; k < d; k++, at++) angle += omega[at]! * x[numbers[k]!]!;
      for (let k = 0; k < sets.length; k++) angle += codes[k]![i * sets[k]!.codes + x[sets[k]!.f]! + 1]!;
      sum += weight[i]! * Math.cos(angle);
      if (!slopes) continue;
      const sine = weight[i]! * Math.sin(angle);
      for (let k = 0; k < d; k++) slopes[numbers[k]!]! -= sine * omega[i * d + k]!;
    }
    return sum;
  };
}
