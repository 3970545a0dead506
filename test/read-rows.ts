import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordBatchReader } from 'apache-arrow';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table, by file, read with apache-arrow alone: whole batches up to the first that is not. */
export function rowsByFile(folder: string, table: 'trials' | 'tests' | 'runs'): Map<string, Row[]> {
  const within = join(folder, table);
  const names = existsSync(within) ? readdirSync(within).sort() : [];
  return new Map(names.map(name => [name, rowsIn(readFileSync(join(within, name)))]));
}

function rowsIn(bytes: Uint8Array): Row[] {
  const rows: Row[] = [];
  try {
    for (const batch of RecordBatchReader.from(bytes)) for (const row of batch) rows.push(row!.toJSON());
  } catch {
    // a stream that was cut: what is whole was read
  }
  return rows;
}

const clocks = ['ask_seconds', 'evaluate_seconds', 'tell_seconds', 'wall_seconds', 'finished', 'host', 'versions'];

/**
 * What a study says, without what a clock on the wall or a machine adds: the rows of committed runs, each run's trials from
 * the file that its own row names, as JSON lines in an order that does not depend on who wrote them.
 */
export function story(folder: string): string[] {
  const trials = rowsByFile(folder, 'trials');
  const tests = rowsByFile(folder, 'tests');
  const lines = [...rowsByFile(folder, 'runs')].flatMap(([file, runs]) =>
    runs.map(run => {
      const own = (rows: Row[] | undefined) => (rows ?? []).filter(row => row['run'] === run['run']).map(plain);
      return JSON.stringify({ run: plain(run), trials: own(trials.get(file)), tests: own(tests.get(file)) });
    }),
  );
  return lines.sort();
}

const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !clocks.includes(name))
      .map(([name, value]) => [
        name,
        typeof value === 'bigint'
          ? value.toString()
          : Array.isArray(value) || (value as { toArray?: unknown })?.toArray
            ? [...(value as Iterable<number>)]
            : value,
      ]),
  );
