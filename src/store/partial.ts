import type { Outcome } from '../contract/index.ts';
import { commitsOf, completeOnes, rowCounts } from './commits.ts';
import { batchesOf, type Warn } from './reader.ts';
import { eachStretch, outcomeAt } from './row-reading.ts';
import type { RunKey } from './rows.ts';

/** A trial of a run that was not finished, as far as it must be known to replay it. */
export interface PartialTrial {
  readonly id: number;
  readonly level: number;
  readonly spent: number;
  readonly seconds: number;
  readonly outcome: Outcome;
  readonly evaluateSeconds: number;
}

/** Trials of the runs that have rows but no commit, in order, of the attempt that came furthest. */
export function partialRuns(folder: string, warn: Warn = () => {}): Map<RunKey, readonly PartialTrial[]> {
  const commits = commitsOf(folder, warn);
  const trials = rowCounts(folder, 'trials', warn);
  const complete = completeOnes(commits, folder, trials, rowCounts(folder, 'tests', warn), warn);
  const done = new Set(complete.map(commit => commit.row.run));

  const furthest = new Map<RunKey, { name: string; rows: number }>();
  for (const [name, counts] of trials)
    for (const [run, rows] of counts) if (!done.has(run) && rows > (furthest.get(run)?.rows ?? 0)) furthest.set(run, { name, rows });

  const partial = new Map<RunKey, readonly PartialTrial[]>();
  for (const name of new Set([...furthest.values()].map(attempt => attempt.name)))
    for (const [run, attempt] of attemptsIn(folder, name, run => furthest.get(run)?.name === name)) partial.set(run, attempt);
  return partial;
}

/** Trials of one run in the files of one name, in order, as far as they are on disk: of a worker that has just died. */
export const attemptIn = (folder: string, name: string, run: RunKey): readonly PartialTrial[] =>
  attemptsIn(folder, name, other => other === run).get(run) ?? [];

function attemptsIn(folder: string, name: string, wanted: (run: RunKey) => boolean): Map<RunKey, PartialTrial[]> {
  const attempts = new Map<RunKey, PartialTrial[]>();
  for (const batch of batchesOf(folder, 'trials', name, () => {})) {
    const { run, trial, level, spent, seconds, evaluate_seconds } = batch.columns;
    eachStretch(run.values, (key, from, to) => {
      if (!wanted(key)) return;
      const attempt = attempts.get(key) ?? [];
      attempts.set(key, attempt);
      for (let row = from; row < to; row++)
        attempt.push({
          id: trial.values[row]!,
          level: level.values[row]!,
          spent: spent.values[row]!,
          seconds: seconds.values[row]!,
          outcome: outcomeAt(batch, row),
          evaluateSeconds: evaluate_seconds.values[row]!,
        });
    });
  }
  return attempts;
}
