import { readFileSync } from 'node:fs';
import type { DuckDBConnection, DuckDBResult, DuckDBValue } from '@duckdb/node-api';

/** Queries that others build on, each a table macro, in the order in which they are read. */
const macros = ['cells', 'curves', 'block-ranks'] as const;

export type Parameters = Readonly<Record<string, DuckDBValue>>;

const text = (name: string): string => readFileSync(new URL(`queries/${name}.sql`, import.meta.url), 'utf8');

const prepared = new WeakSet<DuckDBConnection>();

/** The macros live in the connection's temporary schema, so that results can be opened read-only. */
async function prepare(db: DuckDBConnection): Promise<void> {
  if (prepared.has(db)) return;
  for (const name of macros) await db.run(text(name));
  prepared.add(db);
}

/** The rows of queries/<name>.sql as plain objects. Its comment says which parameters it takes and which columns it gives. */
export async function query<Row>(db: DuckDBConnection, name: string, parameters: Parameters = {}): Promise<Row[]> {
  await prepare(db);
  return (await db.runAndReadAll(text(name), { ...parameters })).getRowObjectsJS() as Row[];
}

/** The same for millions of rows: a result whose chunks hold typed arrays. */
export async function streamed(db: DuckDBConnection, name: string, parameters: Parameters = {}): Promise<DuckDBResult> {
  await prepare(db);
  return db.stream(text(name), { ...parameters });
}
