/** One hyperparameter of ConfigSpace's JSON, and the checks of what an untyped document holds. */
import type { Param, Value } from '../../contract/index.ts';

export type Item = Readonly<Record<string, unknown>>;

export function paramOf(name: string, item: Item): Param {
  const where = `parameter ${name}`;
  const given = item['default_value'] ?? item['default'];
  const initial = given === undefined || given === null ? {} : { initial: scalarOf(given, where) };
  if (item['q'] !== undefined && item['q'] !== null)
    throw new Error(`${where}: it has the step width q = ${item['q']}; koi has none: make it an int, or an ordinal of its values`);
  switch (item['type']) {
    case 'uniform_float':
    case 'uniform_int': {
      const kind = item['type'] === 'uniform_int' ? 'int' : 'float';
      const bounds = { low: item['lower'] as number, high: item['upper'] as number };
      return { kind, ...bounds, ...(item['log'] === true && { log: true as const }), ...initial };
    }
    case 'categorical':
      refuseWeights(where, item['weights'] ?? item['probabilities']);
      return {
        kind: 'choice',
        choices: itemsOf<unknown>(item['choices'], `${where}: choices`).map(value => scalarOf(value, where)),
        ...initial,
      };
    case 'ordinal': {
      const choices = itemsOf<unknown>(item['sequence'], `${where}: sequence`).map(value => scalarOf(value, where));
      return { kind: 'choice', choices, ordered: true, ...initial };
    }
    case 'constant':
    case 'unparametrized':
      return { kind: 'choice', choices: [scalarOf(item['value'], where)] };
    default:
      throw new Error(
        `${where}: its type is ${JSON.stringify(item['type'])}; koi knows uniform_float, uniform_int, categorical, ordinal and constant`,
      );
  }
}

/** koi's choices are equally likely; others are not silently made so. */
function refuseWeights(where: string, weights: unknown): void {
  if (weights === undefined || weights === null) return;
  const numbers = itemsOf<number>(weights, `${where}: weights`);
  if (numbers.some(weight => Math.abs(weight - numbers[0]!) > 1e-9 * Math.abs(numbers[0]!)))
    throw new Error(`${where}: its choices have unequal weights [${numbers.join(', ')}]; koi's are equally likely`);
}

export function scalarOf(value: unknown, where: string): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`${where}: ${JSON.stringify(value)} is not a string, number or boolean`);
}

export function textOf(item: Item, key: string, where: string): string {
  const value = item[key];
  if (typeof value !== 'string') throw new Error(`${where} has no ${key}`);
  return value;
}

export function itemsOf<T = Item>(value: unknown, where: string): readonly T[] {
  if (!Array.isArray(value)) throw new Error(`${where} must be a list`);
  return value;
}
