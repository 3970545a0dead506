import type { DuckDBConnection, DuckDBIntegerVector } from '@duckdb/node-api';
import { stream } from '../src/random/index.ts';
import { gridOf, type Missing, type RankedKind } from './grid.ts';
import { query, streamed } from './query.ts';
import type { RankPoint } from './ranking.ts';
import { type BlockRanks, bootstrapRanks, meanRanks } from './statistics/bootstrap-ranks.ts';

export interface OverBudgetOptions {
  /** Equal steps of the budget. */
  readonly points?: number;
  readonly missing?: Missing;
  /** Of the bootstrap; with 0 the bands have no width. */
  readonly resamples?: number;
  readonly seed?: number;
}

type Columns = [block: DuckDBIntegerVector, entrant: DuckDBIntegerVector, point: DuckDBIntegerVector, doubled: DuckDBIntegerVector];

/**
 * Mean ranks at equal steps of the planned budget, sorted by fraction, then rank; at fraction 1 they are those of `rank`.
 * `drop-task` leaves out, at every step, the tasks that are incomplete at the end, so that the curve is about the same tasks throughout.
 */
export async function ranksOverBudget(db: DuckDBConnection, kind: RankedKind, options: OverBudgetOptions = {}): Promise<RankPoint[]> {
  const { points = 100, missing = 'worst', resamples = 1000, seed = 0 } = options;
  const grid = await gridOf(db, kind, missing, 1);
  if (resamples === 0) {
    const rows = await query<Pick<RankPoint, 'fraction' | 'optimizer' | 'rank'>>(db, 'rank-over-budget', { kind, missing, points });
    return rows.map(row => ({ ...row, low: row.rank, high: row.rank }));
  }

  const entrants = grid.optimizers.length;
  const width = points * entrants;
  const ranks: BlockRanks = { starts: grid.starts, width, doubled: new Uint16Array(grid.starts.at(-1)! * width) };
  for await (const chunk of await streamed(db, 'ranks', { kind, missing, points })) {
    const [block, entrant, point, doubled] = [0, 1, 2, 3].map(column => chunk.getColumnVector(column) as DuckDBIntegerVector) as Columns;
    for (let row = 0; row < chunk.rowCount; row++)
      ranks.doubled[grid.placeOf[block.getItem(row)!]! * width + (point.getItem(row)! - 1) * entrants + entrant.getItem(row)!] =
        doubled.getItem(row)!;
  }
  // no rank is 0: a stream that ended early would otherwise pass for the best rank of all
  if (ranks.doubled.includes(0))
    throw new Error(`ranks over the budget (${kind}): the database gave only some of them; ask for one kind at a time`);

  const means = meanRanks(ranks);
  const bands = bootstrapRanks(ranks, resamples, stream('rank', seed, kind));
  return Array.from(means, (rank, column) => ({
    fraction: (Math.floor(column / entrants) + 1) / points,
    optimizer: grid.optimizers[column % entrants]!,
    rank,
    ...bands[column]!,
  })).sort((a, b) => a.fraction - b.fraction || a.rank - b.rank);
}
