/**
 * `log:bbob/f1/d5/i1`: costs become log₁₀ of their distance to the best known, as convergence is usually drawn. Strictly
 * monotone, so ranks stay; but what an optimizer models or scales by looks different.
 *
 * log₁₀ has no value at the optimum nor beyond it, so it is asinh(gap / 2δ) / ln 10 + log₁₀ δ with δ = 10⁻⁸, BBOB's
 * last target: log₁₀ gap to 7 digits where gap > 10⁻⁴, −8 at gap = 0, and defined on all of ℝ.
 */
import type { Best, Objective } from '../../src/contract/index.ts';
import { mapOutcome } from './outcome.ts';
import { referenceOf, withoutReference } from './reference.ts';
import type { Wrapper } from './wrapper.ts';

const delta = 1e-8;
const floor = -8; // log₁₀ δ

const logOf = (gap: number): number => Math.asinh(gap / (2 * delta)) / Math.LN10 + floor;

export const log: Wrapper = {
  name: 'log',
  example: 'log',
  does: 'takes log10 of each cost above the best known one',
  wrap(task, argument) {
    if (argument !== undefined) throw new Error('log takes no argument, like log:bbob/f1/d5/i1');
    const missing = withoutReference(task);
    if (missing.length > 0) throw new Error(`log needs the best known cost, and ${task.id} has none of ${missing.join(', ')}`);
    const transform = (costs: readonly number[], reference = referenceOf(task)) => costs.map((cost, i) => logOf(cost - reference[i]!));
    const objectives = task.problem.objectives.map(objective => logged(objective, task.problem.objectives.length > 1));
    const { hypervolume, ...others } = task; // that of the logarithms is another
    return {
      ...others,
      id: `log:${task.id}`,
      problem: { ...task.problem, objectives: objectives as [Objective, ...Objective[]] },
      ...(task.best && { best: () => logBest(task.best!()) }),
      ...(task.front && { front: { ...task.front, points: (n: number) => task.front!.points(n).map(point => transform(point)) } }),
      async open() {
        const evaluate = await task.open();
        const reference = referenceOf(task);
        return (trial, seed, role, signal) => mapOutcome(evaluate(trial, seed, role, signal), costs => transform(costs, reference));
      },
    };
  },
};

const logBest = ({ cost, test, ...others }: Best): Best => ({
  ...others,
  cost: floor,
  ...(test !== undefined && { test: logOf(test - cost) }),
});

/** The log of a natural metric is one to minimise. The nadir is computed when it is read, as some tasks do with their own. */
function logged(objective: Objective, several: boolean): Objective {
  const plain = { name: `log10(${objective.name})`, natural: 'min' } as const;
  if (!several) return plain;
  return {
    ...plain,
    ideal: floor,
    get nadir() {
      return logOf(objective.nadir! - objective.ideal!);
    },
  };
}
