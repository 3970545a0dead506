import type { DuckDBConnection } from '@duckdb/node-api';
import { stream } from '../src/random/index.ts';
import { gridOf, type Missing, type RankedKind } from './grid.ts';
import { query } from './query.ts';
import type { Ranking } from './ranking.ts';
import { type RankingOptions, rankingOf, type Values } from './ranking-of.ts';

export type { Missing, RankedKind } from './grid.ts';

export interface RankOptions {
  /** Only this kind; 'all' ranks the kinds together. By default every kind that was run, each by itself. */
  readonly kind?: RankedKind;
  /** When this share of the planned budget was spent, in (0, 1]; 1 by default. */
  readonly at?: number;
  readonly missing?: Missing;
  readonly aggregate?: RankingOptions['aggregate'];
  readonly alpha?: number;
  /** Of the bootstrap. */
  readonly seed?: number;
  readonly resamples?: number;
}

/**
 * Rankings per kind, of a connection with the tables runs, incumbents, tasks and optimizers (docs/cli.md). The same rows and options give the same numbers.
 * Errors: no runs, two runs of one cell, `at` outside (0, 1], a policy that cannot fill or leaves nothing.
 */
export async function rank(db: DuckDBConnection, options: RankOptions = {}): Promise<Partial<Record<RankedKind, Ranking>>> {
  const kinds = options.kind ? [options.kind] : (await query<{ kind: RankedKind }>(db, 'kinds')).map(row => row.kind);
  if (!kinds.length) throw new Error('no runs: nothing to rank');
  const rankings: Partial<Record<RankedKind, Ranking>> = {};
  const { aggregate = 'none', alpha = 0.05, resamples = 1000, seed = 0 } = options;
  for (const kind of kinds)
    rankings[kind] = rankingOf(await valuesOf(db, kind, options), { aggregate, alpha, resamples, rng: stream('rank', seed, kind) });
  return rankings;
}

/** What is ranked: costs [blocks × optimizers] when `at` of the budget is spent. */
export async function valuesOf(
  db: DuckDBConnection,
  kind: RankedKind,
  { at = 1, missing = 'worst' }: Pick<RankOptions, 'at' | 'missing'>,
  among?: readonly string[],
): Promise<Values & { readonly tasks: readonly string[] }> {
  const { placeOf, ...grid } = await gridOf(db, kind, missing, at, among);
  const width = grid.optimizers.length;
  const values = new Float64Array(grid.starts.at(-1)! * width).fill(Infinity);
  // the grid knows which tasks are dropped
  const filled = missing === 'random-search' ? missing : 'worst';
  const rows = await query<{ block: number; entrant: number; value: number }>(db, 'values', { kind, missing: filled, upto: at });
  for (const { block, entrant, value } of rows) if (placeOf[block]! >= 0) values[placeOf[block]! * width + entrant] = value;
  return { ...grid, values };
}
