import type { Config, Space, Value } from '../../src/contract/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { type Derived, derived } from '../data/cache.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { remember } from '../tables/remember.ts';
import { landscapes } from './landscapes.ts';
import { spaces } from './spaces.ts';

export const configs = 256;
export const seeds = 10;
export const budgets = 10;

/** What was measured of an algorithm on an environment. */
export interface Landscape {
  readonly configs: readonly Config[];
  /** Mean return of the final policy: [configs × budgets × seeds], seeds fastest; NaN where training failed. */
  readonly returns: Float64Array;
}

/** The file of `cc-cartpole-ppo`. */
export const fileOf = (name: string): string => `sobol__${name.replaceAll('-', '_')}.csv`;

export function spaceOf(name: string): Space {
  const parts = name.split('-');
  return spaces[`${parts.at(-1)} ${parts[0]}`]!;
}

/** The budgets are ten multiples of the smallest. */
export const budgetsOf = (name: string): readonly number[] => Array.from({ length: budgets }, (_, i) => (i + 1) * landscapes[name]!);

export const landscapeOf = (name: string): Landscape =>
  remember(`arlbench ${name}`, () => {
    const { facts, numbers } = derived('arlbench', fileOf(name), 'table', 1, content => derive(name, content.toString()));
    return { configs: facts as readonly Config[], returns: numbers['returns']! };
  });

/** Throws, with the file and what is wrong, where it is not 256 configs × 10 budgets × 10 seeds, each once. */
export function derive(name: string, text: string): Derived {
  const file = fileOf(name);
  const space = spaceOf(name);
  const params = Object.keys(space.params);
  const levels = new Map(budgetsOf(name).map((budget, i) => [budget, i]));
  const returns = new Float64Array(configs * budgets * seeds);
  const found = new Array<Config | undefined>(configs).fill(undefined);
  const seen = new Set<number>();
  for (const [run, budget, seed, value, ...cells] of csvRows(text, file, [
    ...['run_id', 'budget', 'seed', 'performance'],
    ...params.map(param => `hp_config.${param}`),
  ])) {
    const at = (Number(run) * budgets + (levels.get(Number(budget)) ?? Number.NaN)) * seeds + Number(seed);
    if (!(at >= 0 && at < returns.length) || seen.has(at))
      throw new Error(`${file}: run ${run}, budget ${budget}, seed ${seed} does not belong there`);
    seen.add(at);
    returns[at] = numberIn(value!, file, 'performance');
    found[Number(run)] ??= configOf(params, cells); // between seeds, values differ in the last digits only
  }
  if (seen.size !== returns.length) throw new Error(`${file}: it has ${seen.size} measurements, not ${returns.length}`);
  for (const config of found) {
    const wrong = whyInvalid(space, config!);
    if (wrong) throw new Error(`${file}: a measured config is not of the space: ${wrong}`);
  }
  return { facts: found, numbers: { returns } };
}

/** An empty cell is a parameter that is inactive. */
function configOf(params: readonly string[], cells: readonly string[]): Config {
  const entries = params.map((param, i): [string, Value | undefined] => {
    const cell = cells[i]!;
    return [param, cell === '' ? undefined : cell === 'True' ? true : cell === 'False' ? false : Number(cell)];
  });
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
