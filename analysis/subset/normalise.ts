import { midRanks } from '../statistics/mid-ranks.ts';
import type { Scores } from './scores.ts';

/**
 * How normalised scores fill [0, 1]: as they are; their logarithms, which tell apart what is nearly solved; or, per optimizer, the place (i − ½)/n
 * among n tasks.
 */
export type Spread = 'linear' | 'log' | 'ranks';

/** carps adds it before the logarithm, so that 0 has one. */
const epsilon = 1e-10;

/**
 * Scores [tasks × optimizers] in [0, 1]: within each task (value − low) / (high − low), as in C. Benjamins et al. (2025). carps, arXiv:2506.06143; there
 * low and high are the least and the largest cost of all trials, here of all incumbents. A task on which all are equal counts as 0; an infinite value,
 * a failure, as 1. Logarithms are scaled between those of ε and 1 + ε, whatever other tasks there are.
 * Without `scale` the range is that of the task's own row: then someone is at 1 on every task, no open box holds any, and only `ranks`
 * leave something to compare with the uniform measure.
 */
export function normalise({ values, scale }: Scores, spread: Spread = scale ? 'linear' : 'ranks'): number[][] {
  const linear = values.map((row, task) => {
    const finite = row.filter(Number.isFinite);
    const low = scale?.low[task] ?? Math.min(...finite);
    const high = scale?.high[task] ?? Math.max(...finite);
    return row.map(value => within(value, low, high));
  });
  if (spread === 'log') return linear.map(row => row.map(logarithmic));
  return spread === 'ranks' ? placed(linear) : linear;
}

function within(value: number, low: number, high: number): number {
  if (value === Infinity) return 1;
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
}

const logarithmic = (x: number): number =>
  Math.min(1, Math.max(0, 1 - Math.log((x + epsilon) / (1 + epsilon)) / Math.log(epsilon / (1 + epsilon))));

function placed(rows: readonly (readonly number[])[]): number[][] {
  const ranks = rows[0]!.map((_, optimizer) => midRanks(rows.map(row => row[optimizer]!)));
  return rows.map((row, task) => row.map((_, optimizer) => (ranks[optimizer]![task]! - 0.5) / rows.length));
}
