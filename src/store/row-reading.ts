/** Rows as objects, for where there are few: commits, test values, half-finished runs. */
import { type Outcome, statuses } from '../contract/index.ts';
import { type Batch, isValid, type Ragged, textAt } from './batch.ts';
import type { RunKey, RunRow, TestRow } from './rows.ts';

export function runRowsOf({ rows, columns }: Batch<'runs'>): RunRow[] {
  const text = ({ values, offsets }: Ragged<Uint8Array>, row: number): string => textAt(values, offsets, row);
  return Array.from({ length: rows }, (_, row) => ({
    run: columns.run.values[row]!,
    task: text(columns.task, row),
    optimizer: text(columns.optimizer, row),
    options: JSON.parse(text(columns.options, row)),
    kind: text(columns.kind, row) as RunRow['kind'],
    repetition: columns.repetition.values[row]!,
    role: text(columns.role, row) as RunRow['role'],
    status: text(columns.status, row) as RunRow['status'],
    reason: text(columns.reason, row),
    budget: columns.budget.values[row]!,
    trials: columns.trials.values[row]!,
    spent: columns.spent.values[row]!,
    seconds: columns.seconds.values[row]!,
    wallSeconds: columns.wall_seconds.values[row]!,
    finished: columns.finished.values[row]!,
    host: text(columns.host, row),
    versions: text(columns.versions, row),
  }));
}

export const testRowsOf = ({ rows, columns: { run, trial, seed, costs } }: Batch<'tests'>): TestRow[] =>
  Array.from({ length: rows }, (_, row) => ({
    run: run.values[row]!,
    trial: trial.values[row]!,
    seed: seed.values[row]!,
    costs: numbersAt(costs, row) ?? [],
  }));

/** What a trial gave, as it was told to the optimizer. */
export function outcomeAt({ columns: { status, costs, violations, reason, duration } }: Batch<'trials'>, row: number): Outcome {
  const seconds = duration.values[row]!;
  const what = statuses[status.values[row]!]!;
  if (what !== 'ok') return { status: what, reason: textAt(reason.values, reason.offsets, row), seconds };
  const violated = numbersAt(violations, row);
  return { status: what, costs: numbersAt(costs, row) ?? [], ...(violated && { violations: violated }), seconds };
}

/** One row of a list column; undefined where it is null. */
export function numbersAt({ values, offsets, valid }: Ragged<Float64Array>, row: number): number[] | undefined {
  if (!isValid(valid, row)) return undefined;
  const numbers: number[] = [];
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) numbers.push(values[at]!);
  return numbers;
}

/** Calls `visit` for each stretch of rows [from, to) of one run, in order. */
export function eachStretch(runs: BigUint64Array, visit: (run: RunKey, from: number, to: number) => void): void {
  const words = new Int32Array(runs.buffer, runs.byteOffset, 2 * runs.length); // comparing words makes no bigints
  let from = 0;
  for (let row = 1; row <= runs.length; row++) {
    if (row < runs.length && words[2 * row] === words[2 * from] && words[2 * row + 1] === words[2 * from + 1]) continue;
    visit(runs[from]!, from, row);
    from = row;
  }
}
