import { probabilityOfImprovement } from '../../../analysis/statistics/a12.ts';
import type { Field } from '../check-claim.ts';
import { type Finding, skipped } from '../claim.ts';
import reference from '../references/surrogates.json' with { type: 'json' };
import { mean } from './mean.ts';

interface Reference {
  readonly source: string;
  /** By task, the lowest cost of each run. */
  readonly costs: Readonly<Record<string, readonly number[]>>;
}

/** One-sided, 1 %. */
const z = 2.326;

/**
 * The share of pairs of runs, one of each, in which its cost is lower, averaged over tasks, ties half. It fails where that is below
 * one half by more than chance at 1 %: on a task, the share has variance (n + m + 1) / (12 n m) if both are the same.
 */
export async function pairs({ claim, tasks, scoresOf }: Field, { reference: name }: { readonly reference: string }): Promise<Finding> {
  const known = (reference as Readonly<Record<string, Reference>>)[name];
  const common = tasks.map(({ id }, t) => ({ id, t })).filter(({ id }) => known?.costs[id]);
  if (!known || common.length === 0) return skipped(`references/surrogates.json has no runs of ${name}`);
  const scores = await scoresOf(claim.optimizer);
  const own = common.map(({ t }) => scores[t]!.map(score => -score));
  const theirs = common.map(({ id }) => known.costs[id]!.map(cost => -cost));
  const share = probabilityOfImprovement(own, theirs);
  const variances = own.map((xs, t) => (xs.length + theirs[t]!.length + 1) / (12 * xs.length * theirs[t]!.length));
  const error = Math.sqrt(mean(variances) / own.length);
  const margin = 1.96 * error;
  const place = Math.abs(share - 0.5) <= margin ? 'within' : share > 0.5 ? 'above' : 'below';

  return {
    verdict: share >= 0.5 - z * error ? 'holds' : 'fails',
    measured: `better in ${share.toFixed(3)} of pairs, ${place}; ${own.length} tasks`,
    target: `0.5 ± ${margin.toFixed(3)}, ${known.source}`,
    behind: common
      .map(({ id }, t) => ({ id, share: probabilityOfImprovement([own[t]!], [theirs[t]!]) }))
      .filter(row => row.share < 0.5)
      .sort((a, b) => a.share - b.share)
      .map(row => `${row.id} ${row.share.toFixed(2)}`),
  };
}
