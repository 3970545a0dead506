import { rankTable } from '../../analysis/charts/terminal.ts';
import { rank } from '../../analysis/rank.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import { openResults } from '../../analysis/results/index.ts';
import type { Kind } from '../contract/index.ts';
import type { RankArguments } from './commands/rank.ts';
import { print, printJson, warn } from './print.ts';
import { UsageError } from './usage-error.ts';

/** Ranks what the sources hold, per kind, and prints the tables, or the facts with --json. */
export async function showRanking(sources: readonly string[], args: Omit<RankArguments, 'sources'>): Promise<void> {
  const options = rankOptionsOf(args);
  const results = await openResults(sources, { higherIsBetter: args.higherIsBetter ?? false });
  try {
    for (const warning of results.warnings) warn(warning);
    const rankings = await rank(results.db, options);
    if (args.json) return printJson(rankings);
    const color = process.stdout.isTTY && !process.env['NO_COLOR'];
    for (const [kind, ranking] of Object.entries(rankings) as [Kind, Ranking][]) print(`${rankTable(kind, ranking, { color })}\n`);
  } finally {
    results.close();
  }
}

/** The options of `rank`, without those that were not given. */
export function rankOptionsOf({ kind, at, missing, aggregate }: Omit<RankArguments, 'sources'>) {
  if (at !== undefined && !(at > 0 && at <= 1)) throw new UsageError(`--at ${at}: it is a share of the budget, above 0 and at most 1`);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(at === undefined ? {} : { at }),
    ...(missing === undefined ? {} : { missing }),
    ...(aggregate === undefined ? {} : { aggregate }),
  };
}
