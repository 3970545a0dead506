/** What a source gives, be it a study's folder or a score table: the same facts, so that everything after sees no difference. */
import type { Kind, Role } from '../../src/contract/index.ts';
import type { Manifest, OptimizerFacts, RunKey, RunStatus, TaskFacts } from '../../src/store/index.ts';

export interface Source {
  /** As it was named. */
  readonly path: string;
  /** Of a study. */
  readonly manifest: Manifest | undefined;
  readonly tasks: readonly KnownTask[];
  readonly optimizers: readonly Pick<OptimizerFacts, 'id' | 'origin' | 'cite'>[];
  readonly runs: readonly Run[];
}

/** All but `id` and `budget` are unknown for a task that only a score table names. */
export type KnownTask = Pick<TaskFacts, 'id' | 'budget'> & { readonly facts: TaskFacts | undefined };

export interface Run {
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** Where its trials are; absent for scores. */
  readonly rows: { readonly folder: string; readonly name: string; readonly key: RunKey; readonly count: number } | undefined;
  readonly source: string;
  readonly task: string;
  readonly optimizer: string;
  /** JSON. */
  readonly options: string;
  /** Undefined where only the task's facts, should another source have them, can tell. */
  readonly kind: Kind | undefined;
  readonly repetition: number;
  readonly role: Role | undefined;
  readonly status: RunStatus;
  readonly reason: string;
  readonly budget: number;
  readonly trials: number;
  readonly spent: number;
  readonly seconds: number;
  readonly wallSeconds: number;
  readonly finished: number | undefined;
  readonly host: string;
  readonly versions: string;
  readonly incumbents: readonly Incumbent[];
}

/** A trial that was the answer of the run for a while; several objectives: that entered the archive. */
export interface Incumbent {
  readonly trial: number;
  readonly level: number;
  readonly spent: number;
  readonly costs: readonly number[];
  /** Mean over its test seeds, per objective; null where every test evaluation failed, undefined where there was none. */
  readonly test: readonly number[] | null | undefined;
}
