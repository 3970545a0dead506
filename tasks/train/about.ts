import type { Problem } from '../../src/contract/index.ts';
import type { DataSet } from './data/data-sets.ts';

/** What a task does, in one line. */
export function aboutTask(data: DataSet, learner: string, objectives: Problem['objectives'], more?: string): string {
  const judged = data.classes > 0 ? 'share of wrong classes' : 'mean squared error over the variance of the pool';
  const timed = objectives.some(({ name }) => name === 'seconds') ? ', and so is the objective' : '';
  return [
    `real training of ${learner}`,
    `${data.id}: ${data.origin}, ${data.features} features, ${data.classes > 0 ? `${data.classes} classes` : 'a number to predict'}`,
    `tuning: fitted on a random two thirds of ${data.pool} rows, judged by the others`,
    `test: fitted on all of them, judged by ${data.heldOut} that are held out`,
    `error: ${judged}`,
    ...(more ? [more] : []),
    `its clock is the machine's, so seconds are noise${timed}; all else follows from trial, seed and role`,
  ].join('; ');
}
