import type { Rng } from '../../src/contract/index.ts';
import { packRows, weightedSum } from './packed-rows.ts';
import { type Interval, percentileInterval } from './percentile-interval.ts';
import { resample, type Starts } from './resample.ts';

/** Ranks within blocks [blocks × width], doubled so that mid-ranks are whole; a column is an optimizer, or an optimizer at a budget. */
export interface BlockRanks {
  readonly starts: Starts;
  readonly width: number;
  readonly doubled: Uint16Array;
}

/** The mean rank of each column: over repetitions, then over tasks. */
export function meanRanks({ starts, width, doubled }: BlockRanks): Float64Array {
  const weights = wholeWeights(starts);
  const sums = new Float64Array(width);
  weights.perBlock.forEach((weight, block) => {
    for (let j = 0; j < width; j++) sums[j]! += weight * doubled[block * width + j]!;
  });
  return sums.map(sum => sum / (2 * weights.total));
}

/** A 95 % interval of each column's mean rank: tasks resampled, then repetitions within tasks; all columns share the resamples. */
export function bootstrapRanks({ starts, width, doubled }: BlockRanks, resamples: number, rng: Rng): Interval[] {
  const { perBlock, total } = wholeWeights(starts);
  const largest = doubled.reduce((most, rank) => Math.max(most, rank), 0);
  const packed = packRows(doubled, width, total * largest);
  const drawn = new Float64Array(perBlock.length);
  const samples = Array.from({ length: resamples }, () => {
    drawn.fill(0);
    resample(starts, rng, (_, blocks) => {
      for (const block of blocks) drawn[block]! += perBlock[block]!;
    });
    return weightedSum(packed, drawn);
  });
  return Array.from({ length: width }, (_, column) => percentileInterval(samples.map(sums => sums[column]! / (2 * total))));
}

/** Weights per block so that Σ weight · rank / total is the mean over repetitions, then over tasks: whole numbers, so that sums are exact. */
function wholeWeights(starts: Starts): { perBlock: Float64Array; total: number } {
  const repetitions = Array.from({ length: starts.length - 1 }, (_, t) => starts[t + 1]! - starts[t]!);
  const multiple = repetitions.reduce((lcm, n) => (lcm * n) / greatestDivisor(lcm, n), 1);
  return {
    perBlock: Float64Array.from(repetitions.flatMap(n => new Array<number>(n).fill(multiple / n))),
    total: multiple * repetitions.length,
  };
}

const greatestDivisor = (a: number, b: number): number => (b ? greatestDivisor(b, a % b) : a);
