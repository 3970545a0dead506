import { kendall } from '../statistics/kendall.ts';
import { midRanks } from '../statistics/mid-ranks.ts';

/**
 * Kendall's τ_b between the ranking of the optimizers on some tasks and on all: 1 is the same order. Ranked are mean ranks over tasks, equals
 * sharing theirs within a task. `values` [tasks × optimizers] are costs, none missing. 0 where either ranking ties everybody.
 */
export function rankAgreement(values: readonly (readonly number[])[], tasks: readonly number[]): number {
  const tau = kendall(rankSums(tasks.map(task => values[task]!)), rankSums(values));
  return Math.max(-1, Math.min(1, tau)); // a quotient of roots may end beyond 1 in its last digit
}

/** Sums are doubled ranks, so that equal ones are equal whatever the order of addition. */
function rankSums(rows: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(rows[0]!.length);
  for (const row of rows) midRanks(row).forEach((rank, optimizer) => (sums[optimizer]! += 2 * rank));
  return sums;
}
