/** The tables that queries see. Names of tasks, optimizers … are enums that sort like text. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnsOf, type Vocabulary, vocabulary } from '../../src/store/duckdb/columns-of.ts';
import { loadTable } from '../../src/store/duckdb/load-table.ts';
import type { JudgedRun } from './judged.ts';
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
  const rows = runs.map((run, index) => ({ run, index, last: run.judged.at(-1) }));
  const { double, integer, text, word } = columnsOf(rows);
  const sources = vocabulary(runs.map(run => run.source));
  await loadTable(db, 'runs', rows.length, {
    run: text(({ run }) => run.id),
    run_index: integer(({ index }) => index),
    task: word(words.task, ({ run }) => run.task),
    optimizer: word(words.optimizer, ({ run }) => run.optimizer),
    options: text(({ run }) => run.options),
    kind: word(kinds, ({ run }) => run.kind),
    repetition: integer(({ run }) => run.repetition),
    role: word(roles, ({ run }) => run.role),
    status: word(statuses, ({ run }) => run.status),
    reason: text(({ run }) => run.reason),
    budget: double(({ run }) => run.budget),
    trials: integer(({ run }) => run.trials),
    spent: double(({ run }) => run.spent),
    seconds: double(({ run }) => run.seconds),
    wall_seconds: double(({ run }) => run.wallSeconds),
    finished: double(({ run }) => run.finished),
    host: text(({ run }) => run.host),
    versions: text(({ run }) => run.versions),
    final: double(({ last }) => (last && last.hypervolume === null && last.costs.length === 1 ? last.costs[0] : null)),
    test: double(({ last }) => last?.testValue),
    hypervolume: double(({ last }) => last?.hypervolume),
    beyond: integer(({ last }) => last?.beyond),
    value: double(({ last }) => last?.value),
    source: word(sources, ({ run }) => run.source),
  });
}

/** `step` counts a run's incumbents from 0. */
async function loadIncumbents(db: DuckDBConnection, runs: readonly JudgedRun[], words: Vocabularies): Promise<void> {
  const rows = runs.flatMap((run, index) => run.judged.map((judged, step) => ({ run, index, judged, step })));
  const { double, doubles, integer, text, word } = columnsOf(rows);
  await loadTable(db, 'incumbents', rows.length, {
    run: text(({ run }) => run.id),
    run_index: integer(({ index }) => index),
    task: word(words.task, ({ run }) => run.task),
    optimizer: word(words.optimizer, ({ run }) => run.optimizer),
    kind: word(kinds, ({ run }) => run.kind),
    repetition: integer(({ run }) => run.repetition),
    step: integer(({ step }) => step),
    trial: integer(({ judged }) => judged.trial),
    level: double(({ judged }) => judged.level),
    spent: double(({ judged }) => judged.spent),
    cost: double(({ judged }) => judged.costs[0]),
    test: double(({ judged }) => judged.testValue),
    hypervolume: double(({ judged }) => judged.hypervolume),
    value: double(({ judged }) => judged.value),
    costs: doubles(({ judged }) => judged.costs),
    tests: doubles(({ judged }) => judged.test),
  });
}

/** What only a score table names has no facts: its kind is that of its runs. */
async function loadTasks(db: DuckDBConnection, tasks: United['tasks'], runs: readonly JudgedRun[], words: Vocabularies): Promise<void> {
  const kindOf = new Map(runs.map(run => [run.task, run.kind]));
  const { double, integer, text, word, boolean } = columnsOf(tasks);
  await loadTable(db, 'tasks', tasks.length, {
    id: word(words.task, ({ id }) => id),
    kind: word(kinds, ({ id, facts }) => facts?.kind ?? kindOf.get(id) ?? 'bb'),
    collection: text(({ facts }) => facts?.collection),
    dimensions: integer(({ facts }) => facts?.dimensions),
    best: double(({ facts }) => facts?.best),
    budget: double(({ budget }) => budget),
    noisy: boolean(({ facts }) => facts?.noisy),
    held_out: boolean(({ facts }) => facts?.heldOut),
    cite: text(({ facts }) => facts?.cite),
  });
}

async function loadOptimizers(db: DuckDBConnection, optimizers: United['optimizers'], words: Vocabularies): Promise<void> {
  const { text, word } = columnsOf(optimizers);
  await loadTable(db, 'optimizers', optimizers.length, {
    id: word(words.optimizer, ({ id }) => id),
    origin: text(({ origin }) => origin),
    cite: text(({ cite }) => cite),
  });
}
