import type { Task } from '../../src/contract/index.ts';

/** Derives a task from a task; `name(argument):id` or `name:id`. */
export interface Wrapper {
  readonly name: string;
  /** How it is written, and what it does, in one line. */
  readonly usage: string;
  /** The derived task, whose id has this wrapper in front; throws, in one sentence, where that has no meaning. */
  wrap(task: Task, argument: string | undefined): Task;
}
