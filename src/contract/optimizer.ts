import type { Capability } from './capability.ts';
import { offersOf } from './needs.ts';
import type { Budget, Problem } from './problem.ts';
import type { Rng } from './seed.ts';
import type { Config, Space } from './space.ts';
import type { Task } from './task.ts';
import type { Outcome, Trial } from './trial.ts';

/** T for an optimizer that handles C, never for others. */
type Only<C extends Capability, T> = { readonly [K in Capability]: K extends C ? T : never };

/**
 * `level` is full fidelity unless said otherwise. `from`: the id of an earlier trial, whose state a new one goes on from: the
 * highest level at which it was told with a value, which must be below `level`. Only the increment is paid.
 */
export type Ask<H extends Capability> = Pick<Trial, 'id' | 'config'> & {
  readonly level?: Only<'fidelity', number>[H];
  readonly from?: Only<'checkpoints', number>[H];
};

/** What an ask answers: a trial; `wait`, for results that are in flight; `done`, for good. */
export type Answer<H extends Capability> = Ask<H> | Only<'concurrent', 'wait'>[H] | 'done';

/** One run of an optimizer on a problem. */
export interface Run<out H extends Capability = Capability> {
  /** Take `fresh` as the id of a new trial, or return an earlier id to resume it at a higher level. */
  ask(fresh: number): Answer<H> | Promise<Answer<H>>;
  tell(trial: Trial, outcome: Outcome): void | Promise<void>;
  /** The run is over, however it ended; for those that hold something open. */
  stop?(): void | Promise<void>;
}

export interface Optimizer<H extends Capability = Capability> {
  readonly id: string;
  readonly cite: string;
  /** Copes with. */
  readonly handles: readonly H[];
  /** Pointless without (Hyperband on one level is random search). */
  readonly wants: readonly H[];
  /** Its own hyperparameters with the paper's defaults as `initial`, so that it can be tuned like any task. */
  readonly options: Space;
  start(problem: Problem, budget: Budget, rng: Rng, options: Config): Run<H>;
}

/** Why this optimizer cannot run on this task; empty if it can. */
export const refusal = (
  o: Pick<Optimizer, 'handles' | 'wants'>,
  t: Pick<Task, 'needs'> & Partial<Pick<Task, 'problem'>>,
): readonly string[] => [
  ...t.needs.filter(n => !o.handles.includes(n)).map(n => `cannot handle ${n}`),
  ...o.wants.filter(w => !t.needs.includes(w) && !(t.problem && offersOf(t.problem).includes(w))).map(w => `needs a task with ${w}`),
];
