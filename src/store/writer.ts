import { join } from 'node:path';
import type { Problem } from '../contract/index.ts';
import { type ConfigEncoder, configEncoderOf } from './config-numbers.ts';
import type { RunKey, RunRow, TestRow, TrialRow } from './rows.ts';
import { schemaOf, type TableName } from './schema.ts';
import { createStream, type StreamFile } from './stream-file.ts';
import { runTable, type Table, testTable, trialTable } from './tables.ts';

/** Writes the rows of one worker slot. Every method may throw an error in one sentence; what was synced before stays readable. */
export interface StudyWriter {
  /** The rows that follow belong to this run. A run is begun once per writer. */
  begin(run: RunKey, problem: Problem): void;
  trial(row: TrialRow): void;
  test(row: TestRow): void;
  /** The commit. It is written at a flush, after its trials and tests are on disk. */
  run(row: RunRow): void;
  /** Returns when every row so far is on disk. */
  flush(): void;
  /** Flushes and closes. */
  close(): void;
}

/** Many short runs share a write (and a sync); a slow run's trials do not wait for its end. */
const commitAfter = { rows: 8192, milliseconds: 200 };
const trialAfter = { milliseconds: 500 };

/** Opens a writer into `folder`/{trials,tests,runs}/`name`.arrows; `name` is new for every start. Files appear with their first row. */
export function openWriter(folder: string, name: string): StudyWriter {
  const trials = trialTable();
  const tests = testTable();
  const runs = runTable();
  const files: Partial<Record<TableName, StreamFile>> = {};
  let current: RunKey | undefined;
  let encode: ConfigEncoder = () => {};
  let trialRows = 0;
  let testRows = 0;
  const begun = new Set<RunKey>();
  let flushed = performance.now();

  const write = (table: TableName, { rows, columns, clear }: Table): StreamFile | undefined => {
    const count = rows();
    if (count === 0) return undefined;
    const file = (files[table] ??= createStream(join(folder, table, `${name}.arrows`), schemaOf(table)));
    file.append(
      count,
      columns.map(column => column.data(count)),
    );
    clear();
    return file;
  };
  const flush = (): void => {
    const written = [write('trials', trials), write('tests', tests)];
    for (const file of written) file?.sync();
    write('runs', runs)?.sync();
    flushed = performance.now();
  };
  const due = (milliseconds: number): boolean => performance.now() - flushed >= milliseconds;

  return {
    begin(run, problem) {
      if (begun.has(run)) throw new Error('store: this run was begun before; a new attempt needs a writer of a new name');
      begun.add(run);
      current = run;
      trialRows = testRows = 0;
      encode = configEncoderOf(problem);
    },
    trial(row) {
      if (row.run !== current) throw new Error('store: a trial of a run that was not begun');
      trials.put(row, encode);
      trialRows++;
      if (trials.full() || due(trialAfter.milliseconds)) flush();
    },
    test(row) {
      if (row.run !== current) throw new Error('store: a test of a run that was not begun');
      tests.put(row);
      testRows++;
      if (tests.full()) flush();
    },
    run(row) {
      const own = row.run === current;
      current = undefined;
      runs.put(row, own ? trialRows : 0, own ? testRows : 0);
      if (runs.full() || trials.rows() + tests.rows() + runs.rows() >= commitAfter.rows || due(commitAfter.milliseconds)) flush();
    },
    flush,
    close() {
      try {
        flush();
      } finally {
        for (const file of Object.values(files)) file.close();
      }
    },
  };
}
