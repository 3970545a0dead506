/**
 * `trials`, read from the Arrow files when a query asks for it, and only the columns that it asks for: a table function with
 * projection pushdown. Ten million rows are never held in memory.
 */
import {
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBIntegerVector,
  type DuckDBListVector,
  DuckDBScalarFunction,
  DuckDBTableFunction,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import { configTextOf } from '../../src/store/config-numbers.ts';
import { type Column, fill, vectorOf, vectorSize } from '../../src/store/duckdb/vectors.ts';
import type { RunKey } from '../../src/store/index.ts';
import { batchesOf, fileOf } from '../../src/store/reader.ts';
import { eachStretch } from '../../src/store/row-reading.ts';
import type { JudgedRun } from './judged.ts';
import type { Vocabularies } from './tables.ts';
import { type TrialField, trialFields } from './trial-fields.ts';
import type { United } from './unite.ts';

/** Consecutive rows of a batch, at most a vector long. */
interface Slice {
  readonly columns: readonly Column[];
  readonly from: number;
  readonly count: number;
}
interface Scan {
  readonly slices: Generator<Slice, void>;
}

/** Creates the view `trials`. The returned function closes files that unfinished queries (`limit`) left open. */
export async function createTrialsView(
  db: DuckDBConnection,
  united: United,
  runs: readonly JudgedRun[],
  words: Vocabularies,
): Promise<() => void> {
  const fields = trialFields(runs, words);
  const files = filesOf(runs);
  const open = new Set<Scan>();

  db.registerTableFunction(
    DuckDBTableFunction.create({
      name: 'koi_trials',
      supportsProjectionPushdown: true,
      bindFunction(info) {
        for (const { name, type } of fields) info.addResultColumn(name, type);
      },
      initFunction(info) {
        const asked = info.getColumnIndexes().map(index => fields[index]!);
        const scan: Scan = { slices: slicesOf(files, asked) };
        open.add(scan);
        info.setInitData(scan);
      },
      mainFunction(info, chunk) {
        const scan = info.getInitData() as Scan;
        try {
          const { done, value } = scan.slices.next();
          if (done) open.delete(scan);
          give(value ?? { columns: [], from: 0, count: 0 }, chunk);
        } catch (error) {
          info.setError((error as Error).message);
        }
      },
    }),
  );
  db.registerScalarFunction(configText(united, runs));
  // configs are written only for the rows that a query keeps; keys travel as codes, but a result with 60,000 enum values is slow to read
  await db.run('create view trials as select * replace (run::varchar as run, koi_config(run_index, config) as config) from koi_trials()');
  return () => {
    for (const { slices } of open) slices.return();
  };
}

/** koi_config(run_index, numbers): a config as JSON, with the names and choices of the run's task. */
function configText({ tasks }: United, runs: readonly JudgedRun[]): DuckDBScalarFunction {
  const textOfTask = new Map(tasks.map(({ id, facts }) => [id, facts && configTextOf(facts.problem)]));
  const textOf = runs.map(run => textOfTask.get(run.task));
  return DuckDBScalarFunction.create({
    name: 'koi_config',
    parameterTypes: [INTEGER, LIST(DOUBLE)],
    returnType: VARCHAR,
    mainFunction(_info, chunk, output) {
      const [indices, configs] = [chunk.getColumnVector(0) as DuckDBIntegerVector, chunk.getColumnVector(1) as DuckDBListVector];
      for (let row = 0; row < chunk.rowCount; row++) {
        const text = textOf[indices.getItem(row)!];
        output.setItem(row, text ? text(configs.getItem(row)!.items as (number | null)[]) : null);
      }
      output.flush();
    },
  });
}

function give({ columns, from, count }: Slice, chunk: DuckDBDataChunk): void {
  chunk.rowCount = count;
  for (const [i, column] of columns.entries()) fill(vectorOf(chunk, i), column, from, count);
}

interface TrialFile {
  readonly folder: string;
  readonly name: string;
  /** Index of each run that counts. */
  readonly runs: Map<RunKey, number>;
  /** Their rows. */
  rows: number;
}

function filesOf(runs: readonly JudgedRun[]): TrialFile[] {
  const files = new Map<string, TrialFile>();
  for (const [index, { rows }] of runs.entries()) {
    if (!rows) continue;
    const path = JSON.stringify([rows.folder, rows.name]);
    const file = files.get(path) ?? { folder: rows.folder, name: rows.name, runs: new Map(), rows: 0 };
    files.set(path, file);
    file.runs.set(rows.key, index);
    file.rows += rows.count;
  }
  return [...files.values()];
}

/** The rows that count. Throws if a file has fewer of them than when it was opened. */
function* slicesOf(files: readonly TrialFile[], fields: readonly TrialField[]): Generator<Slice, void> {
  for (const { folder, name, runs: known, rows } of files) {
    let found = 0;
    for (const batch of batchesOf(folder, 'trials', name, () => {})) {
      const runs = new Int32Array(batch.rows);
      eachStretch(batch.columns.run.values, (run, from, to) => runs.fill(known.get(run) ?? -1, from, to));
      const columns = fields.map(field => field.of({ batch, runs }));
      for (let from = 0; from < batch.rows; ) {
        let to = from;
        while (to < batch.rows && to - from < vectorSize && runs[to]! >= 0) to++;
        if (to > from) yield { columns, from, count: to - from };
        found += to - from;
        from = Math.max(to, from + 1);
      }
    }
    if (found !== rows) throw new Error(`${fileOf(folder, 'trials', name)}: has changed since it was opened; open the results again`);
  }
}
