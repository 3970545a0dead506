import { commitsOf, completeOnes, onceEach, type RunRow, readManifest, rowCounts } from '../store/index.ts';

export interface StudyStatus {
  readonly out: string;
  readonly planned: number;
  readonly done: number;
  readonly failed: number;
  readonly refused: number;
  readonly trials: number;
  /** On the wall, summed over runs. */
  readonly seconds: number;
}

/** How far a study is, as its folder says. */
export function statusOf(folder: string): StudyStatus {
  const { planned } = readManifest(folder);
  const rows = committedRows(folder);
  const count = (status: string): number => rows.filter(row => row.status === status).length;
  return {
    out: folder,
    planned,
    done: count('done'),
    failed: count('failed'),
    refused: count('refused'),
    trials: rows.reduce((sum, row) => sum + row.trials, 0),
    seconds: rows.reduce((sum, row) => sum + row.wallSeconds, 0),
  };
}

/** Every distinct reason for which runs failed or were refused, most frequent first. */
export function reasonsOf(
  folder: string,
): { readonly status: string; readonly optimizer: string; readonly reason: string; readonly runs: number }[] {
  const rows = committedRows(folder);
  const groups = new Map<string, { readonly status: string; readonly optimizer: string; readonly reason: string; runs: number }>();
  for (const { status, optimizer, reason } of rows.filter(row => row.status !== 'done')) {
    const name = JSON.stringify([status, optimizer, reason]);
    const group = groups.get(name) ?? { status, optimizer, reason, runs: 0 };
    groups.set(name, { ...group, runs: group.runs + 1 });
  }
  return [...groups.values()].sort((a, b) => b.runs - a.runs);
}

/** Rows of the runs that count as committed; damage is what `koi rank` and `koi run` speak of. */
function committedRows(folder: string): RunRow[] {
  const silent = (): void => {};
  const complete = completeOnes(
    commitsOf(folder, silent),
    folder,
    rowCounts(folder, 'trials', silent),
    rowCounts(folder, 'tests', silent),
    silent,
  );
  return [...onceEach(complete, folder, silent).values()].map(commit => commit.row);
}
