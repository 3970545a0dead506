import { defaultBudget, type Evaluate, needsOf, type Outcome, type Problem, type Task, type Trial } from '../contract/index.ts';
import { assertSpace, readConfigSpace } from '../space/index.ts';
import type { Connection } from './connection.ts';
import { hostOf } from './host.ts';
import type { Params, TaskDescription } from './messages.ts';
import { PluginError } from './plugin-error.ts';
import type { Command } from './process.ts';

/** The task that a command serves. `seconds`: how long one evaluation may take. Throws if its space is not one. */
export function taskOf(command: Command, described: TaskDescription, seconds = 600): Task {
  const { id, cite, licence, about, noisy, heldOut } = described;
  const problem = problemOf(described.problem, `${command.text}: task ${id}`);
  const budget = (described.budget ?? { full: defaultBudget(Object.keys(problem.space.params).length), workers: 1 }) as Task['budget'];
  return {
    ...{ id, cite, licence, problem, budget, noisy, heldOut },
    ...(about === undefined ? {} : { about }),
    needs: needsOf(problem, budget),
    open: () => openTask(command, id, seconds),
  };
}

function problemOf({ space, ...rest }: TaskDescription['problem'], where: string): Problem {
  try {
    const read = 'hyperparameters' in space ? readConfigSpace(space) : (space as Problem['space']);
    assertSpace(read);
    return { space: read, ...rest } as Problem;
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
}

/** A trial during which the process dies is crashed; the next one gets a new process. */
async function openTask(command: Command, task: string, seconds: number): Promise<Evaluate> {
  const host = hostOf(command, 'task');
  const start = async (): Promise<Connection> => {
    const connection = await host.take();
    await connection.call('open', { task }, seconds);
    host.give(connection);
    return connection;
  };
  let connection = await start();

  return (trial, seed, role) => {
    const { id, config, level } = trial;
    const from = trial.from ? { from: lineage(trial.from) } : {};
    const params: Params<'evaluate'> = { task, trial: id, config, level, seed, role, ...from };
    const ask = () => connection.call('evaluate', params, seconds) as Outcome | Promise<Outcome>;
    const restart = async (): Promise<Outcome> => {
      connection = await start();
      return ask();
    };
    const outcome = connection.alive ? ask() : restart();
    return outcome instanceof Promise ? outcome.catch(failed) : outcome;
  };
}

/** Where a trial comes from, the nearest first. */
function lineage(trial: Trial): NonNullable<Params<'evaluate'>['from']> {
  const { id, config, level, from } = trial;
  return [{ id, config, level }, ...(from ? lineage(from) : [])];
}

function failed(error: unknown): Outcome {
  const reason = (error as Error).message;
  const memory = error instanceof PluginError && /MemoryError|out of memory|bad_alloc|cannot allocate memory/i.test(reason);
  const status = memory ? 'memory' : error instanceof PluginError && error.how === 'timeout' ? 'timeout' : 'crashed';
  return { status, reason, seconds: 0 };
}
