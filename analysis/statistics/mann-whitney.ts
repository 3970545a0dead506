import { midRanks } from './mid-ranks.ts';
import { normalTail } from './tails.ts';

export interface RankSum {
  /** U of the first sample: pairs in which its value is higher, ties half. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Does one of two independent samples tend to higher values (Mann and Whitney 1947)? `exact` counts all ways to split the mid-ranks that occurred,
 * ties included; `asymptotic` is the normal approximation with tie and continuity correction. By default, as in SciPy, exact where no values are tied
 * and a sample has at most 8. An empty sample, or all values equal: p 1.
 */
export function mannWhitney(x: ArrayLike<number>, y: ArrayLike<number>, method?: 'exact' | 'asymptotic'): RankSum {
  const n = x.length;
  const m = y.length;
  const ranks = midRanks([...Array.from(x), ...Array.from(y)]);
  const statistic = ranks.subarray(0, n).reduce((sum, rank) => sum + rank, 0) - (n * (n + 1)) / 2;
  if (!n || !m) return { statistic, p: 1 };
  const untied = new Set(ranks).size === ranks.length;
  const exactly = method ? method === 'exact' : untied && Math.min(n, m) <= 8;
  return { statistic, p: exactly ? exact(ranks, n, m, statistic) : asymptotic(ranks, n, m, statistic) };
}

/** All splits are equally likely. `ways[c][s]`: subsets of the ranks so far with c members and rank sum s/2; the members are the smaller sample. */
function exact(ranks: Float64Array, n: number, m: number, u: number): number {
  const drawn = Math.min(n, m);
  const own = (n <= m ? u : n * m - u) + (drawn * (drawn + 1)) / 2;
  const highest = 2 * ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: drawn + 1 }, () => new Float64Array(highest + 1));
  ways[0]![0] = 1;
  ranks.forEach((rank, i) => {
    const step = 2 * rank;
    for (let c = Math.min(i + 1, drawn); c >= 1; c--) for (let s = highest; s >= step; s--) ways[c]![s]! += ways[c - 1]![s - step]!;
  });
  const count = (from: number, to: number): number => ways[drawn]!.subarray(from, to + 1).reduce((sum, subsets) => sum + subsets, 0);
  return Math.min(1, (2 * Math.min(count(0, 2 * own), count(2 * own, highest))) / count(0, highest));
}

function asymptotic(ranks: Float64Array, n: number, m: number, u: number): number {
  const size = n + m;
  const centre = (size + 1) / 2;
  // the sample variance of the mid-ranks holds the tie correction
  const scatter = ranks.reduce((sum, rank) => sum + (rank - centre) ** 2, 0);
  const deviation = Math.sqrt((n * m * scatter) / (size * (size - 1)));
  const distance = Math.abs(u - (n * m) / 2) - 0.5;
  return deviation ? Math.min(1, 2 * normalTail(distance / deviation)) : 1;
}
