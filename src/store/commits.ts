/** Which runs of a study are done: those whose row is on disk, and whose trials and tests are too. */
import { batchesOf, fileOf, namesIn, type Warn } from './reader.ts';
import { eachStretch, runRowsOf } from './row-reading.ts';
import type { RunKey, RunRow, RunStatus } from './rows.ts';

/** A run's row. Its trials and tests are those in the files of the same `name`; rows of it elsewhere are attempts that came to nothing. */
export interface Commit {
  readonly row: RunRow;
  readonly name: string;
  /** Rows that must be found for it to be complete. */
  readonly trialRows: number;
  readonly testRows: number;
}

/** Rows found per run in one file. */
export type Counts = Map<RunKey, number>;

/** A run key as it is shown: 16 hexadecimal digits. */
export const hex = (run: RunKey): string => run.toString(16).padStart(16, '0');

/** Status of every committed run. `warn` hears of damaged files, of runs committed twice, and of those whose rows are lost: they are not committed. */
export function committedRuns(folder: string, warn: Warn = () => {}): Map<RunKey, { readonly status: RunStatus; readonly name: string }> {
  const commits = commitsOf(folder, warn); // before the trials: a study that is being written has the trials of every commit
  const complete = commits.filter(completeIn(folder, rowCounts(folder, 'trials', warn), rowCounts(folder, 'tests', warn), warn));
  return new Map([...onceEach(complete, folder, warn)].map(([run, { row, name }]) => [run, { status: row.status, name }]));
}

/** Every row of the table of runs. */
export const commitsOf = (folder: string, warn: Warn): Commit[] =>
  namesIn(folder, 'runs').flatMap(name => [
    ...gathered(batchesOf(folder, 'runs', name, warn), batch =>
      runRowsOf(batch).map((row, i) => ({
        row,
        name,
        trialRows: batch.columns.trial_rows.values[i]!,
        testRows: batch.columns.test_rows.values[i]!,
      })),
    ),
  ]);

/** Rows per run, by name of the file. */
export function rowCounts(folder: string, table: 'trials' | 'tests', warn: Warn): Map<string, Counts> {
  const byName = new Map<string, Counts>();
  for (const name of namesIn(folder, table)) {
    const counts: Counts = new Map();
    for (const batch of batchesOf(folder, table, name, warn))
      eachStretch(batch.columns.run.values, (run, from, to) => counts.set(run, (counts.get(run) ?? 0) + to - from));
    byName.set(name, counts);
  }
  return byName;
}

/** Whether a run has all its rows; warns where it has not. */
export function completeIn(
  folder: string,
  trials: Map<string, Counts>,
  tests: Map<string, Counts>,
  warn: Warn,
): (commit: Commit) => boolean {
  return ({ row: { run, task, optimizer, repetition }, name, trialRows, testRows }) => {
    const found = [trials.get(name)?.get(run) ?? 0, tests.get(name)?.get(run) ?? 0];
    if (found[0] === trialRows && found[1] === testRows) return true;
    const table = found[0] === trialRows ? 'tests' : 'trials';
    const what = `rows of ${optimizer} on ${task}, repetition ${repetition}, are lost; the run counts as not done: run the study again`;
    warn({ file: fileOf(folder, table, name), what });
    return false;
  };
}

/** Of several commits of one run the best status counts, then the earliest, then the first by name. */
export function onceEach(commits: readonly Commit[], folder: string, warn: Warn): Map<RunKey, Commit> {
  const chosen = new Map<RunKey, Commit>();
  for (const commit of commits) {
    const { row, name } = commit;
    const other = chosen.get(row.run);
    if (other?.row.status === row.status)
      warn({ file: fileOf(folder, 'runs', name), what: `run ${hex(row.run)} was done before, in ${other.name}; it counts once` });
    if (!other || precedence(commit, other) < 0) chosen.set(row.run, commit);
  }
  return chosen;
}

const best: readonly RunStatus[] = ['done', 'failed', 'refused'];

const precedence = (a: Commit, b: Commit): number =>
  best.indexOf(a.row.status) - best.indexOf(b.row.status) || a.row.finished - b.row.finished || (a.name < b.name ? -1 : 1);

/** Batches share memory, so each is turned into rows before the next is read. */
function* gathered<B, R>(batches: Iterable<B>, rowsOf: (batch: B) => readonly R[]): Generator<R> {
  for (const batch of batches) yield* rowsOf(batch);
}
