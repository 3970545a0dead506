/** The facts of a scenario, from its files: config_space.json, and meta.json or the official columns. */
import type { Fidelity, Param, Space } from '../../src/contract/index.ts';
import { readConfigSpace } from '../../src/space/index.ts';
import { officialColumns } from './columns.ts';
import { folderOf, type Scenario } from './scenario.ts';

/** What koi's copy of the data set says of each model; upstream has no such file. */
interface Meta {
  readonly instance_param: string | null;
  readonly x_cat_order: readonly string[];
  readonly x_cont_order: readonly string[];
  readonly y_order: readonly string[];
}

/** Fidelities by the name of their parameter. Only training that goes on where it stopped can be resumed. */
const fidelities: Readonly<Record<string, Pick<Fidelity, 'unit' | 'resumable'>>> = {
  epoch: { unit: 'epochs', resumable: true },
  trainsize: { unit: 'of the training data', resumable: false },
  repl: { unit: 'replications', resumable: false },
};

/**
 * Throws, naming the scenario, where the files do not fit each other. `read` gives a parsed file, `have` whether it exists.
 */
export function readScenario(
  id: Pick<Scenario, 'version' | 'name'>,
  read: (path: string) => unknown,
  have: (path: string) => boolean,
): Scenario {
  const folder = folderOf(id);
  const wrong = (what: string): Error => new Error(`yahpo: ${folder}: ${what}`);
  const meta = have(`${folder}/meta.json`) ? fromMeta(read(`${folder}/meta.json`) as Meta) : officialColumns[id.name];
  if (!meta) throw wrong('there is no meta.json, and it is no scenario of v1.0: the order of its columns is unknown');
  const whole = spaceOf(read(`${folder}/config_space.json`), wrong);
  const columns = [...meta.categorical, ...meta.continuous];
  const stranger = Object.keys(whole.params).find(name => !columns.includes(name)) ?? columns.find(name => !whole.params[name]);
  if (stranger !== undefined) throw wrong(`${stranger} is not both a parameter of config_space.json and a column of the model`);

  const instance = meta.instanceParam === null ? undefined : whole.params[meta.instanceParam];
  if (instance && instance.kind !== 'choice') throw wrong(`its instances, ${meta.instanceParam}, are not a choice`);
  const levels = Object.entries(whole.params).flatMap(([name, param]) =>
    fidelities[name] ? [{ name, ...fidelities[name], ...range(param) }] : [],
  );
  const fixed = new Set([meta.instanceParam, ...levels.map(({ name }) => name)]);
  const params = Object.fromEntries(Object.entries(whole.params).filter(([name]) => !fixed.has(name)));
  return {
    ...id,
    ...meta,
    instances: instance ? instance.choices.map(String).sort((a, b) => Number(a) - Number(b)) : ['CIFAR10'],
    fidelities: levels,
    space: { ...whole, params },
  };
}

const fromMeta = (meta: Meta) => ({
  instanceParam: meta.instance_param,
  categorical: meta.x_cat_order,
  continuous: meta.x_cont_order,
  metrics: meta.y_order,
});

function spaceOf(json: unknown, wrong: (what: string) => Error): Space {
  try {
    return readConfigSpace(json);
  } catch (error) {
    throw wrong(`config_space.json: ${(error as Error).message}`);
  }
}

/** v2 has replications as the categories 1 … 10. */
function range(param: Param): Pick<Fidelity, 'min' | 'max' | 'integer'> {
  if (param.kind !== 'choice') return { min: param.low, max: param.high, ...(param.kind === 'int' && { integer: true as const }) };
  const levels = param.choices.map(Number);
  return { min: Math.min(...levels), max: Math.max(...levels), integer: true };
}
