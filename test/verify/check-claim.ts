import { findOptimizer } from '../../optimizers/index.ts';
import { type Optimizer, refusal, type Task } from '../../src/contract/index.ts';
import { isInstalled } from '../../tasks/data/place.ts';
import { findTask } from '../../tasks/index.ts';
import { selectTasks } from '../../tasks/select.ts';
import { type Budget, type Claim, type Finding, skipped } from './claim.ts';
import type { Spec } from './score.ts';
import type { Scores } from './scores.ts';
import { hypervolumes } from './statistics/hypervolumes.ts';
import { pairs } from './statistics/pairs.ts';
import { successRate } from './statistics/success-rate.ts';
import { noWorse, wins } from './statistics/wins.ts';

/** What a statistic sees: the tasks, and a way to the scores [tasks × repetitions] of an optimizer; as many as the claim says by default. */
export interface Field {
  readonly claim: Claim;
  readonly tasks: readonly Task[];
  scoresOf(optimizer: string, repetitions?: number): Promise<readonly (readonly number[])[]>;
}

export interface Extent {
  /** Tasks at most. */
  readonly tasks: number;
  readonly repetitions: number;
}

export const whole: Extent = { tasks: Infinity, repetitions: Infinity };
/** For a first look: two instances of each function of BBOB. */
export const quick: Extent = { tasks: 48, repetitions: 2 };

/** Does the runs of a claim, or says why it cannot be checked here. */
export async function checkClaim(claim: Claim, scores: Scores, extent: Extent): Promise<Finding> {
  const optimizer = findOptimizer(claim.optimizer);
  if (!optimizer) return skipped(`there is no optimizer ${claim.optimizer} yet`);
  const tasks = tasksOf(claim, optimizer, extent.tasks);
  if (tasks.length === 0) return skipped('it handles none of the tasks');
  const missing = tasks.find(({ data }) => data !== undefined && !isInstalled(data))?.data;
  if (missing !== undefined) return skipped(`the data set is not installed: koi data install ${missing}`);

  const field: Field = {
    claim,
    tasks,
    async scoresOf(name, most = claim.repetitions) {
      const repetitions = Math.min(most, extent.repetitions);
      const specs = tasks.flatMap(task =>
        Array.from({ length: repetitions }, (_, repetition): Spec => {
          return { task: task.id, optimizer: name, full: fullOf(task, claim.budget), repetition };
        }),
      );
      const found = await scores(specs);
      return tasks.map((_, t) => found.slice(t * repetitions, (t + 1) * repetitions));
    },
  };
  switch (claim.target.statistic) {
    case 'wins':
      return wins(field, claim.target);
    case 'no worse':
      return noWorse(field, claim.target);
    case 'success rate':
      return successRate(field);
    case 'hypervolume':
      return hypervolumes(field);
    case 'pairs':
      return pairs(field, claim.target);
  }
}

/** The tasks of a claim that its optimizer handles, at most so many. */
export function tasksOf(claim: Claim, optimizer: Optimizer, most: number): readonly Task[] {
  const able = selectTasks(claim.tasks)
    .map(id => findTask(id)!)
    .filter(task => refusal(optimizer, task).length === 0);
  return spaced(able, Math.min(claim.most ?? Infinity, most));
}

/** So many of a list, evenly spaced, the first among them. */
export function spaced<T>(all: readonly T[], most: number): readonly T[] {
  const n = Math.min(all.length, most);
  return Array.from({ length: n }, (_, i) => all[Math.floor((i * all.length) / n)]!);
}

function fullOf(task: Task, budget: Budget): number {
  if (budget === 'default') return task.budget.full;
  return 'full' in budget ? budget.full : budget.perDimension * Object.keys(task.problem.space.params).length;
}
