import type { Rows } from './rows.ts';

/** A shift and a scale for each column. */
export interface Scale {
  /** [columns]. */
  readonly mean: Float64Array;
  /** [columns]; 1 where a column is constant. */
  readonly deviation: Float64Array;
}

/** Mean and standard deviation of each column of a matrix [n × d], row by row. */
export function scaleOf(x: Float64Array, d: number): Scale {
  const n = x.length / d;
  const mean = new Float64Array(d);
  const deviation = new Float64Array(d);
  for (let i = 0; i < x.length; i++) mean[i % d]! += x[i]! / n;
  for (let i = 0; i < x.length; i++) deviation[i % d]! += (x[i]! - mean[i % d]!) ** 2 / n;
  return { mean, deviation: deviation.map(variance => (variance > 0 ? Math.sqrt(variance) : 1)) };
}

/** [n × d], each column in standard deviations from its mean. */
export function scaled(x: Float64Array, { mean, deviation }: Scale): Float64Array {
  const d = mean.length;
  return x.map((value, i) => (value - mean[i % d]!) / deviation[i % d]!);
}

/** The same rows with their features scaled. */
export const scaledRows = (rows: Rows, scale: Scale): Rows => ({ ...rows, x: scaled(rows.x, scale) });
