import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReport } from '../../analysis/report/index.ts';
import type { RankArguments } from './commands/rank.ts';
import { writeFigures } from './figures.ts';
import { gatherSources } from './gather-sources.ts';

/** Writes report.html and the rank plots of every kind as SVG and PNG; the paths of what was written, the report first. */
export async function writeReport(
  sources: readonly string[],
  folder: string,
  args: Omit<RankArguments, 'sources'> = {},
): Promise<string[]> {
  const input = await gatherSources(sources, args);
  mkdirSync(folder, { recursive: true });
  const report = join(folder, 'report.html');
  writeFileSync(report, await buildReport(input));
  return [report, ...(await writeFigures(input, folder, ['rank-over-budget', 'critical-difference'], ['svg', 'png']))];
}
