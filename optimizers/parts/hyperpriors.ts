/**
 * The hyperparameters that all kernels share, on logarithmic scales, with their priors; costs have mean 0 and standard deviation 1.
 * Length scales: C. Hvarfner, E. O. Hellsten and L. Nardi (2024). Vanilla Bayesian Optimization Performs Great in High Dimensions. ICML;
 * with the numbers and the bound below of BoTorch 0.18.1. Variance and noise: the priors of SMAC 2.4.1 for black boxes (M. Lindauer et al.
 * 2022, JMLR 23(54)); the horseshoe leaves deterministic costs nearly free of noise.
 */
import type { Hyperparameter } from './kernel.ts';

export interface Hyperpriors {
  /** log ℓ of one of d features. */
  readonly lengthScale: (d: number) => Hyperparameter;
  /** log σ_f². */
  readonly signal: Hyperparameter;
  /** log σ_n². */
  readonly noise: Hyperparameter;
}

/** A log-normal prior on exp(θ), as a density of exp(θ), not of θ. */
const logNormal =
  (mu: number, sigma: number): Hyperparameter['prior'] =>
  theta => {
    const z = (theta - mu) / sigma;
    return [-theta - (z * z) / 2, -1 - z / sigma];
  };

const flat: Hyperparameter['prior'] = () => [0, 0];

/** ℓ_j of d parameters: log-normal (√2 + ½ log d, √3), begun at its mode. */
const lengthScale = (d: number): Hyperparameter => {
  const mu = Math.SQRT2 + Math.log(d) / 2;
  return { initial: mu - 3, low: Math.log(0.025), high: Math.log(100), prior: logNormal(mu, Math.sqrt(3)) };
};

/** σ_f²: log-normal (0, 1). */
const signal: Hyperparameter = { initial: 0, low: -10, high: 2, prior: logNormal(0, 1) };

/** σ_n²: log log(1 + 3 (τ / σ_n²)²) with τ = 0.1, the approximation to a horseshoe; σ_n² ≥ 1e-8, where factors are still exact enough. */
const noise: Hyperparameter = {
  initial: Math.log(1e-4),
  low: Math.log(1e-8),
  high: 2,
  prior: theta => {
    const ratio = 3 * 0.01 * Math.exp(-2 * theta);
    const inside = Math.log1p(ratio);
    return [Math.log(inside), (-2 * ratio) / (1 + ratio) / inside];
  },
};

export const hyperpriors: Hyperpriors = { lengthScale, signal, noise };

/** No priors but bounds, and where a fit begins: TuRBO's (the authors' code, gp.py). */
export const turboHyperpriors: Hyperpriors = {
  lengthScale: () => ({ initial: Math.log(0.5), low: Math.log(0.005), high: Math.log(2), prior: flat }),
  signal: { initial: 0, low: Math.log(0.05), high: Math.log(20), prior: flat },
  noise: { initial: Math.log(0.005), low: Math.log(5e-4), high: Math.log(0.2), prior: flat },
};

/** A share in [0, 1], not on a logarithmic scale. */
export const share: Hyperparameter = { initial: 0.5, low: 0, high: 1, prior: flat };
