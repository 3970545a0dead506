/**
 * The one definition of a row on disk: three Arrow tables, readable by anything that reads Arrow.
 * A new column goes to the end of its table.
 */
import {
  Bool,
  type DataType,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int8,
  Int32,
  List,
  Schema,
  Uint64,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { statuses } from '../contract/index.ts';

/** Codes of `status`: the same in every file, written once at its head. */
const status = new Dictionary(new Utf8(), new Int8(), 0);
export const statusDictionary = vectorFromArray([...statuses], new Utf8());

const listOf = (nullable: boolean) => new List(new Field('item', new Float64(), nullable));

const trials = {
  run: required(new Uint64()),
  trial: required(new Int32()),
  level: required(new Float64()),
  /** Cumulative budget, in full evaluations. */
  spent: required(new Float64()),
  /** Cumulative, on the task's clock. */
  seconds: required(new Float64()),
  /** The outcome's own seconds, on the task's clock. */
  duration: required(new Float64()),
  /** In objective order, minimised; null where the trial failed. */
  costs: nullable(listOf(false)),
  /** In the order of the constraints, feasible iff all ≤ 0; null without constraints and where the trial failed. */
  violations: nullable(listOf(false)),
  status: required(status),
  /** Why it failed; null otherwise. */
  reason: nullable(new Utf8()),
  incumbent: required(new Bool()),
  /** One number per parameter, in the order of the task's space: native scale, or the index of the choice; null where it is inactive. */
  config: required(listOf(true)),
  /** These three on the wall. */
  ask_seconds: required(new Float32()),
  evaluate_seconds: required(new Float32()),
  tell_seconds: required(new Float32()),
  /** The trial whose state this one went on from; null where it began anew. */
  from_trial: later(new Int32()),
};

const tests = {
  run: required(new Uint64()),
  trial: required(new Int32()),
  /** A 53-bit integer. */
  seed: required(new Float64()),
  /** Null where the test evaluation failed. */
  costs: nullable(listOf(false)),
};

const runs = {
  run: required(new Uint64()),
  task: required(new Utf8()),
  optimizer: required(new Utf8()),
  /** JSON. */
  options: required(new Utf8()),
  kind: required(new Utf8()),
  repetition: required(new Int32()),
  role: required(new Utf8()),
  status: required(new Utf8()),
  /** Why it failed or was refused; empty otherwise. */
  reason: required(new Utf8()),
  /** In full evaluations. */
  budget: required(new Float64()),
  trials: required(new Int32()),
  spent: required(new Float64()),
  /** On the task's clock. */
  seconds: required(new Float64()),
  wall_seconds: required(new Float64()),
  /** Unix time in milliseconds. */
  finished: required(new Float64()),
  host: required(new Utf8()),
  versions: required(new Utf8()),
  /** Its rows in the two other files of the same name: fewer found, and the run does not count. */
  trial_rows: required(new Int32()),
  test_rows: required(new Int32()),
};

/** Also the names of their folders: results/<study>/<table>/<name>.arrows, one file per worker slot and start. */
export const tables = { trials, tests, runs };
export type TableName = keyof typeof tables;

export const schemaOf = (table: TableName): Schema =>
  new Schema(Object.entries(tables[table]).map(([name, { type, nullable }]) => new Field(name, type, nullable)));

function required<T extends DataType>(type: T) {
  return { type, nullable: false };
}

function nullable<T extends DataType>(type: T) {
  return { type, nullable: true };
}

/** Not in files of an older koi, where every row reads as null. */
function later<T extends DataType>(type: T) {
  return { type, nullable: true, later: true };
}
