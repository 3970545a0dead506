import type { Rng } from '../src/contract/index.ts';
import type { PairTest, RankedOptimizer, Ranking } from './ranking.ts';
import { a12 } from './statistics/a12.ts';
import { type Aggregate, aggregates } from './statistics/aggregate.ts';
import { bootstrapAggregates } from './statistics/bootstrap-aggregates.ts';
import { type BlockRanks, bootstrapRanks, meanRanks } from './statistics/bootstrap-ranks.ts';
import { intervals, maximalCliques } from './statistics/cliques.ts';
import { friedman } from './statistics/friedman.ts';
import { holm } from './statistics/holm.ts';
import { midRanks } from './statistics/mid-ranks.ts';
import { criticalDifference } from './statistics/nemenyi.ts';
import type { Starts } from './statistics/resample.ts';
import { difference, wilcoxon } from './statistics/wilcoxon.ts';

/** Costs in blocks of one repetition of one task: values [blocks × optimizers], infinite where there is none. */
export interface Values {
  readonly optimizers: readonly string[];
  readonly starts: Starts;
  readonly values: Float64Array;
  readonly imputed: number;
  readonly dropped: readonly string[];
}

export interface RankingOptions {
  /** `none` ranks within each repetition and averages the ranks; the others rank per-task aggregates of the repetitions. */
  readonly aggregate: 'none' | Aggregate;
  readonly alpha: number;
  readonly resamples: number;
  readonly rng: Rng;
}

/**
 * The ranking of one grid of values.
 * - Friedman's test and the critical difference take tasks as blocks: repetitions of a task are no independent evidence about optimizers.
 *   Under `none` a task's ranks are the means over its repetitions; they vary less than single ranks, so the critical difference is on the safe side.
 * - Wilcoxon's test compares costs, task by task, as aggregated; under `none` their medians, so that one bad seed of ten does not outweigh nine good ones.
 *   It knows nothing of third optimizers, unlike tests on mean ranks (Benavoli et al. 2016).
 * - A12 is the mean over tasks of the probability that a run of a costs less than a run of b.
 */
export function rankingOf(grid: Values, { aggregate, alpha, resamples, rng }: RankingOptions): Ranking {
  const { optimizers, starts } = grid;
  const width = optimizers.length;
  const tasks = starts.length - 1;
  const reduce = aggregates[aggregate === 'none' ? 'median' : aggregate];
  const costs = Array.from({ length: tasks }, (_, t) => Float64Array.from({ length: width }, (_, a) => reduce(runsOf(grid, t, a).sort())));

  const ranks = aggregate === 'none' ? blockRanks(grid) : taskRanks(costs);
  const means = meanRanks(ranks);
  const taskMeans = Array.from({ length: tasks }, (_, t) => meanRanks(onlyTask(ranks, t)));
  const bands =
    aggregate === 'none'
      ? bootstrapRanks(ranks, resamples, rng)
      : bootstrapAggregates({ starts, width, values: grid.values }, aggregates[aggregate], resamples, rng);
  const order = Array.from(optimizers.keys()).sort((a, b) => means[a]! - means[b]! || a - b);
  const named = (groups: readonly (readonly number[])[]) => groups.map(group => group.map(place => optimizers[order[place]!]!));

  const { statistic, p, imanDavenport, imanDavenportP, uncorrected } = friedman(taskMeans);
  const cd = criticalDifference(width, tasks, alpha);
  const pairs = pairTests(grid, order, costs);
  const alike = new Set(pairs.filter(pair => pair.holm > alpha).map(pair => JSON.stringify([pair.a, pair.b])));
  return {
    tasks,
    repetitions: starts.slice(1).reduce((most, end, t) => Math.max(most, end - starts[t]!), 0),
    imputed: grid.imputed,
    dropped: grid.dropped,
    optimizers: order.map(
      (a): RankedOptimizer => ({
        id: optimizers[a]!,
        rank: means[a]!,
        ...bands[a]!,
        // no task carries a frozen reference of random search yet, and the best known cost alone gives no scale
        iqm: null,
        wins: taskMeans.filter(row => row[a] === Math.min(...row)).length,
      }),
    ),
    friedman: { statistic, p, imanDavenport, imanDavenportP, uncorrected },
    nemenyi: {
      alpha,
      criticalDifference: cd,
      groups: named(
        intervals(
          order.map(a => means[a]!),
          cd,
        ),
      ),
    },
    wilcoxonHolm: {
      pairs,
      groups: named(
        maximalCliques(width, (i, j) =>
          alike.has(JSON.stringify([optimizers[order[Math.min(i, j)]!], optimizers[order[Math.max(i, j)]!]])),
        ),
      ),
    },
  };
}

/** Every pair, better ranked first. `costs` [tasks][optimizers]. */
function pairTests(grid: Values, order: readonly number[], costs: readonly Float64Array[]): PairTest[] {
  const runs = grid.optimizers.map((_, a) => costs.map((_, t) => runsOf(grid, t, a)));
  const tests = order.flatMap((a, place) =>
    order.slice(place + 1).map(b => ({
      a: grid.optimizers[a]!,
      b: grid.optimizers[b]!,
      ...wilcoxon(costs.map(row => difference(row[a]!, row[b]!))),
      a12: costs.reduce((sum, _, t) => sum + a12(runs[b]![t]!, runs[a]![t]!), 0) / costs.length,
    })),
  );
  const adjusted = holm(tests.map(test => test.p));
  return tests.map(({ a, b, statistic, p, a12 }, i) => ({ a, b, statistic, p, holm: adjusted[i]!, a12 }));
}

/** Costs of an optimizer's repetitions of a task. */
export function runsOf({ starts, values, optimizers }: Values, task: number, optimizer: number): Float64Array {
  const first = starts[task]!;
  return Float64Array.from({ length: starts[task + 1]! - first }, (_, r) => values[(first + r) * optimizers.length + optimizer]!);
}

function blockRanks({ starts, values, optimizers }: Values): BlockRanks {
  const width = optimizers.length;
  const doubled = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row += width)
    doubled.set(
      midRanks(values.subarray(row, row + width)).map(rank => 2 * rank),
      row,
    );
  return { starts, width, doubled };
}

/** One block a task. */
function taskRanks(costs: readonly Float64Array[]): BlockRanks {
  return {
    starts: Int32Array.from({ length: costs.length + 1 }, (_, t) => t),
    width: costs[0]!.length,
    doubled: Uint16Array.from(costs.flatMap(row => Array.from(midRanks(row), rank => 2 * rank))),
  };
}

const onlyTask = ({ starts, width, doubled }: BlockRanks, task: number): BlockRanks => ({
  starts: Int32Array.of(0, starts[task + 1]! - starts[task]!),
  width,
  doubled: doubled.subarray(starts[task]! * width, starts[task + 1]! * width),
});
