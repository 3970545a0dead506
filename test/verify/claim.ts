/** What is claimed of an optimizer, as plain data: on which tasks, at which cost, by which statistic, and what it must reach. */
export interface Claim {
  /** `group/optimizer/what`, globbable. */
  readonly id: string;
  readonly optimizer: string;
  /** Globs over the listed tasks. */
  readonly tasks: readonly string[];
  /** At most so many of them, evenly spaced in the order of listing; all where absent. */
  readonly most?: number;
  readonly budget: Budget;
  /** Runs for each task. */
  readonly repetitions: number;
  readonly target: Target;
}

/** Full evaluations: a number, so many for each parameter, or what the task says. */
export type Budget = { readonly full: number } | { readonly perDimension: number } | 'default';

export type Target =
  /**
   * Its mean over repetitions is better than the other's on this share of the tasks, of those where the means differ. `repetitions`: runs of the
   * other for each task, where they are not as many.
   */
  | { readonly statistic: 'wins'; readonly against: string; readonly repetitions?: number; readonly share: number }
  /** Its mean is not worse on more of the tasks than a coin would have it at 5 %, one-sided. */
  | { readonly statistic: 'no worse'; readonly against: string }
  /** As many targets hit as by the reference, in references/bbob.json. */
  | { readonly statistic: 'success rate' }
  /** On every task as high a hypervolume as the reference, in references/hypervolumes.json. */
  | { readonly statistic: 'hypervolume' }
  /** Runs as good as those of the reference, in references/surrogates.json, by what the command line calls it. */
  | { readonly statistic: 'pairs'; readonly reference: string };

export type Verdict = 'holds' | 'fails' | 'skipped';

/** What came of a claim, in words that stand in a table. */
export interface Finding {
  readonly verdict: Verdict;
  readonly measured: string;
  readonly target: string;
  /** Where it came short, most first; for whoever looks for the cause. */
  readonly behind: readonly string[];
}

export const skipped = (why: string): Finding => ({ verdict: 'skipped', measured: why, target: '', behind: [] });

export interface Checked extends Finding {
  readonly id: string;
  readonly seconds: number;
}
