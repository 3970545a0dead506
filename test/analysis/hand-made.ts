import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A run in a test: its incumbents as [spent, value], in the order in which they were found; null is a failed test. */
export interface HandMade {
  readonly task: string;
  readonly optimizer: string;
  readonly repetition: number;
  readonly incumbents: readonly (readonly [spent: number, value: number | null])[];
  readonly kind?: string;
  readonly status?: 'done' | 'failed' | 'refused';
  readonly budget?: number;
  readonly spent?: number;
}

/** The tables of docs/cli.md, as far as rankings read them. A run's budget is 100 unless given, and spent. */
export async function tablesOf(runs: readonly HandMade[]): Promise<DuckDBConnection> {
  const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await db.run(
    'create table runs (run varchar, task varchar, optimizer varchar, kind varchar, repetition int, status varchar, budget double, spent double)',
  );
  await db.run('create table incumbents (run varchar, step int, spent double, value double)');
  const text = (value: string | number | null) =>
    typeof value === 'string' ? `'${value}'` : Number.isFinite(value ?? 0) ? `${value}` : `'${value}'`;
  const insert = async (table: string, rows: readonly (readonly (string | number | null)[])[]) => {
    if (rows.length) await db.run(`insert into ${table} values ${rows.map(row => `(${row.map(text).join()})`).join()}`);
  };
  await insert(
    'runs',
    runs.map(({ task, optimizer, kind = 'bb', repetition, status = 'done', budget = 100, spent = budget }, i) => [
      `${i}`,
      task,
      optimizer,
      kind,
      repetition,
      status,
      budget,
      spent,
    ]),
  );
  await insert(
    'incumbents',
    runs.flatMap(({ incumbents }, i) => incumbents.map(([spent, value], step) => [`${i}`, step, spent, value])),
  );
  return db;
}
