/** The three tables while they wait to be written: rows in, columns out. */
import { Bool, Float32, Float64, Int32, Uint64, Utf8 } from 'apache-arrow';
import { type Status, statuses } from '../contract/index.ts';
import { type Column, capacity, flags, lists, numbers, rareIntegers, texts } from './columns.ts';
import type { ConfigEncoder } from './config-numbers.ts';
import type { RunRow, TestRow, TrialRow } from './rows.ts';
import { statusDictionary, tables } from './schema.ts';

/** Numbers in list columns that a batch may hold: 8 MB. */
const listCapacity = 1 << 20;

export interface Table {
  /** In the order of the schema. */
  readonly columns: readonly Column[];
  rows(): number;
  full(): boolean;
  clear(): void;
}

const codes: Readonly<Record<Status, number>> = Object.fromEntries(statuses.map((status, code) => [status, code])) as Record<
  Status,
  number
>;
const keys = () => numbers(new Uint64(), new BigUint64Array(capacity));
const floats = () => numbers(new Float64(), new Float64Array(capacity));
const briefs = () => numbers(new Float32(), new Float32Array(capacity));
const integers = () => numbers(new Int32(), new Int32Array(capacity));
const words = () => texts(new Utf8());

export function trialTable(): Table & { put(row: TrialRow, encode: ConfigEncoder): void } {
  const run = keys();
  const trial = integers();
  const level = floats();
  const spent = floats();
  const seconds = floats();
  const duration = floats();
  const costs = lists(tables.trials.costs.type);
  const violations = lists(tables.trials.costs.type);
  const status = numbers(tables.trials.status.type, new Int8Array(capacity), statusDictionary);
  const reason = words();
  const incumbent = flags(new Bool());
  const config = lists(tables.trials.config.type);
  const ask = briefs();
  const evaluate = briefs();
  const tell = briefs();
  const from = rareIntegers(new Int32());
  const measured = [level, spent, seconds, duration, costs, violations, status, reason, incumbent];
  const columns = [run, trial, ...measured, config, ask, evaluate, tell, from];
  let n = 0;
  return {
    columns,
    rows: () => n,
    full: () => n === capacity || config.size() >= listCapacity || costs.size() >= listCapacity,
    clear() {
      for (const column of columns) column.clear();
      n = 0;
    },
    put(row, encode) {
      const { outcome } = row;
      run.values[n] = row.run;
      trial.values[n] = row.trial.id;
      level.values[n] = row.trial.level;
      spent.values[n] = row.spent;
      seconds.values[n] = row.seconds;
      duration.values[n] = outcome.seconds;
      status.values[n] = codes[outcome.status];
      if (outcome.status === 'ok') {
        for (let i = 0; i < outcome.costs.length; i++) costs.push(outcome.costs[i]!);
        costs.end(n);
        if (outcome.violations) {
          for (let i = 0; i < outcome.violations.length; i++) violations.push(outcome.violations[i]!);
          violations.end(n);
        } else violations.endNull(n);
        reason.put(n, null);
      } else {
        costs.endNull(n);
        violations.endNull(n);
        reason.put(n, outcome.reason);
      }
      if (row.incumbent) incumbent.set(n);
      encode(row.trial.config, config.push);
      config.end(n);
      ask.values[n] = row.askSeconds;
      evaluate.values[n] = row.evaluateSeconds;
      tell.values[n] = row.tellSeconds;
      if (row.trial.from) from.set(n, row.trial.from.id);
      n++;
    },
  };
}

export function testTable(): Table & { put(row: TestRow): void } {
  const run = keys();
  const trial = integers();
  const seed = floats();
  const costs = lists(tables.trials.costs.type);
  const columns = [run, trial, seed, costs];
  let n = 0;
  return {
    columns,
    rows: () => n,
    full: () => n === capacity || costs.size() >= listCapacity,
    clear() {
      for (const column of columns) column.clear();
      n = 0;
    },
    put(row) {
      run.values[n] = row.run;
      trial.values[n] = row.trial;
      seed.values[n] = row.seed;
      for (const cost of row.costs) costs.push(cost);
      if (row.costs.length > 0) costs.end(n);
      else costs.endNull(n);
      n++;
    },
  };
}

export function runTable(): Table & { put(row: RunRow, trialRows: number, testRows: number): void } {
  const run = keys();
  const task = words();
  const optimizer = words();
  const options = words();
  const kind = words();
  const repetition = integers();
  const role = words();
  const status = words();
  const reason = words();
  const budget = floats();
  const trials = integers();
  const spent = floats();
  const seconds = floats();
  const wallSeconds = floats();
  const finished = floats();
  const host = words();
  const versions = words();
  const trialRows = integers();
  const testRows = integers();
  const measured = [budget, trials, spent, seconds, wallSeconds, finished];
  const columns = [run, task, optimizer, options, kind, repetition, role, status, reason, ...measured, host, versions, trialRows, testRows];
  let n = 0;
  return {
    columns,
    rows: () => n,
    full: () => n === capacity,
    clear() {
      for (const column of columns) column.clear();
      n = 0;
    },
    put(row, ofTrials, ofTests) {
      run.values[n] = row.run;
      task.put(n, row.task);
      optimizer.put(n, row.optimizer);
      options.put(n, JSON.stringify(row.options));
      kind.put(n, row.kind);
      repetition.values[n] = row.repetition;
      role.put(n, row.role);
      status.put(n, row.status);
      reason.put(n, row.reason);
      budget.values[n] = row.budget;
      trials.values[n] = row.trials;
      spent.values[n] = row.spent;
      seconds.values[n] = row.seconds;
      wallSeconds.values[n] = row.wallSeconds;
      finished.values[n] = row.finished;
      host.put(n, row.host);
      versions.put(n, row.versions);
      trialRows.values[n] = ofTrials;
      testRows.values[n] = ofTests;
      n++;
    },
  };
}
