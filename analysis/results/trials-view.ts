/**
 * `trials`, read from the Arrow files when a query asks for it, and only the columns that it asks for: a table function with
 * projection pushdown. Ten million rows are never held in memory.
 */
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBIntegerVector,
  type DuckDBListVector,
  DuckDBScalarFunction,
  DuckDBTableFunction,
  type DuckDBType,
  ENUM,
  FLOAT,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import { statuses } from '../../src/contract/index.ts';
import { type Batch, bit, isValid, textAt } from '../../src/store/batch.ts';
import { configTextOf } from '../../src/store/config-numbers.ts';
import { type Vocabulary, vocabulary } from '../../src/store/duckdb/columns-of.ts';
import { type Column, codesFor, fill, vectorOf, vectorSize } from '../../src/store/duckdb/vectors.ts';
import type { RunKey } from '../../src/store/index.ts';
import { batchesOf, fileOf } from '../../src/store/reader.ts';
import { eachStretch } from '../../src/store/row-reading.ts';
import type { JudgedRun } from './judged.ts';
import type { Vocabularies } from './tables.ts';
import type { United } from './unite.ts';

/** A batch, and for each row the index of its run; −1 for rows that do not count. */
interface Page {
  readonly batch: Batch<'trials'>;
  readonly runs: Int32Array;
}

interface Field {
  readonly name: string;
  readonly type: DuckDBType;
  readonly of: (page: Page) => Column;
}

/** One scan: what it was asked for, and where it is. */
interface Scan {
  readonly fields: readonly Field[];
  readonly slices: Iterator<Slice>;
}
interface Slice {
  readonly columns: readonly Column[];
  readonly from: number;
  readonly count: number;
}

/** Creates the view `trials`. The returned function closes files that unfinished queries (`limit`) left open. */
export async function createTrialsView(
  db: DuckDBConnection,
  united: United,
  runs: readonly JudgedRun[],
  words: Vocabularies,
): Promise<() => void> {
  const fields = fieldsOf(runs, words);
  const files = filesOf(runs);
  const open = new Set<Generator>();

  db.registerTableFunction(
    DuckDBTableFunction.create({
      name: 'koi_trials',
      supportsProjectionPushdown: true,
      bindFunction(info) {
        for (const { name, type } of fields) info.addResultColumn(name, type);
      },
      initFunction(info) {
        const asked = info.getColumnIndexes().map(index => fields[index]!);
        const slices = slicesOf(files, asked);
        open.add(slices);
        info.setInitData({ fields: asked, slices } satisfies Scan);
      },
      mainFunction(info, chunk) {
        try {
          give((info.getInitData() as Scan).slices, chunk);
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
    for (const slices of open) slices.return(undefined);
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

function give(slices: Iterator<Slice>, chunk: DuckDBDataChunk): void {
  const { done, value } = slices.next();
  chunk.rowCount = done ? 0 : value.count;
  if (!done) for (const [i, column] of value.columns.entries()) fill(vectorOf(chunk, i), column, value.from, value.count);
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

/** Stretches of rows that count, at most a vector long. Throws if a file has fewer of them than when it was opened. */
function* slicesOf(files: readonly TrialFile[], fields: readonly Field[]): Generator<Slice> {
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

const status = ENUM([...statuses]);

function fieldsOf(runs: readonly JudgedRun[], words: Vocabularies): Field[] {
  const keys = vocabulary(runs.map(run => run.id));
  const codes = ({ type, code }: Vocabulary, wordOf: (run: JudgedRun) => string): Field['of'] => {
    const byRun = codesFor(type, runs.length).map((_, i) => code(wordOf(runs[i]!)));
    return ({ runs }) => ({
      kind: 'enum',
      type: type,
      values: codesFor(type, runs.length).map((_, row) => byRun[runs[row]!]!),
    });
  };
  const doubles = (name: 'level' | 'spent' | 'seconds' | 'duration'): Field => ({
    name,
    type: DOUBLE,
    of: ({ batch }) => ({ kind: 'double', values: batch.columns[name].values }),
  });
  const floats = (name: 'ask_seconds' | 'evaluate_seconds' | 'tell_seconds'): Field => ({
    name,
    type: FLOAT,
    of: ({ batch }) => ({ kind: 'float', values: batch.columns[name].values }),
  });
  const lists = (name: 'costs' | 'violations' | 'config'): Field => ({
    name,
    type: LIST(DOUBLE),
    of: ({ batch: { columns } }) => ({ kind: 'doubles', ...columns[name] }),
  });
  return [
    { name: 'run', type: keys.type, of: codes(keys, run => run.id) },
    { name: 'run_index', type: INTEGER, of: ({ runs }) => ({ kind: 'integer', values: runs }) },
    { name: 'task', type: words.task.type, of: codes(words.task, run => run.task) },
    { name: 'optimizer', type: words.optimizer.type, of: codes(words.optimizer, run => run.optimizer) },
    { name: 'trial', type: INTEGER, of: ({ batch }) => ({ kind: 'integer', values: batch.columns.trial.values }) },
    doubles('level'),
    doubles('spent'),
    doubles('seconds'),
    doubles('duration'),
    { name: 'cost', type: DOUBLE, of: ({ batch }) => firstCosts(batch) },
    lists('costs'),
    lists('violations'),
    {
      name: 'status',
      type: status,
      of: ({ batch: { columns } }) => ({ kind: 'enum', type: status, values: unsigned(columns.status.values) }),
    },
    { name: 'reason', type: VARCHAR, of: ({ batch }) => reasons(batch) },
    { name: 'incumbent', type: BOOLEAN, of: ({ batch }) => flags(batch) },
    lists('config'),
    floats('ask_seconds'),
    floats('evaluate_seconds'),
    floats('tell_seconds'),
  ];
}

const text = (length: number, at: (row: number) => string | null): Column => ({ kind: 'text', values: { length, at } });
const unsigned = (codes: Int8Array): Uint8Array => new Uint8Array(codes.buffer, codes.byteOffset, codes.length);

function firstCosts({ rows, columns: { costs } }: Batch<'trials'>): Column {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = costs.values[costs.offsets[row]!] ?? 0;
  return { kind: 'double', values, valid: costs.valid };
}

const reasons = ({ rows, columns: { reason } }: Batch<'trials'>): Column =>
  text(rows, row => (isValid(reason.valid, row) ? textAt(reason.values, reason.offsets, row) : null));

const flags = ({ rows, columns: { incumbent } }: Batch<'trials'>): Column => ({
  kind: 'boolean',
  values: Uint8Array.from({ length: rows }, (_, row) => Number(bit(incumbent.values, row))),
});
