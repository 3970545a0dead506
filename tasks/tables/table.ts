import type { Config } from '../../src/contract/index.ts';

/** Measurements of configs. A value stands at `row * levels.length + level`. */
export interface Table {
  readonly rows: number;
  /** Levels that were measured, ascending; just one where there is no fidelity. */
  readonly levels: readonly number[];
  /** The row that answers for a config of the space; −1 where none does. */
  rowOf(config: Config): number;
  configOf(row: number): Config;
  /** Natural values, by column: [rows × levels]; NaN where there is none. */
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** How a metric of a task is read from a table. The cost of one that is naturally maximised is its negative. */
export interface Metric {
  readonly natural: 'min' | 'max';
  readonly column: string;
  /** The column of the role test, where a held-out value was measured. */
  readonly test?: string;
}

/** Known of each task before its table is opened, in costs at full fidelity; computed from the whole table by write-facts.ts. */
export interface Fact {
  /** The lowest cost of each objective. */
  readonly ideal: readonly number[];
  /** The highest cost of each objective on the Pareto front; where there are several objectives. */
  readonly nadir?: readonly number[];
  /** Attains the lowest cost; where there is one objective. */
  readonly config?: Config;
}

/** Instance → objectives (`accuracy+params`) → fact. */
export type Facts = Readonly<Record<string, Readonly<Record<string, Fact>>>>;

/** The index of the highest level that is not above; −1 below the lowest. */
export function levelAt(levels: readonly number[], level: number): number {
  let [low, high] = [-1, levels.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (levels[middle]! <= level) low = middle;
    else high = middle - 1;
  }
  return low;
}
