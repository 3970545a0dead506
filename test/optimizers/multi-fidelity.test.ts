/**
 * Optimizers that use levels, on multi-fidelity Hartmann functions at the tasks' own budgets: the regret of the best trial at full
 * fidelity, median of fifteen seeds, against random search with the same budget. Medians of forty seeds stand in the comments.
 */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Evaluate, Outcome } from '../../src/contract/index.ts';
import { nthSeed, seedOf } from '../../src/random/index.ts';
import { mfh } from '../../tasks/mfh/index.ts';
import { run } from './kit.ts';

const cases: readonly (readonly [optimizer: string, task: string, ofRandom: number])[] = [
  ['asha', 'mfh/mfh3-good@z', 0.9],
  ['asha', 'mfh/mfh6-good@z', 0.95],
];

const seeds = Number(process.env['SEEDS'] ?? 15);

describe('with levels', () => {
  it.each(cases)('%s has on %s a regret below that of random search times %d', (id, name, share) => {
    const reached = regret(id, name);
    const random = regret('random', name);

    if (process.env['SEEDS']) console.log(id, name, reached, random);
    expect(reached).toBeLessThan(share * random);
  });
});

function regret(id: string, name: string): number {
  const task = mfh.find(name)!;
  const full = task.problem.fidelity!.max;
  const evaluate = task.open() as Evaluate;
  const gaps = Array.from({ length: seeds }, (_, seed) => {
    const noise = seedOf('tuning', name, seed);
    const { lines } = run(findOptimizer(id)!, task.problem, {
      seed,
      full: task.budget.full,
      evaluate: trial => evaluate(trial, nthSeed(noise, 1000 * trial.id + trial.level), 'tuning') as Outcome,
    });
    const costs = lines
      .filter(({ trial }) => trial.level === full)
      .map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : Infinity));
    return Math.min(...costs) - task.best!().cost;
  });
  return gaps.sort((a, b) => a - b)[seeds >> 1]!;
}
