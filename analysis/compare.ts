import type { DuckDBConnection } from '@duckdb/node-api';
import { stream } from '../src/random/index.ts';
import type { RankedKind } from './grid.ts';
import { query } from './query.ts';
import { type RankOptions, valuesOf } from './rank.ts';
import { runsOf, type Values } from './ranking-of.ts';
import { a12, probabilityOfImprovement } from './statistics/a12.ts';
import { aggregates } from './statistics/aggregate.ts';
import { bayesianSignedRank } from './statistics/bayesian-signed-rank.ts';
import { holm } from './statistics/holm.ts';
import { mannWhitney, type RankSum } from './statistics/mann-whitney.ts';
import { type Interval, stratifiedInterval } from './statistics/percentile-interval.ts';
import { difference, type SignedRank, wilcoxon } from './statistics/wilcoxon.ts';

/** Everything pairwise about a and b on tasks of one kind; costs, so that lower is better. Public through `koi compare --json`. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly tasks: number;
  readonly repetitions: number;
  /** Cells of a and b without a value, filled by the policy. */
  readonly imputed: number;
  readonly dropped: readonly string[];
  /** Tasks on which a's aggregate (the median by default) is lower, equal, higher. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Over tasks, of the differences of their aggregates. */
  readonly wilcoxon: SignedRank;
  /** Posterior of the same differences a − b; `equivalent` is within the region of practical equivalence. */
  readonly bayesian: { readonly rope: number; readonly better: number; readonly equivalent: number; readonly worse: number };
  /** Mean over tasks of the probability that a run of a costs less than one of b, ties half; 95 % interval, runs resampled within tasks. */
  readonly probabilityOfImprovement: Interval & { readonly estimate: number };
  /** The same number under the name of the effect size: Vargha–Delaney's A12, mean over tasks. */
  readonly a12: number;
  /** All runs of all tasks as two samples; where tasks differ in scale the tests of single tasks say more. */
  readonly mannWhitney: RankSum;
  readonly perTask: readonly TaskComparison[];
}

/** Repetitions of one task as two samples. */
export interface TaskComparison {
  readonly task: string;
  /** Of a minus of b; null where a median is infinite. */
  readonly medianDifference: number | null;
  readonly a12: number;
  /** U of a: pairs in which it costs more, ties half. Holm's correction is over the tasks. */
  readonly mannWhitney: RankSum & { readonly holm: number };
}

export interface CompareOptions extends Omit<RankOptions, 'alpha'> {
  /** Half the width of the region of practical equivalence, in units of cost; 0 by default. */
  readonly rope?: number;
}

/**
 * Compares two optimizers on every kind that both were run on, each by itself, or on the one asked for. Cells of others do not matter, other than
 * those of `random` for the policy random-search. Errors: as `rank`; an optimizer without runs; none of the kinds in common.
 */
export async function compare(
  db: DuckDBConnection,
  a: string,
  b: string,
  options: CompareOptions = {},
): Promise<Partial<Record<RankedKind, Comparison>>> {
  const kinds = options.kind ? [options.kind] : (await query<{ kind: RankedKind }>(db, 'kinds')).map(row => row.kind);
  const comparisons: Partial<Record<RankedKind, Comparison>> = {};
  const known = new Set<string>();
  for (const kind of kinds) {
    const entrants = (await query<{ optimizer: string }>(db, 'entrants', { kind })).map(row => row.optimizer);
    for (const entrant of entrants) known.add(entrant);
    if (entrants.includes(a) && entrants.includes(b))
      comparisons[kind] = comparisonOf(await valuesOf(db, kind, options, [a, b]), a, b, { ...options, kind });
  }
  if (Object.keys(comparisons).length) return comparisons;
  const unknown = [a, b].find(name => !known.has(name));
  throw new Error(
    unknown === undefined
      ? `${a} and ${b} have no kind of task in common: nothing to compare`
      : `no runs of ${unknown}${options.kind ? ` on kind ${options.kind}` : ''}: choose two of ${[...known].sort().join(', ') || 'none'}`,
  );
}

function comparisonOf(grid: Values & { readonly tasks: readonly string[] }, a: string, b: string, options: CompareOptions): Comparison {
  const { kind = 'all', aggregate = 'none', rope = 0, seed = 0, resamples = 1000 } = options;
  const samples = (name: string) => grid.tasks.map((_, task) => runsOf(grid, task, grid.optimizers.indexOf(name)).sort());
  const [x, y] = [samples(a), samples(b)];
  const reduce = aggregates[aggregate === 'none' ? 'median' : aggregate];
  const differences = x.map((runs, task) => difference(reduce(runs), reduce(y[task]!)));
  const posterior = bayesianSignedRank(differences, rope, stream('compare', 'bayesian', seed, kind));
  const tests = x.map((runs, task) => mannWhitney(runs, y[task]!));
  const adjusted = holm(tests.map(test => test.p));
  // a cost that is lower is a score that is higher
  const estimate = probabilityOfImprovement(y, x);
  const interval = stratifiedInterval(
    [...x, ...y],
    drawn => probabilityOfImprovement(drawn.slice(x.length), drawn.slice(0, x.length)),
    stream('compare', 'improvement', seed, kind),
    resamples,
  );
  return {
    a,
    b,
    tasks: grid.tasks.length,
    repetitions: Math.max(...x.map(runs => runs.length)),
    imputed: grid.imputed,
    dropped: grid.dropped,
    wins: differences.filter(d => d < 0).length,
    ties: differences.filter(d => d === 0).length,
    losses: differences.filter(d => d > 0).length,
    wilcoxon: wilcoxon(differences),
    bayesian: { rope, better: posterior.below, equivalent: posterior.equivalent, worse: posterior.above },
    probabilityOfImprovement: { estimate, ...interval },
    a12: estimate,
    mannWhitney: mannWhitney(
      x.flatMap(runs => [...runs]),
      y.flatMap(runs => [...runs]),
    ),
    perTask: grid.tasks.map((task, t) => {
      const apart = difference(aggregates.median(x[t]!), aggregates.median(y[t]!));
      return {
        task,
        medianDifference: Number.isFinite(apart) ? apart : null,
        a12: a12(y[t]!, x[t]!),
        mannWhitney: { ...tests[t]!, holm: adjusted[t]! },
      };
    }),
  };
}
