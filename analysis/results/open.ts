import { existsSync, statSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '../../src/store/index.ts';
import { judge } from './judged.ts';
import { scoreTable } from './score-table.ts';
import type { Source } from './source.ts';
import { studySource } from './study-source.ts';
import { loadTables } from './tables.ts';
import { createTrialsView } from './trials-view.ts';
import { unite } from './unite.ts';

export interface Results {
  /**
   * An in-memory database with the tables runs, incumbents, tasks and optimizers and the view trials (docs/cli.md). A study and
   * a score table look alike; `trials` is read from the files by each query that names it, and has no rows for scores.
   */
  readonly db: DuckDBConnection;
  /** Of the sources that are studies, in order. */
  readonly manifests: readonly Manifest[];
  /** One sentence each: what could not be read, and what makes a comparison doubtful. */
  readonly warnings: readonly string[];
  close(): void;
}

export interface OpenOptions {
  /** Of score tables: accuracies. Their costs are the negated numbers. */
  readonly higherIsBetter?: boolean;
}

/** Opens results folders and score tables (CSV) as one database. Throws one sentence where a source cannot be read or does not fit the others. */
export async function openResults(sources: readonly string[], { higherIsBetter = false }: OpenOptions = {}): Promise<Results> {
  if (sources.length === 0) throw new Error('no results named; name results folders or score tables');
  const warnings: string[] = [];
  const note = (warning: string): void => void warnings.push(warning);
  const read = [...new Set(sources)].map(path => sourceAt(path, higherIsBetter, note));
  const united = unite(read, note);
  const runs = judge(united, note);

  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const words = await loadTables(db, united, runs);
  const closeFiles = await createTrialsView(db, united, runs, words);
  return {
    db,
    manifests: read.flatMap(({ manifest }) => manifest ?? []),
    warnings,
    close() {
      closeFiles();
      db.closeSync();
      instance.closeSync();
    },
  };
}

function sourceAt(path: string, higherIsBetter: boolean, note: (warning: string) => void): Source {
  if (!existsSync(path)) throw new Error(`${path}: no such folder or file; name a results folder or a score table (CSV)`);
  return statSync(path).isDirectory() ? studySource(path, note) : scoreTable(path, higherIsBetter);
}
