import type { Task } from '../../src/contract/index.ts';

/** Derives a task from a task; `name(argument):id` or `name:id`. */
export interface Wrapper {
  readonly name: string;
  /** What stands in front of the colon. */
  readonly example: string;
  /** What the example does to a task, in one line. */
  readonly does: string;
  /** The derived task, whose id has this wrapper in front; throws, in one sentence, where that has no meaning. */
  wrap(task: Task, argument: string | undefined): Task;
}
