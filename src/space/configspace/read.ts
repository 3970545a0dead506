/**
 * Reads a space from ConfigSpace's JSON: the old format (ConfigSpace < 1: `default`, `q`, `probabilities`) and that of 1.x
 * (`default_value`, `weights`, forbidden clauses with < and >). M. Lindauer et al. (2019). BOAH. arXiv:1908.06756.
 *
 * A constant becomes a parameter with one choice. What koi has no word for is refused with the parameter's name: a step
 * width, a normal or beta distribution, unequal weights of choices, a null choice, a clause that compares two parameters.
 * The space's name and `meta` are dropped.
 */
import type { Condition, Param, Space } from '../../contract/index.ts';
import { assertSpace } from '../check.ts';
import { compared, joined, negated } from './logic.ts';
import { type Item, itemsOf, paramOf, scalarOf, textOf } from './read-param.ts';

/** The space of a parsed JSON document; throws, with the parameter's name, on what is wrong or cannot be said. */
export function readConfigSpace(json: unknown): Space {
  const { hyperparameters, conditions = [], forbiddens = [] } = (json ?? {}) as Item;
  if (!Array.isArray(hyperparameters)) throw new Error('there is no list of hyperparameters: this is not ConfigSpace JSON');
  const params: Record<string, Param> = {};
  for (const item of itemsOf(hyperparameters, 'hyperparameters')) {
    const name = textOf(item, 'name', 'a hyperparameter');
    if (Object.hasOwn(params, name)) throw new Error(`parameter ${name}: it stands twice`);
    params[name] = paramOf(name, item);
  }
  for (const [child, when] of conditionsOf(itemsOf(conditions, 'conditions'), params)) params[child] = { ...params[child]!, when };
  const forbidden = itemsOf(forbiddens, 'forbiddens').map(item => clauseOf(item, params));
  const space: Space = { params, ...(forbidden.length > 0 && { forbidden }) };
  assertSpace(space);
  return space;
}

/** The condition of each child. */
function conditionsOf(items: readonly Item[], params: Readonly<Record<string, Param>>): ReadonlyMap<string, Condition> {
  const written = new Map<string, Item>();
  for (const item of items) {
    const child = textOf(item, 'child', 'a condition');
    if (!Object.hasOwn(params, child)) throw new Error(`a condition is on ${child}, which is not a parameter`);
    if (written.has(child)) throw new Error(`parameter ${child}: it has two conditions; join them with AND`);
    written.set(child, item);
  }
  /** `path`: the children on the way here, each of which is waiting for the next. */
  const read = (child: string, path: readonly string[]): Condition | undefined => {
    const item = written.get(child);
    if (path.includes(child)) throw new Error(`parameter ${child}: its condition depends on itself`);
    return item && conditionOf(item, child, params, parent => read(parent, [...path, child]));
  };
  return new Map([...written.keys()].map(child => [child, read(child, [])!]));
}

function conditionOf(
  item: Item,
  child: string,
  params: Readonly<Record<string, Param>>,
  whenOf: (name: string) => Condition | undefined,
): Condition {
  const where = `parameter ${child}: its condition`;
  const type = item['type'];
  if (type === 'AND' || type === 'OR') {
    const parts = itemsOf(item['conditions'], `${where}'s conditions`).map(part => conditionOf(part, child, params, whenOf));
    return joined(type === 'AND' ? 'all' : 'any', parts);
  }
  const param = textOf(item, 'parent', where);
  const parent = params[param];
  if (!parent) throw new Error(`${where} names ${param}, which is not a parameter`);
  if (type === 'IN') return { param, in: itemsOf<unknown>(item['values'], `${where}'s values`).map(value => scalarOf(value, where)) };
  const value = scalarOf(item['value'], where);
  if (type === 'EQ') return { param, in: [value] };
  // in ConfigSpace, what an inactive parameter would be is unequal to everything
  if (type === 'NEQ') return negated({ param, in: [value] }, params, whenOf);
  if (type === 'LT' || type === 'GT') return compared(param, parent, type, value, where);
  throw new Error(`${where} is of the type ${JSON.stringify(type)}; koi knows EQ, NEQ, IN, LT, GT, AND and OR`);
}

function clauseOf(item: Item, params: Readonly<Record<string, Param>>): Condition {
  const type = String(item['type']);
  if (type === 'AND' || type === 'OR') {
    const parts = itemsOf(item['clauses'], 'the clauses of a forbidden clause').map(part => clauseOf(part, params));
    return joined(type === 'AND' ? 'all' : 'any', parts);
  }
  if (type.startsWith('RELATION'))
    throw new Error(
      `parameter ${item['left']}: a forbidden clause compares it with ${item['right']}; koi compares parameters with values only`,
    );
  const param = textOf(item, 'name', 'a forbidden clause');
  const read = params[param];
  const where = `parameter ${param}: a forbidden clause`;
  if (!read) throw new Error(`a forbidden clause names ${param}, which is not a parameter`);
  if (type === 'IN') return { param, in: itemsOf<unknown>(item['values'], `${where}'s values`).map(value => scalarOf(value, where)) };
  const value = scalarOf(item['value'], where);
  if (type === 'EQUALS') return { param, in: [value] };
  if (type === 'CLAUSE_LT' || type === 'CLAUSE_GT') return compared(param, read, type === 'CLAUSE_LT' ? 'LT' : 'GT', value, where);
  if (type === 'CLAUSE_LE' || type === 'CLAUSE_GE') return compared(param, read, type === 'CLAUSE_LE' ? 'LE' : 'GE', value, where);
  throw new Error(`${where} is of the type ${type}; koi knows EQUALS, IN, CLAUSE_LT, CLAUSE_LE, CLAUSE_GT, CLAUSE_GE, AND and OR`);
}
