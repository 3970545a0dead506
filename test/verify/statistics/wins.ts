import type { Field } from '../check-claim.ts';
import type { Finding } from '../claim.ts';
import { mean } from './mean.ts';

interface Target {
  readonly against: string;
  readonly share: number;
}

/** On how many tasks the mean score is better than that of another optimizer. Tasks where both are equal count for neither. */
export async function wins({ claim, tasks, scoresOf }: Field, { against, share }: Target): Promise<Finding> {
  const own = (await scoresOf(claim.optimizer)).map(mean);
  const other = (await scoresOf(against)).map(mean);
  const better = own.filter((score, t) => score < other[t]!).length;
  const worse = tasks.filter((_, t) => own[t]! > other[t]!).map(({ id }) => id);
  const decided = better + worse.length;
  const ties = tasks.length - decided;

  return {
    verdict: better >= share * decided ? 'holds' : 'fails',
    measured: `better on ${better} of ${decided} tasks${ties > 0 ? `, equal on ${ties}` : ''}`,
    target: `than ${against} on at least ${Math.ceil(share * decided)}`,
    behind: worse,
  };
}
