import type { RunKey } from '../../src/store/index.ts';
import { batchesOf, type Warn } from '../../src/store/reader.ts';
import { numbersAt } from '../../src/store/row-reading.ts';

/** The test values of one run. */
export interface Tested {
  rows: number;
  /** Evaluations that failed. */
  failed: number;
  /** By trial: mean over its test seeds, per objective; null where all failed. */
  readonly means: Map<number, readonly number[] | null>;
}

export function testMeans(folder: string, name: string, warn: Warn): Map<RunKey, Tested> {
  const runs = new Map<RunKey, Tested & { readonly sums: Map<number, Sum> }>();
  for (const { rows, columns } of batchesOf(folder, 'tests', name, warn))
    for (let row = 0; row < rows; row++) {
      const run = columns.run.values[row]!;
      const tested = runs.get(run) ?? { rows: 0, failed: 0, means: new Map(), sums: new Map() };
      runs.set(run, tested);
      tested.rows++;
      const trial = columns.trial.values[row]!;
      const sum = tested.sums.get(trial) ?? { count: 0, totals: [] };
      tested.sums.set(trial, sum);
      const costs = numbersAt(columns.costs, row);
      if (costs) add(sum, costs);
      else tested.failed++;
    }
  for (const { sums, means } of runs.values())
    for (const [trial, { count, totals }] of sums) means.set(trial, count > 0 ? totals.map(total => total / count) : null);
  return runs;
}

interface Sum {
  count: number;
  readonly totals: number[];
}

function add(sum: Sum, costs: readonly number[]): void {
  sum.count++;
  for (const [i, cost] of costs.entries()) sum.totals[i] = (sum.totals[i] ?? 0) + cost;
}
