/** The tables that queries see. Names of tasks, optimizers … are enums that sort like text. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnsOf, type Vocabulary, vocabulary } from '../../src/store/duckdb/columns-of.ts';
import { loadTable } from '../../src/store/duckdb/load-table.ts';
import type { TaskFacts } from '../../src/store/index.ts';
import { archiveOf, costOf, type JudgedRun, rankedOf, testOf } from './judged.ts';
import type { Incumbent } from './source.ts';
import type { United } from './unite.ts';

export interface Vocabularies {
  readonly task: Vocabulary;
  readonly optimizer: Vocabulary;
}

const kinds = vocabulary(['bb', 'mf', 'mo', 'momf']);
const roles = vocabulary(['tuning', 'test']);
const statuses = vocabulary(['done', 'failed', 'refused']);

export async function loadTables(db: DuckDBConnection, { tasks, optimizers }: United, runs: readonly JudgedRun[]): Promise<Vocabularies> {
  const words: Vocabularies = {
    task: vocabulary([...tasks, ...runs.map(run => ({ id: run.task }))].map(task => task.id)),
    optimizer: vocabulary([...optimizers, ...runs.map(run => ({ id: run.optimizer }))].map(optimizer => optimizer.id)),
  };
  await loadRuns(db, runs, words);
  await loadIncumbents(db, runs, words);
  await loadTasks(db, tasks, runs, words);
  await loadOptimizers(db, optimizers, words);
  return words;
}

/** `run_index` counts runs from 0: joins on it are twice as fast as on the key `run`. */
async function loadRuns(db: DuckDBConnection, runs: readonly JudgedRun[], words: Vocabularies): Promise<void> {
  const { double, integer, text, word } = columnsOf(runs.length);
  const run = (row: number): JudgedRun => runs[row]!;
  const last = (row: number): number => run(row).incumbents.length - 1;
  await loadTable(db, 'runs', runs.length, {
    run: text(row => run(row).id),
    run_index: integer(row => row),
    task: word(words.task, row => run(row).task),
    optimizer: word(words.optimizer, row => run(row).optimizer),
    options: text(row => run(row).options),
    kind: word(kinds, row => run(row).kind),
    repetition: integer(row => run(row).repetition),
    role: word(roles, row => run(row).role),
    status: word(statuses, row => run(row).status),
    reason: text(row => run(row).reason),
    budget: double(row => run(row).budget),
    trials: integer(row => run(row).trials),
    spent: double(row => run(row).spent),
    seconds: double(row => run(row).seconds),
    wall_seconds: double(row => run(row).wallSeconds),
    finished: double(row => run(row).finished),
    host: text(row => run(row).host),
    versions: text(row => run(row).versions),
    final: double(row => costOf(run(row), last(row))),
    test: double(row => testOf(run(row), last(row))),
    hypervolume: double(row => archiveOf(run(row), last(row))?.hypervolume),
    beyond: integer(row => archiveOf(run(row), last(row))?.beyond),
    value: double(row => rankedOf(run(row), last(row))),
    source: word(vocabulary(runs.map(run => run.source)), row => run(row).source),
  });
}

/** `step` counts a run's incumbents from 0. */
async function loadIncumbents(db: DuckDBConnection, runs: readonly JudgedRun[], words: Vocabularies): Promise<void> {
  const rows = runs.reduce((sum, run) => sum + run.incumbents.length, 0);
  const indices = new Int32Array(rows);
  const steps = new Int32Array(rows);
  let at = 0;
  for (const [index, { incumbents }] of runs.entries())
    for (let step = 0; step < incumbents.length; step++, at++) {
      indices[at] = index;
      steps[at] = step;
    }

  const { double, doubles, integer, text, word } = columnsOf(rows);
  const run = (row: number): JudgedRun => runs[indices[row]!]!;
  const incumbent = (row: number): Incumbent => run(row).incumbents[steps[row]!]!;
  await loadTable(db, 'incumbents', rows, {
    run: text(row => run(row).id),
    run_index: { kind: 'integer', values: indices },
    task: word(words.task, row => run(row).task),
    optimizer: word(words.optimizer, row => run(row).optimizer),
    kind: word(kinds, row => run(row).kind),
    repetition: integer(row => run(row).repetition),
    step: { kind: 'integer', values: steps },
    trial: integer(row => incumbent(row).trial),
    level: double(row => incumbent(row).level),
    spent: double(row => incumbent(row).spent),
    cost: double(row => incumbent(row).costs[0]),
    test: double(row => testOf(run(row), steps[row]!)),
    hypervolume: double(row => archiveOf(run(row), steps[row]!)?.hypervolume),
    value: double(row => rankedOf(run(row), steps[row]!)),
    costs: doubles(row => incumbent(row).costs),
    tests: doubles(row => incumbent(row).test),
  });
}

/** What only a score table names has no facts: its kind is that of its runs. */
async function loadTasks(db: DuckDBConnection, tasks: United['tasks'], runs: readonly JudgedRun[], words: Vocabularies): Promise<void> {
  const kindOf = new Map(runs.map(run => [run.task, run.kind]));
  const { double, integer, text, word, boolean } = columnsOf(tasks.length);
  const facts = (row: number): TaskFacts | undefined => tasks[row]!.facts;
  await loadTable(db, 'tasks', tasks.length, {
    id: word(words.task, row => tasks[row]!.id),
    kind: word(kinds, row => facts(row)?.kind ?? kindOf.get(tasks[row]!.id) ?? 'bb'),
    collection: text(row => facts(row)?.collection),
    dimensions: integer(row => facts(row)?.dimensions),
    best: double(row => facts(row)?.best),
    budget: double(row => tasks[row]!.budget),
    noisy: boolean(row => facts(row)?.noisy),
    held_out: boolean(row => facts(row)?.heldOut),
    cite: text(row => facts(row)?.cite),
  });
}

async function loadOptimizers(db: DuckDBConnection, optimizers: United['optimizers'], words: Vocabularies): Promise<void> {
  const { text, word } = columnsOf(optimizers.length);
  await loadTable(db, 'optimizers', optimizers.length, {
    id: word(words.optimizer, row => optimizers[row]!.id),
    origin: text(row => optimizers[row]!.origin),
    cite: text(row => optimizers[row]!.cite),
  });
}
