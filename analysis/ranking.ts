/** The shapes that queries, statistics, charts and the report pass on; public through `koi rank --json` (docs/cli.md). */

/** Mean rank of an optimizer when `fraction` of the planned budget was spent; `low` and `high` bound a 95 % bootstrap interval. */
export interface RankPoint {
  readonly fraction: number;
  readonly optimizer: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
}

export interface RankedOptimizer {
  readonly id: string;
  /** Mean rank, 1 is best. */
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** Interquartile mean of the normalised score; null where no normalisation is known. */
  readonly iqm: number | null;
  /** Tasks on which its mean rank is the lowest; shared wins count for each. */
  readonly wins: number;
}

export interface PairTest {
  readonly a: string;
  readonly b: string;
  readonly statistic: number;
  readonly p: number;
  readonly holm: number;
  /** Vargha–Delaney: probability that a's cost is below b's, ties half. */
  readonly a12: number;
}

/** The ranking of one kind. Groups are cliques of what is not told apart, best first. */
export interface Ranking {
  readonly tasks: number;
  readonly repetitions: number;
  /** Cells of the grid without a value, filled by the policy. */
  readonly imputed: number;
  /** Tasks left out for everybody by the policy `drop-task`. */
  readonly dropped: readonly string[];
  readonly optimizers: readonly RankedOptimizer[];
  readonly friedman: {
    readonly statistic: number;
    readonly p: number;
    readonly imanDavenport: number;
    readonly imanDavenportP: number;
    readonly uncorrected: number;
  };
  readonly nemenyi: { readonly alpha: number; readonly criticalDifference: number; readonly groups: readonly (readonly string[])[] };
  readonly wilcoxonHolm: { readonly pairs: readonly PairTest[]; readonly groups: readonly (readonly string[])[] };
}
