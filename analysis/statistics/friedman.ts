import { chiSquareTail, fTail } from './tails.ts';

export interface Friedman {
  /** Mean rank of each of the k treatments. */
  readonly meanRanks: readonly number[];
  /** χ²_F corrected for ties, and its p from k − 1 degrees of freedom. */
  readonly statistic: number;
  readonly p: number;
  /** Of the uncorrected statistic. Number.MAX_VALUE stands for infinity, where all blocks agree and p is 0: JSON knows no infinity. */
  readonly imanDavenport: number;
  readonly imanDavenportP: number;
  readonly uncorrected: number;
}

/**
 * Do the treatments differ? `ranks` [n blocks × k treatments] are mid-ranks within each block, or the means of several such rankings of a block.
 * χ²_F = 12n/(k(k+1)) · Σ (R̄_j − (k+1)/2)², the same as 12n/(k(k+1)) · [Σ R̄_j² − k(k+1)²/4] (Friedman 1937). The correction divides by the ranks'
 * variance within blocks over that of untied ranks (Conover 1999, eq. 5.8.3): for ties the usual one, for mean ranks that of their own scatter.
 * Iman and Davenport 1980: F = (n−1)χ²/(n(k−1) − χ²) with k−1 and (k−1)(n−1) degrees of freedom.
 * With fewer than two blocks or treatments there is nothing to test: statistics 0, p 1.
 */
export function friedman(ranks: readonly ArrayLike<number>[]): Friedman {
  const n = ranks.length;
  const k = ranks[0]?.length ?? 0;
  const meanRanks = Array.from({ length: k }, (_, j) => ranks.reduce((sum, block) => sum + block[j]!, 0) / n);
  if (n < 2 || k < 2) return { meanRanks, statistic: 0, p: 1, imanDavenport: 0, imanDavenportP: 1, uncorrected: 0 };

  const centre = (k + 1) / 2;
  const untied = (n * k * (k * k - 1)) / 12;
  const scatter = ranks.reduce((sum, block) => sum + squares(block, centre), 0);
  const uncorrected = ((12 * n) / (k * (k + 1))) * squares(meanRanks, centre);
  const statistic = scatter > 0 ? (uncorrected * untied) / scatter : 0;

  const left = n * (k - 1) - uncorrected;
  const f = left > 1e-12 * uncorrected ? ((n - 1) * uncorrected) / left : Infinity;
  return {
    meanRanks,
    statistic,
    p: chiSquareTail(statistic, k - 1),
    imanDavenport: Math.min(f, Number.MAX_VALUE),
    imanDavenportP: fTail(f, k - 1, (k - 1) * (n - 1)),
    uncorrected,
  };
}

function squares(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += (values[j]! - centre) ** 2;
  return sum;
}
