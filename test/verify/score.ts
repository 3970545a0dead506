/** One run in the runner's own loop, and the one number that it is judged by. */

import { hypervolume } from '../../analysis/statistics/hypervolume.ts';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Evaluate, Task } from '../../src/contract/index.ts';
import { nthSeed, seedOf, stream } from '../../src/random/index.ts';
import { runCell } from '../../src/runner/cell.ts';
import { initialConfig } from '../../src/space/index.ts';
import { findTask } from '../../tasks/index.ts';

/** A run, as plain data. */
export interface Spec {
  readonly task: string;
  readonly optimizer: string;
  /** Full evaluations. */
  readonly full: number;
  readonly repetition: number;
}

/** Costs are scaled to [0, 1] between ideal and nadir; the volume is that up to (1.1, …, 1.1). */
const corner = 1.1;

/**
 * Lower is better: the lowest cost at full fidelity, or the negated hypervolume of all that was evaluated there; Infinity where
 * nothing feasible was. Costs are those that the optimizer saw. Throws where the run fails.
 */
export async function scoreOf({ task: id, optimizer: name, full, repetition }: Spec): Promise<number> {
  const task = findTask(id)!;
  const optimizer = findOptimizer(name)!;
  const { problem } = task;
  const highest = problem.fidelity?.max ?? 1;
  const seeds = seedOf('tuning', 'verify', id, repetition);
  const costs: (readonly number[])[] = [];

  const end = await runCell(
    {
      problem,
      budget: { full, workers: 1 },
      optimizer,
      options: initialConfig(optimizer.options),
      rng: stream('verify', id, repetition, name),
      seedOf: trial => nthSeed(seeds, trial.id),
      evaluate: await opened(task),
      known: () => undefined,
      enter: () => {},
    },
    // an incumbent at the highest level is whatever was the best there at its time
    ({ trial, outcome, incumbent }) => {
      if (incumbent && trial.level === highest && outcome.status === 'ok') costs.push(outcome.costs);
    },
  );
  if (end.status === 'failed') throw new Error(`${name} on ${id}, repetition ${repetition}: ${end.reason}`);
  if (costs.length === 0) return Infinity;
  return problem.objectives.length === 1 ? costs.at(-1)![0]! : -volume(task, costs);
}

function volume({ id, problem: { objectives } }: Task, costs: readonly (readonly number[])[]): number {
  const scales = objectives.map(({ ideal, nadir }) => {
    if (ideal === undefined || nadir === undefined) throw new Error(`${id} has no ideal and nadir to scale its costs with`);
    return { ideal, range: nadir - ideal };
  });
  const scaled = costs.map(point => point.map((cost, m) => (cost - scales[m]!.ideal) / scales[m]!.range));
  return hypervolume(scaled, Array(objectives.length).fill(corner));
}

/** The last task that was opened: runs come task by task. */
let last: { readonly id: string; readonly evaluate: Evaluate } | undefined;

async function opened(task: Task): Promise<Evaluate> {
  if (last?.id !== task.id) last = { id: task.id, evaluate: await task.open() };
  return last.evaluate;
}
