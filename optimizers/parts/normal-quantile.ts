import { normalCdf } from './normal-cdf.ts';

/**
 * Φ⁻¹(p) for 0 < p < 1: M. Abramowitz and I. A. Stegun (1964). Handbook of Mathematical Functions, 26.2.23 (error below 4.5e-4), then
 * Halley's method on Φ, which triples the digits with each of its two steps, as far as Φ has them in the tails.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x = -t + (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 2; step++) {
    const error = (normalCdf(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
