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

/** Rows found per run, by name of the file. */
export type Counts = ReadonlyMap<string, ReadonlyMap<RunKey, number>>;

/** A run key as it is shown: 16 hexadecimal digits. */
export const hex = (run: RunKey): string => run.toString(16).padStart(16, '0');

/** Status of every committed run. `warn` hears of damaged files, of runs committed twice, and of those whose rows are lost: they are not committed. */
export function committedRuns(folder: string, warn: Warn = () => {}): Map<RunKey, { readonly status: RunStatus; readonly name: string }> {
  const commits = commitsOf(folder, warn); // before the trials: a study that is being written has the trials of every commit
  const complete = completeOnes(commits, folder, rowCounts(folder, 'trials', warn), rowCounts(folder, 'tests', warn), warn);
  return new Map([...onceEach(complete, folder, warn)].map(([run, { row, name }]) => [run, { status: row.status, name }]));
}

/** Every row of the table of runs. */
export function commitsOf(folder: string, warn: Warn): Commit[] {
  const commits: Commit[] = [];
  for (const name of namesIn(folder, 'runs'))
    for (const batch of batchesOf(folder, 'runs', name, warn)) {
      const { trial_rows, test_rows } = batch.columns;
      for (const [i, row] of runRowsOf(batch).entries())
        commits.push({ row, name, trialRows: trial_rows.values[i]!, testRows: test_rows.values[i]! });
    }
  return commits;
}

export function rowCounts(folder: string, table: 'trials' | 'tests', warn: Warn): Counts {
  const byName = new Map<string, Map<RunKey, number>>();
  for (const name of namesIn(folder, table)) {
    const counts = new Map<RunKey, number>();
    for (const batch of batchesOf(folder, table, name, warn))
      eachStretch(batch.columns.run.values, (run, from, to) => counts.set(run, (counts.get(run) ?? 0) + to - from));
    byName.set(name, counts);
  }
  return byName;
}

/** Without the commits that lack some of their trials or tests. */
export function completeOnes(commits: readonly Commit[], folder: string, trials: Counts, tests: Counts, warn: Warn): Commit[] {
  const lost = new Map<string, number>();
  const complete = commits.filter(({ row: { run }, name, trialRows, testRows }) => {
    const lacks =
      trials.get(name)?.get(run) !== (trialRows || undefined)
        ? 'trials'
        : tests.get(name)?.get(run) !== (testRows || undefined)
          ? 'tests'
          : undefined;
    if (lacks) count(lost, fileOf(folder, lacks, name));
    return !lacks;
  });
  for (const [file, n] of lost)
    warn({ kind: 'lost', file, what: `rows are lost of ${n} ${runs(n)}, left out until the study is run again` });
  return complete;
}

/** One commit per run. Of several the best status counts, then the earliest, then the first by name, whatever order the files are read in. */
export function onceEach(commits: readonly Commit[], folder: string, warn: Warn): Map<RunKey, Commit> {
  const chosen = new Map<RunKey, Commit>();
  const twice = new Map<string, number>();
  for (const commit of commits) {
    const { row, name } = commit;
    const other = chosen.get(row.run);
    if (other?.row.status === row.status) count(twice, fileOf(folder, 'runs', name));
    if (!other || precedence(commit, other) < 0) chosen.set(row.run, commit);
  }
  for (const [file, n] of twice) warn({ kind: 'twice', file, what: `done twice: ${n} ${runs(n)}, each counts once` });
  return chosen;
}

const best: readonly RunStatus[] = ['done', 'failed', 'refused'];

const precedence = (a: Commit, b: Commit): number =>
  best.indexOf(a.row.status) - best.indexOf(b.row.status) || a.row.finished - b.row.finished || (a.name < b.name ? -1 : 1);

const count = (tally: Map<string, number>, file: string): void => void tally.set(file, (tally.get(file) ?? 0) + 1);
const runs = (n: number): string => (n === 1 ? 'run' : 'runs');
