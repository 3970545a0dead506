import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import type { Kind } from '../src/contract/index.ts';
import { query } from './query.ts';
import type { Starts } from './statistics/resample.ts';

/** Kinds are ranked apart; 'all' mixes them, and only when asked. */
export type RankedKind = Kind | 'all';

/**
 * What becomes of a cell without a value, be it that its run failed, was refused or is not there: `worst`, the last rank, shared with others like it;
 * `random-search`, the value of the optimizer `random` in the same block; `drop-task`, its task counts for nobody.
 */
export type Missing = 'worst' | 'random-search' | 'drop-task';

/** The blocks (task and repetition) in which optimizers are ranked, task by task. */
export interface Grid {
  readonly optimizers: readonly string[];
  readonly tasks: readonly string[];
  readonly starts: Starts;
  /** The place of a block's number in the queries, −1 where its task was dropped. */
  readonly placeOf: Int32Array;
  /** Cells filled by the policy. */
  readonly imputed: number;
  /** Tasks left out by `drop-task`. */
  readonly dropped: readonly string[];
}

interface Block {
  readonly block: number;
  readonly task: string;
  readonly imputed: number;
}

/**
 * The grid of one kind as it stands when `upto` of the budget is spent. Only cells of `among`, by default of all optimizers, are counted as imputed
 * or drop a task. Refuses what cannot be ranked, in one sentence.
 */
export async function gridOf(
  db: DuckDBConnection,
  kind: RankedKind,
  missing: Missing,
  upto: number,
  among?: readonly string[],
): Promise<Grid> {
  if (!(upto > 0 && upto <= 1)) throw new Error(`at = ${upto} is not a share of the budget: give a number above 0 and at most 1`);
  const [repeated] = await query<{ task: string; optimizer: string; repetition: number; runs: number }>(db, 'repeated-cells', { kind });
  if (repeated)
    throw new Error(
      `${repeated.runs} runs of ${repeated.optimizer} on ${repeated.task}, repetition ${repeated.repetition}: rank the results of one study at a time`,
    );

  const entrants = await query<{ optimizer: string }>(db, 'entrants', { kind });
  const optimizers = entrants.map(entrant => entrant.optimizer);
  const blocks = await query<Block>(db, 'blocks', { kind, upto, among: among ? listValue(among) : null });
  if (!blocks.length) throw new Error(`no runs of kind ${kind}: nothing to rank`);
  if (missing === 'random-search' && !optimizers.includes('random'))
    throw new Error(
      `missing = random-search needs runs of the optimizer random, of which there are none: add it to the study or choose worst or drop-task`,
    );

  const dropped = missing === 'drop-task' ? [...new Set(blocks.filter(block => block.imputed).map(block => block.task))] : [];
  const gone = new Set(dropped);
  const kept = blocks.filter(block => !gone.has(block.task));
  if (!kept.length)
    throw new Error(
      `missing = drop-task leaves none of the ${dropped.length} tasks of kind ${kind}: each has cells without a value; choose worst`,
    );

  const placeOf = new Int32Array(blocks.length).fill(-1);
  kept.forEach(({ block }, place) => {
    placeOf[block] = place;
  });
  const starts = kept.flatMap(({ task }, place) => (task === kept[place - 1]?.task ? [] : [place]));
  return {
    optimizers,
    tasks: starts.map(place => kept[place]!.task),
    starts: Int32Array.from([...starts, kept.length]),
    placeOf,
    imputed: kept.reduce((sum, block) => sum + block.imputed, 0),
    dropped,
  };
}
