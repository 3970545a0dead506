import type { Outcome } from '../../src/contract/index.ts';

/** The outcome with other costs; a failed one stays as it is. A promise is awaited, anything else answered at once. */
export function mapOutcome(
  outcome: Outcome | Promise<Outcome>,
  change: (costs: readonly number[]) => readonly number[],
): Outcome | Promise<Outcome> {
  if (outcome instanceof Promise) return outcome.then(settled => mapOutcome(settled, change));
  return outcome.status === 'ok' ? { ...outcome, costs: change(outcome.costs) } : outcome;
}
