/** Reads the tables of a study, also while it is written: whole, sound batches only, and what was not is said. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, batchReader } from './batch.ts';
import { type Damage, framesOf } from './frames.ts';
import type { TableName } from './schema.ts';

export interface Warning {
  /** `cut`: an unfinished end, as a killed or a working writer leaves it, harmless unless rows are also `lost`. */
  readonly kind: 'cut' | 'damaged' | 'lost' | 'twice';
  readonly file: string;
  /** One sentence. */
  readonly what: string;
}
export type Warn = (warning: Warning) => void;

/** Names of the files of a table, sorted: one per worker slot and start. */
export function namesIn(folder: string, table: TableName): readonly string[] {
  const within = join(folder, table);
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .filter(name => name.endsWith('.arrows'))
    .map(name => name.slice(0, -'.arrows'.length))
    .sort();
}

export const fileOf = (folder: string, table: TableName, name: string): string => join(folder, table, `${name}.arrows`);

/**
 * The batches of a file, in order; memory is reused from one to the next. Returns what was wrong with the rest of the file.
 * `warn` hears of damage, and of a cut end, which is what a killed or a working writer leaves behind.
 */
export function* batchesOf<N extends TableName>(
  folder: string,
  table: N,
  name: string,
  warn: Warn,
): Generator<Batch<N>, Damage | undefined> {
  const file = fileOf(folder, table, name);
  if (!existsSync(file)) return undefined;
  const frames = framesOf(file);
  let read: ((frame: Parameters<ReturnType<typeof batchReader>>[0]) => Batch<N>) | undefined;
  let rows = 0;
  for (;;) {
    const { done, value } = frames.next();
    if (done) {
      if (value) warn({ kind: value.kind, file, what: sentence(value, rows) });
      return value;
    }
    try {
      read ??= batchReader(table, value.prelude);
    } catch (error) {
      warn({ kind: 'damaged', file, what: `${(error as Error).message}; it is left out` });
      frames.return(undefined);
      return { kind: 'damaged', at: 0, size: 0 };
    }
    const batch = read(value.batch);
    rows += batch.rows;
    yield batch;
  }
}

const sentence = ({ kind, at, size }: Damage, rows: number): string =>
  kind === 'cut'
    ? `ends in an unfinished batch of ${size - at} bytes; the ${rows} rows before it are read`
    : `is damaged at byte ${at} of ${size}; the ${rows} rows before it are read`;
