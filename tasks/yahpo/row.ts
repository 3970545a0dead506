/** From a config to a row of a model's input. */
import type { Config, Value } from '../../src/contract/index.ts';
import type { Scenario } from './scenario.ts';
import type { Encoding, Surrogate } from './surrogate.ts';

/** Writes a config into row number `row`; `levels` are those of the scenario's fidelities, in their order. */
export type Fill = (config: Config, levels: readonly number[], row: number) => void;

/** What stands for an inactive parameter: yahpo_gym's benchmark_set.py, `_config_to_xs`. */
const missing = { category: '#na#', number: 0 } as const;

/** What a column holds: the same in each row, a level, or a parameter's value. */
type Column = (config: Config, levels: readonly number[]) => number;

/** Fills rows for one instance. Throws where the encoding lacks a category of the scenario: it belongs to another model. */
export function rowOf(scenario: Scenario, encoding: Encoding, instance: string): (surrogate: Surrogate) => Fill {
  const { instanceParam, fidelities, space } = scenario;
  const fidelityOf = (name: string): number => fidelities.findIndex(fidelity => fidelity.name === name);
  const categorical = scenario.categorical.map((name): Column => {
    const codes = (values: readonly Value[]) => new Map(values.map(value => [value, codeOf(encoding, name, String(value))]));
    if (name === instanceParam) {
      const code = codeOf(encoding, name, instance);
      return () => code;
    }
    const at = fidelityOf(name);
    if (at >= 0) {
      const { min, max } = fidelities[at]!;
      const known = codes(Array.from({ length: max - min + 1 }, (_, i) => min + i));
      return (_, levels) => known.get(levels[at]!)!;
    }
    const param = space.params[name]!;
    const known = codes(param.kind === 'choice' ? param.choices : []);
    const inactive = codeOf(encoding, name, missing.category);
    return config => (config[name] === undefined ? inactive : known.get(config[name])!);
  });
  const continuous = scenario.continuous.map((name): Column => {
    const at = fidelityOf(name);
    return at >= 0 ? (_, levels) => levels[at]! : config => (config[name] as number | undefined) ?? missing.number;
  });
  return surrogate => {
    const fillCategorical = into(surrogate.categorical, categorical);
    const fillContinuous = into(surrogate.continuous, continuous);
    return (config, levels, row) => {
      fillCategorical(config, levels, row);
      fillContinuous(config, levels, row);
    };
  };
}

const into =
  (target: Int32Array | Float32Array, columns: readonly Column[]): Fill =>
  (config, levels, row) => {
    const start = row * columns.length;
    for (let i = 0; i < columns.length; i++) target[start + i] = columns[i]!(config, levels);
  };

function codeOf(encoding: Encoding, column: string, category: string): number {
  const code = encoding[column]?.[category];
  if (code === undefined) throw new Error(`yahpo: encoding.json has no code for ${column} = ${category}; it belongs to another model`);
  return code;
}
