/**
 * Expected improvement and its logarithm. J. Močkus (1975), On Bayesian Methods for Seeking the Extremum; D. R. Jones, M. Schonlau and
 * W. J. Welch (1998), J. Global Optim. 13, 455–492; S. Ament, S. Daulton, D. Eriksson, M. Balandat and E. Bakshy (2023).
 * Unexpected Improvements to Expected Improvement for Bayesian Optimization. NeurIPS 36.
 */
import { normalCdf } from './normal-cdf.ts';

const density = (u: number): number => Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);

/** E[max(t − Y, 0)] of Y ~ N(mean, sd²), and its slopes: −Φ(u) in the mean, φ(u) in sd, u = (t − mean) / sd. */
export function expectedImprovement(t: number, mean: number, sd: number): readonly [value: number, byMean: number, bySd: number] {
  if (!(sd > 0)) return t > mean ? [t - mean, -1, 0] : [0, 0, 0];
  const u = (t - mean) / sd;
  const below = normalCdf(u);
  const at = density(u);
  return [Math.max(0, sd * (at + u * below)), -below, at];
}

/** log h(u), h(u) = φ(u) + u Φ(u), and its slope Φ(u) / h(u), to twelve digits and more for any finite u. */
export function logH(u: number): readonly [value: number, slope: number] {
  if (u > -2) {
    const below = normalCdf(u);
    const h = density(u) + u * below;
    return [Math.log(h), below / h];
  }
  // With Mills' ratio R(z) = Φ(−z) / φ(z) = 1 / (z + q), q = 1 / (z + 2 / (z + 3 / (z + …))): h = φ (1 − z R) = φ q / (z + q). What
  // Ament et al. reach by erfcx and log1mexp needs no difference of like numbers here.
  const z = -u;
  let q = z;
  for (let k = 60; k > 1; k--) q = z + k / q;
  q = 1 / q;
  return [(-z * z) / 2 - Math.log(2 * Math.PI) / 2 + Math.log(q) - Math.log(z + q), 1 / q];
}

/** log E[max(t − Y, 0)] and its slopes in the mean and in sd > 0. */
export function logExpectedImprovement(t: number, mean: number, sd: number): readonly [value: number, byMean: number, bySd: number] {
  const u = (t - mean) / sd;
  const [value, slope] = logH(u);
  return [value + Math.log(sd), -slope / sd, (1 - slope * u) / sd];
}
