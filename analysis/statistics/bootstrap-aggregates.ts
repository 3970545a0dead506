import type { Rng } from '../../src/contract/index.ts';
import { midRanks } from './mid-ranks.ts';
import { type Interval, percentileInterval } from './percentile-interval.ts';
import { resample, type Starts } from './resample.ts';

/**
 * As bootstrapRanks, for ranks of per-task aggregates: each drawn task's aggregates are taken anew over the drawn repetitions and ranked anew.
 * `values` [blocks × width], infinite where there is none; `aggregate` gets sorted values, in a buffer that is used again.
 */
export function bootstrapAggregates(
  { starts, width, values }: { readonly starts: Starts; readonly width: number; readonly values: Float64Array },
  aggregate: (sorted: Float64Array) => number,
  resamples: number,
  rng: Rng,
): Interval[] {
  const tasks = starts.length - 1;
  const ascending = Array.from({ length: tasks }, (_, t) =>
    Array.from({ length: width }, (_, a) => blocksByValue(values, width, starts, t, a)),
  );
  const drawn = new Int32Array(starts.at(-1)!);
  const aggregated = new Float64Array(width);
  const samples = Array.from({ length: resamples }, () => {
    const sums = new Float64Array(width);
    resample(starts, rng, (task, blocks) => {
      for (const block of blocks) drawn[block]!++;
      const sorted = new Float64Array(blocks.length);
      for (let a = 0; a < width; a++) {
        let n = 0;
        for (const block of ascending[task]![a]!)
          for (let times = drawn[block]!; times > 0; times--) sorted[n++] = values[block * width + a]!;
        aggregated[a] = aggregate(sorted);
      }
      for (const block of blocks) drawn[block] = 0;
      const ranks = midRanks(aggregated);
      for (let a = 0; a < width; a++) sums[a]! += ranks[a]!;
    });
    return sums.map(sum => sum / tasks);
  });
  return Array.from({ length: width }, (_, a) => percentileInterval(samples.map(means => means[a]!)));
}

/** The blocks of a task, lowest value first: sorting once spares sorting every resample. */
function blocksByValue(values: Float64Array, width: number, starts: Starts, task: number, column: number): Int32Array {
  const value = (block: number) => values[block * width + column]!;
  const blocks = Int32Array.from({ length: starts[task + 1]! - starts[task]! }, (_, r) => starts[task]! + r);
  return blocks.sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
}
