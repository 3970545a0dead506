import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CsvRow, parseCsv } from './csv.ts';
import type { Run, Source } from './source.ts';

/** One number of a table, as it stands there. */
interface Score {
  readonly line: number;
  readonly task: string;
  readonly optimizer: string;
  readonly repetition: number;
  /** Undefined where the cell is empty: a missing run. */
  readonly value: number | undefined;
}

/**
 * Reads a score table. Wide: one row per task, its name first, then one column per optimizer. Long: columns `task`,
 * `optimizer`, `value` and optionally `repetition`, in any order, others are ignored. Empty cells, NA and NaN are missing runs.
 * Lower is better, unless `higherIsBetter`: then costs are the negated numbers. Throws `file:line: what`.
 */
export function scoreTable(file: string, higherIsBetter: boolean): Source {
  const [header, ...rows] = parseCsv(readFileSync(file, 'utf8'), file);
  if (!header || rows.length === 0) throw new Error(`${file}: no scores in it; a score table has a header and at least one row`);
  for (const { line, cells } of rows)
    if (cells.length !== header.cells.length)
      throw new Error(`${file}:${line}: ${cells.length} cells, but the header has ${header.cells.length}`);

  const names = header.cells.map(cell => cell.trim());
  const long = ['task', 'optimizer', 'value'].every(name => names.includes(name));
  const scores = (long ? longScores : wideScores)(file, names, rows);
  refuseRepeats(file, scores, long);
  return {
    path: file,
    manifest: undefined,
    tasks: distinct(scores.map(score => score.task)).map(id => ({ id, budget: 1, facts: undefined })),
    optimizers: distinct(scores.map(score => score.optimizer)).map(id => ({ id, origin: 'score table', cite: '' })),
    runs: scores.flatMap(score => (score.value === undefined ? [] : [runOf(file, score, higherIsBetter ? 0 - score.value : score.value)])),
  };
}

function wideScores(file: string, names: readonly string[], rows: readonly CsvRow[]): Score[] {
  const optimizers = names.slice(1);
  if (optimizers.length === 0) throw new Error(`${file}:1: only one column; koi reads commas, a row per task and a column per optimizer`);
  const unnamed = optimizers.indexOf('');
  if (unnamed >= 0) throw new Error(`${file}:1: column ${unnamed + 2} has no name; name its optimizer`);
  const repeated = optimizers.find((name, i) => optimizers.indexOf(name) < i);
  if (repeated !== undefined) throw new Error(`${file}:1: two columns are named "${repeated}"; name each optimizer once`);
  return rows.flatMap(({ line, cells: [task, ...values] }) => {
    if (!task!.trim()) throw new Error(`${file}:${line}: the task has no name; the first column is its name`);
    return optimizers.map((optimizer, i) => ({
      line,
      task: task!.trim(),
      optimizer,
      repetition: 0,
      value: numberIn(values[i]!, `${file}:${line}`, optimizer),
    }));
  });
}

function longScores(file: string, names: readonly string[], rows: readonly CsvRow[]): Score[] {
  return rows.map(({ line, cells }) => {
    const cell = (name: string): string => (names.includes(name) ? cells[names.indexOf(name)]!.trim() : '');
    for (const name of ['task', 'optimizer']) if (!cell(name)) throw new Error(`${file}:${line}: the ${name} has no name`);
    const repetition = Number(cell('repetition'));
    if (!Number.isInteger(repetition) || repetition < 0)
      throw new Error(`${file}:${line}: repetition "${cell('repetition')}" is not a whole number from 0`);
    return {
      line,
      task: cell('task'),
      optimizer: cell('optimizer'),
      repetition,
      value: numberIn(cell('value'), `${file}:${line}`, 'value'),
    };
  });
}

const missing = new Set(['', 'na', 'nan']);
const infinite: Readonly<Record<string, number>> = {
  inf: Infinity,
  '+inf': Infinity,
  infinity: Infinity,
  '-inf': -Infinity,
  '-infinity': -Infinity,
};
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/;

function numberIn(cell: string, where: string, column: string): number | undefined {
  const text = cell.trim().toLowerCase();
  if (missing.has(text)) return undefined;
  const value = decimal.test(text) ? Number(text) : infinite[text];
  if (value === undefined) throw new Error(`${where}: column "${column}": "${cell.trim()}" is not a number`);
  return value;
}

function refuseRepeats(file: string, scores: readonly Score[], long: boolean): void {
  const lines = new Map<string, number>();
  for (const { line, task, optimizer, repetition } of scores) {
    const key = JSON.stringify([task, optimizer, repetition]);
    const earlier = lines.get(key);
    const what = long ? `${optimizer} on ${task}, repetition ${repetition},` : `task ${task}`;
    const remedy = long ? 'number them in a column repetition' : 'repetitions need the long form task,optimizer,repetition,value';
    if (earlier !== undefined) throw new Error(`${file}:${line}: ${what} stood in line ${earlier} already; ${remedy}`);
    lines.set(key, line);
  }
}

const runOf = (file: string, { task, optimizer, repetition }: Score, cost: number): Run => ({
  id: createHash('sha256')
    .update(JSON.stringify(['score', task, optimizer, repetition, String(cost)]))
    .digest('hex')
    .slice(0, 16),
  rows: undefined,
  source: file,
  task,
  optimizer,
  options: '{}',
  kind: undefined,
  repetition,
  role: undefined,
  status: 'done',
  reason: '',
  budget: 1,
  trials: 1,
  spent: 1,
  seconds: 0,
  wallSeconds: 0,
  finished: undefined,
  host: '',
  versions: '',
  incumbents: [{ trial: 0, level: 1, spent: 1, costs: [cost], test: undefined }],
});

const distinct = (names: readonly string[]): string[] => [...new Set(names)];
