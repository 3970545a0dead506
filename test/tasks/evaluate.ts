import type { Config, Outcome, Seed, Task } from '../../src/contract/index.ts';
import { findTask } from '../../tasks/index.ts';

interface At {
  readonly level?: number;
  readonly seed?: number;
}

export function taskOf(id: string): Task {
  const task = findTask(id);
  if (!task) throw new Error(`no task ${id}`);
  return task;
}

/** Evaluates a task again and again: at a config, or at a vector in the order of the parameters. */
export async function opened(id: string): Promise<(at: Config | readonly number[], more?: At) => Promise<Outcome>> {
  const task = taskOf(id);
  const names = Object.keys(task.problem.space.params);
  const evaluate = await task.open();
  return async (at, { level = task.problem.fidelity?.max ?? 1, seed = 1 } = {}) => {
    const config = Array.isArray(at) ? Object.fromEntries(names.map((name, i) => [name, at[i]])) : (at as Config);
    return evaluate({ id: 0, config, level }, seed as Seed, 'tuning');
  };
}

/** The same, but only the costs of what must succeed. */
export async function costsOf(id: string): Promise<(at: Config | readonly number[], more?: At) => Promise<readonly number[]>> {
  const evaluate = await opened(id);
  return async (at, more) => {
    const outcome = await evaluate(at, more);
    if (outcome.status !== 'ok') throw new Error(outcome.reason);
    return outcome.costs;
  };
}
