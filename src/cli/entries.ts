import { resolve } from 'node:path';
import { findTask } from '../../tasks/index.ts';
import { selectTasks } from '../../tasks/select.ts';
import { needsOf, type Task } from '../contract/index.ts';
import { type Command, pluginRef, taskOf as pluginTask, refOf, type TaskDescription, warm } from '../protocol/index.ts';
import type { Entry } from '../runner/plan.ts';
import { assertSpace } from '../space/index.ts';
import { loadDefault } from './contestants.ts';
import { commandOf, isModule } from './plugin-command.ts';
import { offersBy } from './plugins.ts';
import { UsageError } from './usage-error.ts';

/** Every task that is meant: by id, glob, `suite:name`, the path of a module, or a command; each once, in the order of mention. */
export async function entries(patterns: readonly string[]): Promise<Entry[]> {
  const found = await Promise.all(
    patterns.map(async pattern => {
      const command = commandOf(pattern);
      if (command) return served(command);
      if (!isModule(pattern)) return selected(pattern).map(id => ({ ref: id, task: findTask(id)! }));
      const path = resolve(pattern);
      return [{ ref: path, task: await load(path) }];
    }),
  );
  return [...new Map(found.flat().map(entry => [entry.task.id, entry])).values()];
}

/** All tasks that a command serves. */
export async function served(command: Command): Promise<Entry[]> {
  const { optimizers, tasks } = await offersBy(command);
  if (tasks.length === 0) throw new UsageError(`${command.text}: it serves no task${optimizers.length > 0 ? ', only optimizers' : ''}`);
  return tasks.map(described => ({ ref: refOf({ plugin: 'task', command, described }), task: checked(command, described) }));
}

function checked(command: Command, described: TaskDescription): Task {
  try {
    return pluginTask(command, described);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function load(path: string): Promise<Task> {
  const task = (await loadDefault(path)) as Task | undefined;
  if (typeof task?.id !== 'string' || typeof task.open !== 'function' || !task.problem)
    throw new UsageError(`${path}: its default export is not a task; it needs id, problem, budget and open()`);
  try {
    assertSpace(task.problem.space);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
  return { ...task, noisy: task.noisy ?? false, heldOut: task.heldOut ?? false, needs: needsOf(task.problem, task.budget) };
}

/** The task of an id, a module's path, or an entry's ref; throws, with the nearest ids, where there is none. */
export async function taskOf(ref: string, timeout?: number): Promise<Task> {
  const plugin = pluginRef(ref);
  if (plugin?.plugin === 'task') {
    await warm(plugin.command, 'task').catch(() => {}); // `open` will say why
    return pluginTask(plugin.command, plugin.described, timeout);
  }
  if (isModule(ref)) return load(resolve(ref));
  return findTask(ref) ?? findTask(selected(ref)[0]!)!;
}

/** The ids of a pattern; what means nothing is a matter of usage. */
export function selected(pattern: string): readonly string[] {
  try {
    return selectTasks([pattern]);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
