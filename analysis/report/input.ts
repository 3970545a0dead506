/** What the report is made of: plain data, so that it can be built without a database. */
import type { TaskCurves } from '../charts/convergence.ts';
import type { KindName } from '../charts/kind-names.ts';
import type { TaskRank } from '../charts/rank-heatmap.ts';
import type { Ranking, RankPoint } from '../ranking.ts';

/** How a study was set up; from its manifest. */
export interface StudyFacts {
  readonly digest: string;
  /** ISO 8601. */
  readonly created: string;
  readonly koi: string;
  readonly seed: number;
  readonly repetitions: number;
  /** Runs, refusals included. */
  readonly planned: number;
}

export interface TaskLine {
  readonly id: string;
  readonly kind: KindName;
  /** Null: unknown, as for the tasks of a score table. */
  readonly dimensions: number | null;
  /** Full evaluations. */
  readonly budget: number | null;
  readonly noisy: boolean | null;
  readonly heldOut: boolean | null;
  readonly best: number | null;
  readonly cite: string;
}

export interface OptimizerLine {
  readonly id: string;
  readonly origin: string;
  readonly cite: string;
}

export interface RunTotals {
  readonly done: number;
  readonly failed: number;
  readonly refused: number;
  readonly trials: number;
  /** Full evaluations. */
  readonly evaluations: number;
  /** On the wall, all runs together. */
  readonly seconds: number;
  /** Unix time of the last run in ms; null where unknown. */
  readonly finished: number | null;
  readonly hosts: readonly string[];
  readonly versions: readonly string[];
}

/** Runs of one optimizer that were not done for one reason. */
export interface Unfinished {
  readonly optimizer: string;
  readonly status: 'failed' | 'refused';
  readonly reason: string;
  readonly runs: number;
  readonly tasks: number;
  /** The first of the tasks. */
  readonly task: string;
}

/** Trials of one optimizer without a value. */
export interface FailedTrials {
  readonly optimizer: string;
  readonly status: string;
  readonly trials: number;
  readonly runs: number;
  /** The most frequent one. */
  readonly reason: string;
}

/** The generalisation gap of one optimizer, in interquartile ranges of the tuning costs on each task. */
export interface Gap {
  readonly optimizer: string;
  readonly runs: number;
  readonly tasks: number;
  readonly gap: number;
  /** Share of the runs whose test value is worse than the tuning cost. */
  readonly worse: number;
}

export interface KindSection {
  readonly kind: KindName;
  readonly ranking: Ranking;
  /** The policy for cells without a value. */
  readonly missing: string;
  /** Share of the budget that was spent when the ranking was taken. */
  readonly at: number;
  /** How repetitions were put together before ranking; `none`: each was ranked. */
  readonly aggregate: string;
  /** Rank over the budget; empty for scores. */
  readonly points: readonly RankPoint[];
  /** Of at most `mostCurves` tasks; empty for scores. */
  readonly curves: readonly TaskCurves[];
  readonly taskRanks: readonly TaskRank[];
  /** Of the study's repetitions; null where unknown. */
  readonly role: 'tuning' | 'test' | null;
  /** Smallest and largest budget, full evaluations. */
  readonly budget: readonly [number, number];
  /** On how many tasks the ranked value is a test value, a tuning cost, a hypervolume. */
  readonly values: { readonly tested: number; readonly untested: number; readonly hypervolume: number };
  /** Runs whose archive has points outside the reference box. */
  readonly beyond: number;
  readonly gaps: readonly Gap[];
  readonly unfinished: readonly Unfinished[];
  readonly failedTrials: readonly FailedTrials[];
}

export interface ReportInput {
  readonly title: string;
  /** One for each results folder; none for score tables. */
  readonly studies: readonly StudyFacts[];
  readonly totals: RunTotals;
  readonly optimizers: readonly OptimizerLine[];
  readonly tasks: readonly TaskLine[];
  readonly kinds: readonly KindSection[];
  /** What could not be read, and what makes a comparison doubtful. */
  readonly warnings: readonly string[];
  /** The command that ran the study or made the report; empty where unknown. */
  readonly command: string;
}

/** Convergence is drawn on at most this many tasks of a kind. */
export const mostCurves = 12;
