import { rank } from '../../analysis/rank.ts';
import type { RankPoint } from '../../analysis/ranking.ts';
import { ranksOverBudget } from '../../analysis/ranks-over-budget.ts';
import { gather } from '../../analysis/report/gather.ts';
import type { ReportInput } from '../../analysis/report/input.ts';
import { openResults } from '../../analysis/results/index.ts';
import type { Kind } from '../contract/index.ts';
import type { RankArguments } from './commands/rank.ts';
import { warn } from './print.ts';
import { rankOptionsOf } from './ranking.ts';
import { UsageError } from './usage-error.ts';

/** Everything that figures and the report show of some sources, kind by kind. */
export async function gatherSources(sources: readonly string[], args: Omit<RankArguments, 'sources'>): Promise<ReportInput> {
  if (args.kind === 'all') throw new UsageError('--kind all is for koi rank; figures and the report keep the kinds apart');
  const { missing, ...options } = rankOptionsOf(args);
  const results = await openResults(sources, { higherIsBetter: args.higherIsBetter ?? false });
  try {
    for (const warning of results.warnings) warn(warning);
    const policy = missing === undefined ? {} : { missing };
    const rankings = await rank(results.db, { ...options, ...policy });
    const points: Partial<Record<Kind, readonly RankPoint[]>> = {};
    // one after the other: a connection streams one answer at a time
    for (const kind of Object.keys(rankings) as Kind[]) points[kind] = await ranksOverBudget(results.db, kind, policy);
    const command = `koi report ${sources.join(' ')}`;
    return await gather(results.db, results.manifests, { rankings, points, command, warnings: results.warnings, ...options, ...policy });
  } finally {
    results.close();
  }
}
