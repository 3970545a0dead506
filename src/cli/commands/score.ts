import { readFileSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { columns, print, printJson } from '../print.ts';
import { UsageError } from '../usage-error.ts';

interface Arguments {
  readonly rule: 'algoperf';
  readonly times: string;
  readonly rMax?: number;
  readonly exact?: boolean;
  readonly json?: boolean;
}

export const score: CommandModule<object, Arguments> = {
  command: 'score <rule> <times>',
  describe: 'Scores of times to target by the rule of a benchmark (algoperf)',
  builder: y =>
    y
      .positional('rule', { choices: ['algoperf'] as const, demandOption: true })
      .positional('times', { type: 'string', demandOption: true, describe: 'CSV: optimizers × workloads, inf = never' })
      .option('r-max', { type: 'number', describe: 'Largest ratio to the best that counts  [default: 4]' })
      .option('exact', { type: 'boolean', describe: 'Integrate exactly; the published scores use 100 points' })
      .example('koi score algoperf times.csv', 'Scores in [0, 1], higher is better') as never,
  handler: async ({ times, rMax, exact = false, json }) => {
    const { algoPerfScores } = await import('../../../analysis/statistics/algoperf.ts');
    const scores = algoPerfScores(await readTimes(times), { exact, ...(rMax === undefined ? {} : { rMax }) });
    if (json) printJson({ scores });
    else print(columns(Object.entries(scores).sort((a, b) => b[1] - a[1]).map(([id, s]) => [id, s.toFixed(4)]))); // biome-ignore format: a pipeline
  },
};

async function readTimes(path: string) {
  const { parseCsv } = await import('../../../analysis/results/csv.ts');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path}: there is no such table of times`);
  }
  const [header, ...rows] = parseCsv(text, path);
  if (!header || rows.length === 0) throw new UsageError(`${path}: it has no row of times`);
  const times = rows.map(({ line, cells }) => {
    if (cells.length !== header.cells.length)
      throw new UsageError(`${path}:${line}: ${cells.length} cells, where the header has ${header.cells.length}`);
    return cells.slice(1).map(cell => timeOf(cell, `${path}:${line}`));
  });
  return { optimizers: rows.map(row => row.cells[0]!), workloads: header.cells.slice(1), times };
}

function timeOf(cell: string, where: string): number {
  if (cell === '') return Number.NaN;
  const time = cell.toLowerCase() === 'inf' ? Infinity : Number(cell);
  if (Number.isNaN(time)) throw new UsageError(`${where}: "${cell}" is not a time; write seconds, inf or nothing`);
  return time;
}
