import type { Config, Evaluate, Objective, Outcome, Role, Seed, Task, Trial } from '../../contract/index.ts';
import { seedOf, stream } from '../../random/index.ts';
import { failure } from '../../runner/evaluate.ts';
import { uniformConfig } from '../../space/index.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { within } from '../within.ts';

export interface TaskSubject {
  readonly task: Task;
  /** Random configs that are evaluated at full fidelity. By default 200, or as many as there is time for. */
  readonly samples?: number;
  /** Time for these, in seconds. By default 10. */
  readonly seconds?: number;
}

export interface Probe {
  readonly config: Config;
  readonly level: number;
  /** What it goes on from. */
  readonly from?: Trial;
}

/** A config with what became of it. */
export interface Sample extends Probe {
  readonly outcome: Outcome;
}

/** A live task, with what is needed to try it. */
export interface TaskBench {
  readonly task: Task;
  readonly openSeconds: number;
  /** At full fidelity, role tuning, one seed. */
  readonly samples: readonly Sample[];
  /** The first configs of the samples, each at the lowest, a middle and the highest level. */
  readonly probes: readonly Probe[];
  /** What a task answers, as it is; a throw is a crash. */
  evaluate(probe: Probe, seed: Seed, role: Role): Promise<Outcome>;
  /** The same, but what was asked before is not evaluated again. */
  remembered(probe: Probe, seed: Seed, role: Role): Promise<Outcome>;
}

export const tuningSeed = (n: number): Seed<'tuning'> => seedOf('tuning', 'conformance', n);

const mostSeconds = 60;
const probed = 12;
/** However slow the task is. */
const fewest = 4;

/** Opens the task and evaluates its samples. Throws if it does not open. */
export async function taskBench({ task, samples = 200, seconds = 10 }: TaskSubject): Promise<TaskBench> {
  const began = performance.now();
  const evaluate = evaluator(await within(mostSeconds, 'to open it', Promise.resolve(task.open())), task);
  const openSeconds = since(began);
  const remembered = remembering(evaluate);

  const { space } = task.problem;
  const rng = stream('conformance', 'configs');
  const level = fullLevel(task);
  const taken: Sample[] = [];
  const start = performance.now();
  while (taken.length < samples && (taken.length < fewest || since(start) < seconds)) {
    const config = deepFreeze(uniformConfig(space, rng));
    taken.push({ config, level, outcome: await remembered({ config, level }, tuningSeed(0), 'tuning') });
  }
  const probes = taken
    .slice(0, taken.length < probed ? fewest / 2 : probed)
    .flatMap(({ config }) => levelsOf(task).map(level => ({ config, level })));
  return { task, openSeconds, samples: taken, probes, evaluate, remembered };
}

/** Every evaluation is a trial of its own. What a timed task measures is 0 here, as it cannot be the same twice. */
export function evaluator(live: Evaluate, task: Task): TaskBench['evaluate'] {
  let id = 0;
  return async ({ config, level, from }, seed, role) => {
    try {
      const outcome = live(from ? { id: id++, config, level, from } : { id: id++, config, level }, seed, role);
      return unmeasured(outcome instanceof Promise ? await within(mostSeconds, 'an evaluation', outcome) : outcome, task);
    } catch (error) {
      return failure(error);
    }
  };
}

/** Whether a cost is time that is measured anew each time. */
export const isMeasured = ({ timed }: Task, { name }: Objective): boolean => timed === true && name === 'seconds';

/** Without what is measured; whatever is no time at all remains, to be seen. */
function unmeasured(outcome: Outcome, task: Task): Outcome {
  const isTime = (seconds: number): boolean => Number.isFinite(seconds) && seconds >= 0;
  if (!task.timed || !isTime(outcome?.seconds)) return outcome;
  if (outcome.status !== 'ok') return { ...outcome, seconds: 0 };
  const { objectives } = task.problem;
  const costs = outcome.costs.map((cost, k) => (objectives[k] && isMeasured(task, objectives[k]) && isTime(cost) ? 0 : cost));
  return { ...outcome, costs, seconds: 0 };
}

function remembering(evaluate: TaskBench['evaluate']): TaskBench['evaluate'] {
  const known = new Map<string, Promise<Outcome>>();
  return (probe, seed, role) => {
    const key = JSON.stringify([probe.config, probe.level, probe.from, seed, role]);
    const outcome = known.get(key) ?? evaluate(probe, seed, role);
    known.set(key, outcome);
    return outcome;
  };
}

export const fullLevel = ({ problem }: Pick<Task, 'problem'>): number => problem.fidelity?.max ?? 1;

/** The lowest, a middle (geometric mean) and the highest level. */
function levelsOf({ problem: { fidelity } }: Task): readonly number[] {
  if (!fidelity) return [1];
  const { min, max, integer } = fidelity;
  const middle = min > 0 ? Math.sqrt(min * max) : (min + max) / 2;
  return [...new Set([min, integer ? Math.round(middle) : middle, max])];
}

/** Seconds since `performance.now()` was this. */
export const since = (began: number): number => Math.max(1e-9, (performance.now() - began) / 1e3);

/** What of an outcome must be repeatable: everything but the time. */
export const valuesOf = (outcome: Outcome): string =>
  JSON.stringify(outcome.status === 'ok' ? [outcome.costs, outcome.violations ?? []] : [outcome.status]);

/** Where a probe lies, for a message. */
export const where = ({ config, level }: Probe): string => `${JSON.stringify(config)} at level ${level}`;

/** Where all configs cost the same, neither noise nor a role can be seen. */
export const allEqual = (samples: readonly Sample[]): boolean => new Set(samples.map(({ outcome }) => valuesOf(outcome))).size === 1;
