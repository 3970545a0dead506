import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openResults } from '../../analysis/results/index.ts';
import { starDiscrepancy } from '../../analysis/subset/discrepancy.ts';
import { type NamedPoints, readPoints } from '../../analysis/subset/read-points.ts';
import { readScores } from '../../analysis/subset/read-scores.ts';
import type { Scores } from '../../analysis/subset/scores.ts';
import { type Selection, selectSubset } from '../../analysis/subset/select.ts';
import { writeSubsets } from '../../analysis/subset/write.ts';
import type { DiscrepancyArguments, SelectArguments } from './commands/subset.ts';
import { columns, print, printJson, warn } from './print.ts';
import { rankOptionsOf } from './ranking.ts';
import { UsageError } from './usage-error.ts';

/** `koi subset discrepancy`. */
export function discrepancyCommand({ points, against = 'uniform', json }: DiscrepancyArguments): void {
  const full = against === 'uniform' ? undefined : pointsIn(against).points;
  const found = starDiscrepancy(pointsIn(points).points, { against: full });
  if (json) printJson(found);
  else print(`${found.exact ? '' : 'at least '}${found.discrepancy}  (${found.points} points, ${found.dimensions} dimensions)`);
}

/** `koi subset select`: chooses, writes the suites, and says what they are. */
export async function selectCommand(args: SelectArguments): Promise<void> {
  const scores = args.asIs ? tableOf(args.sources) : await scoresOf(args.sources, args);
  const selection = selectSubset(scores, {
    size: args.size,
    sets: args.sets?.split(','),
    against: args.against,
    asIs: args.asIs,
    spread: args.spread,
    seconds: args.seconds,
    seed: args.seed,
    steps: args.steps,
    leaveOut: args.leaveOut?.flatMap(names => names.split(',')),
  });
  for (const warning of selection.warnings) warn(warning);
  const files = written(selection, args);
  if (args.json) return printJson({ ...selection, files });

  for (const [set, { tasks, discrepancy, exact, rankAgreement, late }] of Object.entries(selection.sets)) {
    const value = `${exact ? '' : 'at least '}${discrepancy.toFixed(4)}${late ? ' when the time was up' : ''}`;
    print(`${set}: ${tasks.length} of ${selection.candidates} tasks, discrepancy ${value}, rank agreement τ = ${rankAgreement.toFixed(2)}`);
    print(columns(tasks.map(task => [`  ${task}`])));
  }
  for (const file of files) print(`${file}  →  koi run --tasks suite:${basename(file, '.json')}`);
}

/** Writes the suites. What cannot be written is said, but the choice is not lost for it. */
function written(selection: Selection, { write, name, sources }: SelectArguments): readonly string[] {
  if (write === false) return [];
  try {
    return writeSubsets(selection, name ?? basename(sources[0]!).replace(/\.csv$/i, ''));
  } catch (error) {
    warn(`koi: ${(error as Error).message}`);
    process.exitCode = 1;
    return [];
  }
}

async function scoresOf(sources: readonly string[], args: SelectArguments): Promise<Scores> {
  const results = await openResults(sources, { higherIsBetter: args.higherIsBetter ?? false });
  try {
    for (const warning of results.warnings) warn(warning);
    const { kind, at, missing } = rankOptionsOf(args);
    return await readScores(results.db, { kind, at, missing });
  } finally {
    results.close();
  }
}

/** One table whose numbers are points already. */
function tableOf(sources: readonly string[]): Scores {
  if (sources.length !== 1) throw new UsageError('--as-is takes one table (CSV) with numbers in [0, 1]');
  const { names, columns: optimizers, points } = pointsIn(sources[0]!);
  const rowOf = (row: number): number[] => [...points.values.subarray(row * points.dimensions, (row + 1) * points.dimensions)];
  return { names, optimizers, values: names.map((_, row) => rowOf(row)) };
}

function pointsIn(path: string): NamedPoints {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${path}: there is no such file of points (CSV)`);
  return readPoints(readFileSync(path, 'utf8'), path);
}
