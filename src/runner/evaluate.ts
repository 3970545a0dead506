import type { Evaluate, Outcome, Problem, Role, Seed, Trial } from '../contract/index.ts';

/** Evaluates, and turns whatever goes wrong into a status: a throw, a value that is not finite, the wrong number of values. */
export async function evaluateSlowly(pending: Promise<Outcome>, problem: Problem): Promise<Outcome> {
  try {
    return checked(await pending, problem);
  } catch (error) {
    return failure(error);
  }
}

/** As `evaluateSlowly`, but a task that answers at once is not awaited. */
export function evaluateOnce(evaluate: Evaluate, trial: Trial, seed: Seed, role: Role, problem: Problem): Outcome | Promise<Outcome> {
  try {
    const outcome = evaluate(trial, seed, role);
    return outcome instanceof Promise ? evaluateSlowly(outcome, problem) : checked(outcome, problem);
  } catch (error) {
    return failure(error);
  }
}

function checked(outcome: Outcome, problem: Problem): Outcome {
  const seconds = Number.isFinite(outcome.seconds) ? outcome.seconds : 0;
  if (outcome.status !== 'ok') return outcome;
  const crashed = (reason: string): Outcome => ({ status: 'crashed', reason, seconds });
  const { costs, violations } = outcome;
  if (!Array.isArray(costs) || costs.length !== problem.objectives.length)
    return crashed(`the task answered ${Array.isArray(costs) ? costs.length : 'no'} costs for ${problem.objectives.length} objectives`);
  for (let i = 0; i < costs.length; i++)
    if (!Number.isFinite(costs[i])) return crashed(`the task answered ${costs[i]} for ${problem.objectives[i]!.name}`);
  const constraints = problem.constraints?.length ?? 0;
  if ((violations?.length ?? 0) !== constraints)
    return crashed(`the task answered ${violations?.length ?? 0} violations for ${constraints} constraints`);
  if (violations?.some(Number.isNaN)) return crashed('the task answered NaN for a violation');
  return seconds === outcome.seconds ? outcome : { ...outcome, seconds };
}

/** An allocation that failed is a matter of memory; anything else that is thrown is a crash. */
export function failure(error: unknown): Outcome {
  const reason = messageOf(error);
  const memory = error instanceof RangeError && /allocation|array length|string length/i.test(reason);
  return { status: memory ? 'memory' : 'crashed', reason, seconds: 0 };
}

/** The first line of what was thrown. */
export const messageOf = (error: unknown): string => String(error instanceof Error ? error.message || error.name : error).split('\n')[0]!;
