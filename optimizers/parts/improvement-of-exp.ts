import { normalCdf } from './normal-cdf.ts';

/**
 * Expected improvement of a cost whose logarithm is predicted as N(μ, σ²), σ > 0, below `best`, a logarithm too:
 * e^best Φ(z) − e^(μ + σ²/2) Φ(z − σ) with z = (best − μ) / σ.
 * F. Hutter, H. H. Hoos, K. Leyton-Brown and K. P. Murphy (2009). An Experimental Investigation of Model-Based Parameter Optimisation:
 * SPO and Beyond. GECCO, 271–278; in this form in SMAC3.
 */
export function improvementOfExp(mu: number, sigma: number, best: number): number {
  const z = (best - mu) / sigma;
  const share = normalCdf(z);
  return share === 0 ? 0 : Math.max(0, Math.exp(best) * share - Math.exp(mu + 0.5 * sigma * sigma) * normalCdf(z - sigma));
}
