import type { Outcome } from '../contract/index.ts';
import { committedRuns } from './commits.ts';
import { batchesOf, namesIn, type Warn } from './reader.ts';
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
  const done = committedRuns(folder, warn);
  const furthest = new Map<RunKey, PartialTrial[]>();
  for (const name of namesIn(folder, 'trials')) {
    const attempts = new Map<RunKey, PartialTrial[]>();
    for (const batch of batchesOf(folder, 'trials', name, () => {})) {
      const { trial, level, spent, seconds, evaluate_seconds } = batch.columns;
      eachStretch(batch.columns.run.values, (run, from, to) => {
        if (done.has(run)) return;
        const attempt = attempts.get(run) ?? [];
        attempts.set(run, attempt);
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
    for (const [run, attempt] of attempts) if (attempt.length > (furthest.get(run)?.length ?? 0)) furthest.set(run, attempt);
  }
  return furthest;
}
