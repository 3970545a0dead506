/**
 * Optimizers that use levels, on multi-fidelity Hartmann functions at the tasks' own budgets: the regret of the best trial at full
 * fidelity, median of nine seeds, against random search with the same budget. Medians of forty seeds stand in the comments.
 */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Evaluate, Outcome, Problem } from '../../src/contract/index.ts';
import { nthSeed, seedOf } from '../../src/random/index.ts';
import { mfh } from '../../tasks/mfh/index.ts';
import { run } from './kit.ts';

type Case = readonly [optimizer: string, task: string, ofRandom: number];

const cases: readonly Case[] = [
  ['asha', 'mfh/mfh3-good@z', 0.9], // 0.095, random search 0.28
  ['asha', 'mfh/mfh6-good@z', 0.95], // 0.62, random search 1.14
  ['bohb', 'mfh/mfh3-good@z', 0.9], // 0.12
  ['bohb', 'mfh/mfh6-good@z', 0.9], // 0.28
  ['dehb', 'mfh/mfh3-good@z', 0.9], // 0.089; the package dehb 0.1.2 has 0.062
  ['dehb', 'mfh/mfh6-good@z', 0.9], // 0.77; the package dehb 0.1.2 has 0.83
];

/** Rules that stop trials save nothing where each level is paid whole; here only increments are. */
const resumed: readonly Case[] = [
  ['median-stopping', 'mfh/mfh3-good@z', 1], // 0.15
  ['median-stopping', 'mfh/mfh6-good@z', 1], // 0.91
  ['curve-stopping', 'mfh/mfh3-good@z', 1], // 0.12
  ['curve-stopping', 'mfh/mfh6-good@z', 1], // 0.68
];

const seeds = Number(process.env['SEEDS'] ?? 9);

describe('with levels', () => {
  it.each(cases)('%s has on %s a regret below that of random search times %d', (id, name, share) => compare(id, name, share, false));

  it.each(resumed)('%s has on a resumable %s a regret below that of random search times %d', (id, name, share) =>
    compare(id, name, share, true),
  );
});

function compare(id: string, name: string, share: number, resumable: boolean): void {
  const reached = regret(id, name, resumable);
  const random = regret('random', name, resumable);

  if (process.env['SEEDS']) console.log(id, name, reached, random);
  expect(reached).toBeLessThan(share * random);
}

function regret(id: string, name: string, resumable: boolean): number {
  const task = mfh.find(name)!;
  const full = task.problem.fidelity!.max;
  const problem: Problem = { ...task.problem, fidelity: { ...task.problem.fidelity!, resumable } };
  const evaluate = task.open() as Evaluate;
  const gaps = Array.from({ length: seeds }, (_, seed) => {
    const noise = seedOf('tuning', name, seed);
    const { lines } = run(findOptimizer(id)!, problem, {
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
