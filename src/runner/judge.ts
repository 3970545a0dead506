import type { Evaluate, Problem, Seed, Task, Trial } from '../contract/index.ts';
import { evaluateOnce } from './evaluate.ts';

/** A test value: what an incumbent is really worth, at full fidelity, off the budget. */
export interface Verdict {
  readonly trial: number;
  readonly seed: Seed<'test'>;
  /** Empty where the evaluation failed. */
  readonly costs: readonly number[];
}

/**
 * Evaluates incumbents in the role test: with seeds, a metric or a split that the optimizer never sees. Where a task is
 * deterministic, holds nothing out and the incumbent was seen at full fidelity, both roles agree and nothing is repeated.
 */
export async function judge(
  { problem, noisy, heldOut }: Pick<Task, 'problem' | 'noisy' | 'heldOut'>,
  incumbents: readonly Trial[],
  seeds: readonly Seed<'test'>[],
  evaluate: Evaluate,
  enter: (trial: Trial) => void,
  record: (verdict: Verdict) => void,
): Promise<void> {
  const full = fullLevel(problem);
  for (const trial of firstOfEachId(incumbents)) {
    if (!noisy && !heldOut && trial.level === full) continue;
    for (const seed of noisy ? seeds : seeds.slice(0, 1)) {
      const final = { ...trial, level: full };
      enter(final);
      let outcome = evaluateOnce(evaluate, final, seed, 'test', problem);
      if (outcome instanceof Promise) outcome = await outcome;
      record({ trial: trial.id, seed, costs: outcome.status === 'ok' ? outcome.costs : [] });
    }
  }
}

/** A trial that became incumbent at a lower level needs its value at full fidelity, even if it got there later. */
function firstOfEachId(trials: readonly Trial[]): readonly Trial[] {
  const seen = new Set<number>();
  return trials.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const fullLevel = (problem: Problem): number => problem.fidelity?.max ?? 1;
