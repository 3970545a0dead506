import { holm } from '../../../analysis/statistics/holm.ts';
import { mannWhitney } from '../../../analysis/statistics/mann-whitney.ts';
import { median } from '../../../analysis/statistics/quantile.ts';
import type { Field } from '../check-claim.ts';
import { type Finding, skipped } from '../claim.ts';
import reference from '../references/hypervolumes.json' with { type: 'json' };

interface Reference {
  readonly source: string;
  /** By task, one volume for each seed. */
  readonly volumes: Readonly<Record<string, readonly number[]>>;
}

/** Less than that is no difference to anybody. */
const tolerance = 0.01;
const level = 0.05;

/**
 * Hypervolumes of all points that were evaluated, task by task. It falls short of the reference on a task where its median is lower
 * by more than 1 %, and Mann and Whitney's test says so, with Holm's correction over the tasks.
 */
export async function hypervolumes({ claim, tasks, scoresOf }: Field): Promise<Finding> {
  const known = (reference as Readonly<Record<string, Reference>>)[claim.optimizer];
  if (!known) return skipped(`references/hypervolumes.json has no runs of ${claim.optimizer}`);
  const { source, volumes } = known;
  const runs = await scoresOf(claim.optimizer);
  const rows = runs.map((scores, t) => {
    const own = scores.map(score => -score);
    const theirs = volumes[tasks[t]!.id]!;
    return { id: tasks[t]!.id, own: median(own), theirs: median(theirs), p: mannWhitney(own, theirs).p };
  });
  const seeds = Math.min(...tasks.map(({ id }) => volumes[id]!.length));
  const repetitions = Math.min(...runs.map(scores => scores.length));
  if (leastP(repetitions, seeds) * tasks.length >= level)
    return skipped(`${repetitions} runs against ${seeds} of the reference are too few: the test could not fail on ${tasks.length} tasks`);
  const p = holm(rows.map(row => row.p));
  const short = rows.filter(({ own, theirs }, t) => own < (1 - tolerance) * theirs && p[t]! < level);
  const ratios = rows.map(({ own, theirs }) => (theirs > 0 ? own / theirs : own > 0 ? Infinity : 1));

  return {
    verdict: short.length === 0 ? 'holds' : 'fails',
    measured: `${rows.length - short.length} of ${rows.length} reached; median ratio ${median(ratios).toFixed(3)}, least ${Math.min(...ratios).toFixed(3)}`,
    target: `all, ${source}`,
    behind: short.map(({ id, own, theirs }) => `${id} ${own.toFixed(4)} of ${theirs.toFixed(4)}`),
  };
}

/** The smallest two-sided p that the exact test can give for samples of n and m: two of all splits. */
function leastP(n: number, m: number): number {
  let splits = 1;
  for (let i = 1; i <= n; i++) splits *= (m + i) / i;
  return 2 / splits;
}
