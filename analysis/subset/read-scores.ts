import type { DuckDBConnection } from '@duckdb/node-api';
import { gridOf, type Missing, type RankedKind } from '../grid.ts';
import { query } from '../query.ts';
import type { Scores } from './scores.ts';

export interface ReadScoresOptions {
  /** May be left out where only one kind was run. */
  readonly kind?: RankedKind | undefined;
  /** Share of the budget at which scores are taken; 1 by default. */
  readonly at?: number | undefined;
  /** `drop-task` (default): a task with a missing run has no score for whom it is missing. `worst`: the run counts as the worst met on the task. */
  readonly missing?: Missing | undefined;
}

interface Cell {
  readonly task: string;
  readonly optimizer: string;
  readonly value: number | null;
  readonly present: number;
  readonly missing: number;
}

interface Scale {
  readonly task: string;
  readonly low: number;
  readonly high: number;
  readonly followed: boolean;
}

/**
 * Scores [tasks × optimizers] of results opened as a database: means over repetitions of what is ranked, lower is better. A study's come with the
 * range of all incumbents of each task. Throws where there are no runs, or several kinds and none was chosen.
 */
export async function readScores(db: DuckDBConnection, options: ReadScoresOptions = {}): Promise<Scores> {
  const { at = 1, missing = 'drop-task' } = options;
  const kind = options.kind ?? (await onlyKind(db));
  // drop-task is left to the selection, which says which tasks it cannot choose
  const filled = missing === 'random-search' ? missing : 'worst';
  const { tasks, optimizers } = await gridOf(db, kind, filled, at);
  const cells = await query<Cell>(db, 'subset-scores', { kind, missing: filled, upto: at });
  const scales = new Map((await query<Scale>(db, 'subset-scales', { kind })).map(scale => [scale.task, scale]));

  const [rowOf, columnOf] = [indices(tasks), indices(optimizers)];
  const values = tasks.map(() => optimizers.map(() => Number.NaN));
  for (const cell of cells)
    values[rowOf.get(cell.task)!]![columnOf.get(cell.optimizer)!] = scoreOf(cell, missing, scales.get(cell.task)?.high ?? Infinity);
  const known = tasks.every(task => scales.get(task)?.followed);
  return {
    names: tasks,
    optimizers,
    values,
    scale: known ? { low: tasks.map(task => scales.get(task)!.low), high: tasks.map(task => scales.get(task)!.high) } : undefined,
  };
}

function scoreOf({ value, present, missing }: Cell, policy: Missing, worst: number): number {
  if (missing === 0) return value!;
  if (policy === 'drop-task') return Number.NaN;
  return present === 0 ? worst : (value! * present + worst * missing) / (present + missing);
}

async function onlyKind(db: DuckDBConnection): Promise<RankedKind> {
  const kinds = (await query<{ kind: RankedKind }>(db, 'kinds')).map(row => row.kind);
  if (kinds.length === 0) throw new Error('no runs: no scores to choose tasks by');
  if (kinds.length > 1) throw new Error(`runs of the kinds ${kinds.join(', ')}: tasks are chosen of one; choose it with --kind`);
  return kinds[0]!;
}

const indices = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, i) => [name, i]));
