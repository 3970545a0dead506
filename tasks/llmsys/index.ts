/**
 * `llmsys/vllm/output-throughput+mean-ttft-ms` and its kin: seven systems around large language models (two inference engines,
 * three retrieval pipelines, two agents), each measured at random configs under one setting. Nearest-neighbour table: a config
 * has the values of the nearest measured one; a config that was measured twice has the mean; one that did not run fails.
 * S. Wu et al. (2026). LLMSYS-HPOBench: Hyperparameter Optimization Benchmark Suite for Real-World LLM Systems.
 */
import type { Config, Param, Value } from '../../src/contract/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { readData } from '../data/read.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { facts } from '../tables/facts/llmsys.ts';
import { nearestRow } from '../tables/nearest.ts';
import { remember } from '../tables/remember.ts';
import type { Metric, Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';
import { type System, systems } from './systems.ts';

/** `obj-mean_ttft_ms-` → mean-ttft-ms, minimised. */
const metricOf = (column: string): [string, Metric] => [
  column
    .replace(/^(obj|cost)-/, '')
    .replace(/[+-]$/, '')
    .replaceAll('_', '-')
    .toLowerCase(),
  { natural: column.endsWith('+') ? 'max' : 'min', column },
];

export const llmsys = tableCollection({
  id: 'llmsys',
  title: 'Systems around language models: serving, retrieval and agents, as measured',
  instances: Object.keys(systems),
  facts,
  whats: name => systems[name]!.whats,
  measured: name => {
    const system = systems[name]!;
    return {
      data: 'llmsys-hpobench',
      cite: 'arXiv:2605.08305',
      licence: 'GPL-3.0',
      about: `nearest-neighbour table: the values of the nearest of ${system.configs} measured configs, each parameter on its range; a config that did not run is a failure`,
      space: system.space,
      configs: system.configs,
      metrics: Object.fromEntries(system.columns.map(metricOf)),
      seconds: system.seconds,
      load: () => remember(`llmsys ${name}`, () => open(system)),
      whyMissing: () => 'the nearest measured config did not run',
    };
  },
});

const open = (system: System): Table => tableOf(system, readData('llmsys-hpobench', system.file).toString());

/** Rows with a parameter that was not recorded are left out. Throws, with file and config, where one is not of the space. */
export function tableOf({ file, space, columns, seconds, succeeded }: System, text: string): Table {
  const params = Object.entries(space.params);
  const header = text.slice(0, text.indexOf('\n')).trim().split(',');
  const fields = params.map(([name]) => header.find(column => column === `cfg-${name}` || column === `cfg-ai-${name}`) ?? `cfg-${name}`);
  const read = [...new Set([...columns, seconds])];
  const wanted = [...fields, ...read, ...(succeeded ? [succeeded[0]] : [])];
  const measured = new Map<string, { config: Config; runs: number[][] }>();
  for (const cells of csvRows(text, file, wanted)) {
    const config = configOf(params, cells);
    if (!config) continue;
    const wrong = whyInvalid(space, config);
    if (wrong) throw new Error(`${file}: a measured config is not of the space: ${wrong}`);
    const failed = succeeded && cells.at(-1) !== succeeded[1];
    const values = read.map((column, i) => (failed && column !== seconds ? Number.NaN : numberIn(cells[fields.length + i]!, file, column)));
    const key = JSON.stringify(config);
    const known = measured.get(key) ?? { config, runs: [] };
    known.runs.push(values);
    measured.set(key, known);
  }
  const rows = [...measured.values()];
  return {
    rows: rows.length,
    levels: [1],
    rowOf: nearestRow(
      space,
      rows.map(({ config }) => config),
    ),
    configOf: row => rows[row]!.config,
    columns: Object.fromEntries(read.map((column, i) => [column, Float64Array.from(rows, ({ runs }) => mean(runs.map(run => run[i]!)))])),
  };
}

/** Undefined where a parameter was not recorded. */
function configOf(params: readonly (readonly [string, Param])[], cells: readonly string[]): Config | undefined {
  const config: Record<string, Value> = {};
  for (const [i, [name, param]] of params.entries()) {
    if (param.when && 'param' in param.when && config[param.when.param] === false) continue;
    const value = valueIn(cells[i]!, param);
    if (value === undefined) return undefined;
    config[name] = value;
  }
  return config;
}

function valueIn(cell: string, param: Param): Value | undefined {
  if (param.kind !== 'choice') return cell === '' ? undefined : Number(cell);
  if (cell === '') return param.choices.includes('none') ? 'none' : undefined;
  return param.choices.find(choice => String(choice).toLowerCase() === cell.toLowerCase() || choice === Number(cell));
}

/** Of the runs that ended; NaN where none did. */
function mean(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
}
