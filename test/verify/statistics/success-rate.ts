import type { Field } from '../check-claim.ts';
import { type Finding, skipped } from '../claim.ts';
import reference from '../references/bbob.json' with { type: 'json' };
import { mean } from './mean.ts';

/** Added to the optimum, as in COCO's tables. */
const precisions = [1e1, 1, 1e-1, 1e-2, 1e-3, 1e-5, 1e-7];

/** One-sided, 1 %. */
const z = 2.326;

interface Reference {
  readonly source: string;
  /** By dimension and function a digit for each run, instance by instance: how many targets it hit. */
  readonly hits: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The share of (function, instance, target) that are hit, beside the reference's; functions are strata, so that only what differs
 * between instances is chance. It fails where the reference is ahead at 1 %.
 */
export async function successRate({ claim, tasks, scoresOf }: Field): Promise<Finding> {
  const known = (reference as Readonly<Record<string, Reference>>)[claim.optimizer];
  if (!known) return skipped(`references/bbob.json has no runs of ${claim.optimizer}`);
  const { source, hits } = known;
  const scores = await scoresOf(claim.optimizer);
  const strata = new Map<string, { readonly own: number[]; readonly theirs: number[] }>();
  for (const [t, task] of tasks.entries()) {
    const [, fn, d, instance] = task.id.split('/') as [string, string, string, string];
    const stratum = strata.get(fn) ?? { own: [], theirs: [] };
    strata.set(fn, stratum);
    const gap = scores[t]![0]! - task.best!().cost;
    stratum.own.push(precisions.filter(precision => gap <= precision).length / precisions.length);
    stratum.theirs.push(Number(hits[d]![fn]![Number(instance.slice(1)) - 1]) / precisions.length);
  }
  const all = [...strata.values()];
  const [own, theirs] = [estimate(all.map(s => s.own)), estimate(all.map(s => s.theirs))];
  const behind = [...strata]
    .map(([fn, s]) => ({ fn, lag: mean(s.theirs) - mean(s.own) }))
    .filter(({ lag }) => lag > 0.05)
    .sort((a, b) => b.lag - a.lag);

  return {
    verdict: own.mean >= theirs.mean - z * Math.hypot(own.error, theirs.error) ? 'holds' : 'fails',
    measured: interval(own),
    target: `${interval(theirs)}, ${source}`,
    behind: behind.map(({ fn, lag }) => `${fn} −${lag.toFixed(2)}`),
  };
}

interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** The mean of strata that weigh the same, and its standard error. */
function estimate(strata: readonly (readonly number[])[]): Estimate {
  const squares = strata.map(xs => (xs.length > 1 ? variance(xs) / xs.length : 0));
  return { mean: mean(strata.map(mean)), error: Math.sqrt(squares.reduce((a, b) => a + b, 0)) / strata.length };
}

const interval = ({ mean, error }: Estimate): string => `${mean.toFixed(3)} ± ${(1.96 * error).toFixed(3)}`;

function variance(xs: readonly number[]): number {
  const centre = mean(xs);
  return xs.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (xs.length - 1);
}
