import type { Config, Evaluate, Seed, Task, Trial } from '../contract/index.ts';
import { protocol, type Result, serve } from '../protocol/index.ts';
import { evaluateOnce } from '../runner/index.ts';
import { whyInvalid } from '../space/index.ts';
import { entries } from './entries.ts';
import { whyWrongLevel } from './evaluate-lines.ts';

/** `koi serve`: tasks behind koi-plugin/1 on stdin and stdout, until stdin ends. */
export async function serveTasks(patterns: readonly string[]): Promise<void> {
  const tasks = new Map((await entries(patterns)).map(({ task }) => [task.id, task]));
  const opened = new Map<string, Promise<Evaluate>>();
  const find = (id: string): Task => {
    const task = tasks.get(id);
    if (!task) throw new Error(`there is no task ${id} here; served are ${[...tasks.keys()].slice(0, 5).join(', ')}`);
    return task;
  };
  const open = (task: Task): Promise<Evaluate> => {
    const found = opened.get(task.id) ?? Promise.resolve(task.open());
    opened.set(task.id, found);
    return found;
  };

  await serve(
    {
      initialize({ protocol: theirs }) {
        if (theirs !== protocol) throw new Error(`this is ${protocol}, not ${theirs}`);
        return { protocol, optimizers: [], tasks: [...tasks.keys()] };
      },
      describe: ({ task }) => descriptionOf(find(task)),
      async open({ task }) {
        await open(find(task));
        return {};
      },
      async evaluate({ task: id, trial: number, config, level, seed, role, from = [] }) {
        const task = find(id);
        const evaluate = await open(task);
        const { space, fidelity } = task.problem;
        const wrong = whyInvalid(space, config, false) ?? whyWrongLevel(level, fidelity);
        if (wrong !== undefined) return { status: 'invalid', reason: wrong, seconds: 0 };
        const trial = from.reduceRight<Trial | undefined>((before, its) => ({ ...its, ...(before && { from: before }) }), undefined);
        const whole: Trial = { id: number, config: config as Config, level, ...(trial && { from: trial }) };
        return (await evaluateOnce(evaluate, whole, seed as Seed, role, task.problem)) as Result<'evaluate'>;
      },
      ping: () => ({}),
    },
    process.stdin,
    process.stdout,
  );
}

function descriptionOf(task: Task): Result<'describe'> {
  const { id, cite, licence, about, problem, budget, noisy, heldOut } = task;
  return { id, cite, licence, ...(about !== undefined && { about }), problem, budget, noisy, heldOut } as Result<'describe'>;
}
