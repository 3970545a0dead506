import type { Field } from '../check-claim.ts';
import type { Finding } from '../claim.ts';
import { mean } from './mean.ts';

interface Target {
  readonly against: string;
  readonly repetitions?: number | undefined;
}

/** On how many tasks the mean score is better than that of another optimizer. Tasks where both are equal count for neither. */
export async function wins(field: Field, { against, repetitions, share }: Target & { readonly share: number }): Promise<Finding> {
  const { better, decided, ...finding } = await compared(field, { against, repetitions });
  const least = Math.ceil(share * decided);
  return { ...finding, verdict: better >= least ? 'holds' : 'fails', target: `than ${against} on at least ${least}` };
}

/** The same, but it fails only where fewer are better than a coin would have it at 5 %: a sign test. */
export async function noWorse(field: Field, { against }: Target): Promise<Finding> {
  const { better, decided, ...finding } = await compared(field, { against });
  let least = 0;
  while (atMost(least, decided) < 0.05) least++;
  return { ...finding, verdict: better >= least ? 'holds' : 'fails', target: `than ${against} on at least ${least}, by coin` };
}

async function compared({ claim, tasks, scoresOf }: Field, { against, repetitions }: Target) {
  const own = (await scoresOf(claim.optimizer)).map(mean);
  const other = (await scoresOf(against, repetitions)).map(mean);
  const better = own.filter((score, t) => score < other[t]!).length;
  const behind = tasks.filter((_, t) => own[t]! > other[t]!).map(({ id }) => id);
  const decided = better + behind.length;
  const ties = tasks.length - decided;
  return { better, decided, behind, measured: `better on ${better} of ${decided} tasks${ties > 0 ? `, equal on ${ties}` : ''}` };
}

/** P(X ≤ k) of n fair coins. */
function atMost(k: number, n: number): number {
  let term = 0.5 ** n;
  let sum = term;
  for (let i = 1; i <= k; i++) sum += term *= (n - i + 1) / i;
  return sum;
}
