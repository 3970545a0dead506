/** The columns of `trials`, made from a batch only when a query asks for them. */
import { BOOLEAN, DOUBLE, type DuckDBType, ENUM, FLOAT, INTEGER, LIST, VARCHAR } from '@duckdb/node-api';
import { statuses } from '../../src/contract/index.ts';
import { type Batch, bit, isValid, textAt } from '../../src/store/batch.ts';
import { type Vocabulary, vocabulary } from '../../src/store/duckdb/columns-of.ts';
import { type Column, codesFor } from '../../src/store/duckdb/vectors.ts';
import type { JudgedRun } from './judged.ts';
import type { Vocabularies } from './tables.ts';

/** A batch, and for each row the index of its run; −1 for rows that do not count. */
export interface Page {
  readonly batch: Batch<'trials'>;
  readonly runs: Int32Array;
}

/** A column of the view. */
export interface TrialField {
  readonly name: string;
  readonly type: DuckDBType;
  readonly of: (page: Page) => Column;
}

const status = ENUM([...statuses]);

export function trialFields(runs: readonly JudgedRun[], words: Vocabularies): TrialField[] {
  const keys = vocabulary(runs.map(run => run.id));
  const codes = ({ type, code }: Vocabulary, wordOf: (run: JudgedRun) => string): TrialField['of'] => {
    const byRun = codesFor(type, runs.length).map((_, i) => code(wordOf(runs[i]!)));
    return ({ runs }) => ({
      kind: 'enum',
      type: type,
      values: codesFor(type, runs.length).map((_, row) => byRun[runs[row]!]!),
    });
  };
  const doubles = (name: 'level' | 'spent' | 'seconds' | 'duration'): TrialField => ({
    name,
    type: DOUBLE,
    of: ({ batch }) => ({ kind: 'double', values: batch.columns[name].values }),
  });
  const floats = (name: 'ask_seconds' | 'evaluate_seconds' | 'tell_seconds'): TrialField => ({
    name,
    type: FLOAT,
    of: ({ batch }) => ({ kind: 'float', values: batch.columns[name].values }),
  });
  const lists = (name: 'costs' | 'violations' | 'config'): TrialField => ({
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
    {
      name: 'from_trial',
      type: INTEGER,
      of: ({ batch }) => ({ kind: 'integer', ...batch.columns.from_trial }),
    },
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
