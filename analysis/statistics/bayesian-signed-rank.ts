import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { ascending } from './quantile.ts';

/** Posterior probabilities that a difference lies below, in or above the region of practical equivalence; they sum to 1. */
export interface Posterior {
  readonly below: number;
  readonly equivalent: number;
  readonly above: number;
}

/**
 * Bayesian signed-rank test of paired differences (Benavoli et al. 2017, section 4.2): a Dirichlet process whose prior is half an observation at zero.
 * Of each sampled weighting, the weight of pairs with z_i + z_j < −2·rope, within, and > 2·rope; a posterior probability is the share of samples in which
 * that region weighs most. `rope` ≥ 0 is half the region's width. A sum on the border counts half to each side. Infinite differences are outside any region.
 */
export function bayesianSignedRank(differences: ArrayLike<number>, rope: number, rng: Rng, samples = 50_000): Posterior {
  const finite = Array.from(differences, z => Math.max(-Number.MAX_VALUE / 4, Math.min(Number.MAX_VALUE / 4, z)));
  const z = ascending([0, ...finite]);
  const prior = z.indexOf(0);
  const above = borders(z, 2 * rope);
  const below = borders(z, -2 * rope);
  const weights = new Float64Array(z.length);
  const cumulated = new Float64Array(z.length + 1);
  const wins = [0, 0, 0];

  for (let s = 0; s < samples; s++) {
    // Dirichlet(½, 1, …, 1) as gamma variables over their sum
    for (let i = 0; i < z.length; i++) {
      weights[i] = i === prior ? normal(rng) ** 2 / 2 : -Math.log1p(-rng.next());
      cumulated[i + 1] = cumulated[i]! + weights[i]!;
    }
    const total = cumulated[z.length]!;
    let left = 0;
    let right = 0;
    for (let i = 0; i < z.length; i++) {
      left += (weights[i]! * (cumulated[below.reach[i]!]! + cumulated[below.pass[i]!]!)) / 2;
      right += weights[i]! * (total - (cumulated[above.reach[i]!]! + cumulated[above.pass[i]!]!) / 2);
    }
    const regions = [left, total * total - left - right, right];
    const most = Math.max(...regions) * (1 - 1e-12);
    const winners = regions.filter(weight => weight >= most).length;
    regions.forEach((weight, region) => {
      if (weight >= most) wins[region]! += 1 / winners;
    });
  }
  return { below: wins[0]! / samples, equivalent: wins[1]! / samples, above: wins[2]! / samples };
}

/** For each i of the sorted z, how many j have z_i + z_j below the border (`reach`), and at most the border (`pass`). */
function borders(z: Float64Array, border: number): { reach: number[]; pass: number[] } {
  const count = (holds: (sum: number) => boolean) => {
    let j = z.length;
    return Array.from(z, zi => {
      while (j > 0 && !holds(zi + z[j - 1]!)) j--;
      return j;
    });
  };
  return { reach: count(sum => sum < border), pass: count(sum => sum <= border) };
}
