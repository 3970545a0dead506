import { midRanks } from './mid-ranks.ts';
import { normalTail } from './tails.ts';

export interface SignedRank {
  /** The smaller of the two rank sums W⁺ and W⁻, as SciPy gives it for the two-sided test. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/** The largest number of differences whose sign-flip distribution is enumerated. */
const exactUpTo = 25;

/**
 * Wilcoxon's signed-rank test that paired differences are symmetric about zero. Zeros are ranked with the rest, then left out (Pratt 1959).
 * Up to 25 differences p is exact: all sign flips of the mid-ranks that occurred, ties included, are equally likely. Beyond, the normal approximation
 * with the variance ¼ Σ r² of the same mid-ranks, which is the tie correction; no continuity correction (as SciPy's default).
 * All zero, or none at all: statistic 0, p 1. Infinite differences rank highest.
 */
export function wilcoxon(differences: ArrayLike<number>): SignedRank {
  const d = Array.from(differences);
  const ranks = midRanks(d.map(Math.abs));
  const moved = d.flatMap((difference, i) => (difference ? [ranks[i]!] : []));
  const total = moved.reduce((sum, rank) => sum + rank, 0);
  const plus = d.reduce((sum, difference, i) => sum + (difference > 0 ? ranks[i]! : 0), 0);
  const statistic = Math.min(plus, total - plus);
  if (!moved.length) return { statistic, p: 1 };
  return { statistic, p: d.length <= exactUpTo ? exact(moved, statistic) : approximate(moved, statistic, total) };
}

/** a − b, and 0 where both are infinite: a value that both lack tells nothing. */
export const difference = (a: number, b: number): number => (a === b ? 0 : a - b);

/** P(W ≤ w) by adding one rank at a time: `share[s]` is the probability that the ranks so far with a plus sum to s/2. */
function exact(ranks: readonly number[], w: number): number {
  let share = [1];
  for (const rank of ranks) {
    const step = 2 * rank;
    const next = new Array<number>(share.length + step).fill(0);
    share.forEach((probability, s) => {
      next[s]! += probability / 2;
      next[s + step]! += probability / 2;
    });
    share = next;
  }
  const below = share.slice(0, 2 * w + 1).reduce((sum, probability) => sum + probability, 0);
  return Math.min(1, 2 * below);
}

function approximate(ranks: readonly number[], w: number, total: number): number {
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  return Math.min(1, 2 * normalTail((total / 2 - w) / Math.sqrt(variance)));
}
