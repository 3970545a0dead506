/** A config as numbers, one per parameter in the order of the space: native scale, or the index of the choice; NaN where it is inactive. */
import type { Config, Param, Problem, Value } from '../contract/index.ts';

export type ConfigEncoder = (config: Config, push: (value: number) => void) => void;

/** A value that the parameter cannot have (of an invalid trial) is NaN too; the trial's reason says what it was. */
export function configEncoderOf({ space }: Problem): ConfigEncoder {
  const found = known.get(space);
  if (found) return found;
  const params = Object.entries(space.params).map(([name, param]) => ({ name, number: numberOf(param) }));
  const encode: ConfigEncoder = (config, push) => {
    for (const { name, number } of params) {
      const value = config[name];
      push(typeof value === 'number' && number === undefined ? value : value === undefined || number === undefined ? NaN : number(value));
    }
  };
  known.set(space, encode);
  return encode;
}
const known = new WeakMap<Problem['space'], ConfigEncoder>();

/** Undefined for numbers, which stand for themselves. */
function numberOf(param: Param): ((value: Value) => number) | undefined {
  if (param.kind !== 'choice') return undefined;
  const index = new Map(param.choices.map((choice, i) => [choice, i]));
  return value => index.get(value) ?? NaN;
}

/** A config's numbers as JSON, native values by name; null and NaN are inactive. */
export function configTextOf({ space }: Problem): (numbers: readonly (number | null)[]) => string {
  const params = Object.entries(space.params).map(([name, param]) => ({
    key: `${JSON.stringify(name)}:`,
    choices: param.kind === 'choice' ? param.choices.map(choice => JSON.stringify(choice)) : undefined,
  }));
  return numbers => {
    let text = '';
    for (const [i, { key, choices }] of params.entries()) {
      const number = numbers[i] ?? Number.NaN;
      if (!Number.isNaN(number)) text += `${text && ','}${key}${choices ? choices[number] : number}`;
    }
    return `{${text}}`;
  };
}
