import { createHash } from 'node:crypto';
import { type Budget, type Config, kindOf, type Optimizer, type Role, refusal, type Task } from '../contract/index.ts';
import { keyOf, type RunSpec } from './spec.ts';

/** An optimizer with the options it is run with. */
export interface Contestant {
  readonly label: string;
  readonly ref: string;
  /** `native`, or the module or command it came from. */
  readonly origin: string;
  readonly optimizer: Optimizer;
  /** All options, defaults included. */
  readonly options: Config;
}

/** A task, and how a child finds it. */
export interface Entry {
  readonly ref: string;
  readonly task: Task;
}

export interface StudyInput {
  readonly entries: readonly Entry[];
  readonly contestants: readonly Contestant[];
  readonly repetitions: number;
  readonly seed: number;
  readonly role: Role;
  readonly testSeeds: number;
  /** The budget of a task; by default the task's own. */
  readonly budget?: (task: Task) => Budget;
}

export interface Plan extends StudyInput {
  readonly runs: readonly RunSpec[];
  /** Runs that cannot be: the optimizer does not handle what the task needs. */
  readonly refused: readonly { readonly spec: RunSpec; readonly reason: string }[];
  /** Tells studies apart: the same digest means the same rows. */
  readonly digest: string;
}

/** The grid tasks × optimizers × repetitions, with its refusals. Opens no task. Throws if two entries cannot be told apart. */
export function planStudy(input: StudyInput): Plan {
  assertDistinct(
    input.entries.map(({ task }) => task.id),
    'task',
  );
  assertDistinct(
    input.contestants.map(c => c.label),
    'optimizer',
  );
  const runs: RunSpec[] = [];
  const refused: { spec: RunSpec; reason: string }[] = [];

  for (const { task, ref } of input.entries) {
    const budget = input.budget?.(task) ?? task.budget;
    for (const contestant of input.contestants) {
      const reason = refusal(contestant.optimizer, task).join('; ');
      for (let repetition = 0; repetition < input.repetitions; repetition++) {
        const spec = { ...specOf(input, task, contestant, budget, repetition), taskRef: ref };
        if (reason) refused.push({ spec, reason });
        else runs.push(spec);
      }
    }
  }

  const keys = [...runs, ...refused.map(r => r.spec)].map(spec => spec.key);
  assertDistinct(keys, 'run');
  return { ...input, runs, refused, digest: createHash('sha256').update(JSON.stringify(keys.sort())).digest('hex').slice(0, 32) };
}

function specOf(
  input: StudyInput,
  task: Task,
  { label, ref, options }: Contestant,
  budget: Budget,
  repetition: number,
): Omit<RunSpec, 'taskRef'> {
  const { seed, role, testSeeds } = input;
  const what = { task: task.id, label, options, budget, repetition, seed, role, testSeeds };
  return { key: keyOf(what), ref, kind: kindOf(task.problem), ...what };
}

function assertDistinct(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Error(`${what} ${name} stands twice in the study; name it once`);
    seen.add(name);
  }
}
