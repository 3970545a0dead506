/** What a study records: three tables. A row is written once and never changed. */
import type { Config, Kind, Outcome, Role, Trial } from '../contract/index.ts';

/** 64 bits of the SHA-256 of what defines a run; independent of the order of enumeration. */
export type RunKey = bigint;

/** One line per trial, in the order in which trials were told. */
export interface TrialRow {
  readonly run: RunKey;
  readonly trial: Trial;
  readonly outcome: Outcome;
  /** Cumulative budget, in full evaluations. */
  readonly spent: number;
  /** Cumulative, on the task's clock. */
  readonly seconds: number;
  readonly incumbent: boolean;
  readonly askSeconds: number;
  readonly evaluateSeconds: number;
  readonly tellSeconds: number;
}

/** A test value of an incumbent: off the budget, at full fidelity, with a seed the optimizer never met. */
export interface TestRow {
  readonly run: RunKey;
  readonly trial: number;
  readonly seed: number;
  /** Empty where the test evaluation failed. */
  readonly costs: readonly number[];
}

export type RunStatus = 'done' | 'failed' | 'refused';

/** The commit: written last, after its trials and tests are on disk. Refused and failed runs are rows too. */
export interface RunRow {
  readonly run: RunKey;
  readonly task: string;
  /** The optimizer's label, with the options that were given: `de(size=50)`. */
  readonly optimizer: string;
  /** All options, as JSON. */
  readonly options: Config;
  readonly kind: Kind;
  readonly repetition: number;
  /** Of the study: an optimizer's own hyperparameters are tuned on tuning repetitions and judged on test repetitions. */
  readonly role: Role;
  readonly status: RunStatus;
  /** Why it failed or was refused; empty otherwise. */
  readonly reason: string;
  /** The planned budget, in full evaluations. */
  readonly budget: number;
  readonly trials: number;
  readonly spent: number;
  /** On the task's clock. */
  readonly seconds: number;
  /** On the wall. */
  readonly wallSeconds: number;
  /** Unix time in milliseconds. */
  readonly finished: number;
  readonly host: string;
  readonly versions: string;
}
