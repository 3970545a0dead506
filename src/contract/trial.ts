import type { Role, Seed } from './seed.ts';
import type { Config } from './space.ts';

/** One ask–evaluate–tell cycle; the same `id` at a higher `level` resumes it. `level` is 1 where the problem has no fidelity. */
export interface Trial {
  readonly id: number;
  readonly config: Config;
  readonly level: number;
  /**
   * Only where a problem has checkpoints: the trial from whose state this one went on, as it was then, at a lower level; with its
   * own `from`, so that the lineage is whole, and an evaluation needs nothing but its trial, seed and role.
   */
  readonly from?: Trial;
}

/** In the order of the store's dictionary: new ones go to the end. */
export const statuses = ['ok', 'crashed', 'timeout', 'memory', 'invalid'] as const;
export type Status = (typeof statuses)[number];

/** What became of a trial. A failed one is data: it has a reason, costs budget, and has no value (no NaN, no 1e9). */
export type Outcome =
  | {
      readonly status: 'ok';
      /** In objective order, minimised. */
      readonly costs: readonly number[];
      /** In the order of the problem's constraints; feasible iff all ≤ 0. */
      readonly violations?: readonly number[];
      /**
       * On the task's own clock (virtual for surrogates and tables, 0 where it has none), from the beginning of the trial, or of its
       * lineage, to this level; of a trial that is resumed, or goes on from another, only what is new counts.
       */
      readonly seconds: number;
    }
  | { readonly status: Exclude<Status, 'ok'>; readonly reason: string; readonly seconds: number };

/** A live task instance. It may answer at once; only a promise is awaited, so that cheap tasks cost microseconds. */
export type Evaluate = (trial: Trial, seed: Seed, role: Role, signal?: AbortSignal) => Outcome | Promise<Outcome>;
