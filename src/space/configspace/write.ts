/** Writes a space as ConfigSpace's JSON, in the format of 1.x (as ConfigSpace 1.2 writes it) or the old one (as 0.4 to 0.7 did). */
import type { Condition, Param, Space, Value } from '../../contract/index.ts';
import { assertSpace } from '../check.ts';

export type ConfigSpaceFormat = '1.x' | 'old';
type Json = Record<string, unknown>;

/**
 * A parameter without an initial value is written without a default: ConfigSpace then takes its own. One with a single value
 * becomes a constant. Throws, with the parameter's name, on what the format has no word for.
 */
export function writeConfigSpace(
  space: Space,
  { name, format = '1.x' }: { readonly name?: string; readonly format?: ConfigSpaceFormat } = {},
): Json {
  assertSpace(space);
  const params = Object.entries(space.params);
  return {
    ...(name !== undefined && { name }),
    hyperparameters: params.map(([name, param]) => hyperparameter(name, param, format)),
    conditions: params.flatMap(([child, { when }]) => (when ? [condition(when, child, space)] : [])),
    forbiddens: (space.forbidden ?? []).flatMap(clause =>
      (format === 'old' ? alternatives(clause) : [clause]).map(c => forbidden(c, space, format)),
    ),
    ...(format === 'old' ? { json_format_version: 0.2 } : { format_version: 0.4 }),
  };
}

function hyperparameter(name: string, param: Param, format: ConfigSpaceFormat): Json {
  const initial = param.initial === undefined ? null : param.initial;
  const fallback = format === 'old' ? { default: initial } : initial === null ? {} : { default_value: initial };
  if (param.kind === 'choice') {
    const { choices, ordered } = param;
    if (ordered) return { name, type: 'ordinal', sequence: choices, ...fallback };
    if (choices.length === 1 && initial === null) return { name, type: 'constant', value: choices[0] };
    return { name, type: 'categorical', choices, ...(format === 'old' && { probabilities: null }), ...fallback };
  }
  const { kind, low, high, log = false } = param;
  if (low === high) return { name, type: 'constant', value: low };
  return { name, type: `uniform_${kind}`, lower: low, upper: high, log, ...(format === 'old' && { q: null }), ...fallback };
}

function condition(c: Condition, child: string, space: Space): Json {
  if ('all' in c || 'any' in c) {
    const parts = ('all' in c ? c.all : c.any).map(part => condition(part, child, space));
    return parts.length === 1 ? parts[0]! : { type: 'all' in c ? 'AND' : 'OR', child, conditions: parts };
  }
  const parent = c.param;
  const simple = simpleOf(c, space.params[parent]!, `parameter ${child}: its condition`);
  if (simple.values.length > 1) return { type: 'IN', child, parent, values: simple.values };
  return { type: { in: 'EQ', above: 'GT', below: 'LT' }[simple.how], child, parent, value: simple.values[0] };
}

function forbidden(c: Condition, space: Space, format: ConfigSpaceFormat): Json {
  if ('all' in c || 'any' in c) {
    const parts = ('all' in c ? c.all : c.any).map(part => forbidden(part, space, format));
    return parts.length === 1 ? parts[0]! : { type: 'all' in c ? 'AND' : 'OR', clauses: parts };
  }
  const where = `parameter ${c.param}: a forbidden clause`;
  const { how, values } = simpleOf(c, space.params[c.param]!, where);
  if (how === 'in') return values.length > 1 ? { type: 'IN', name: c.param, values } : { type: 'EQUALS', name: c.param, value: values[0] };
  if (format === 'old') throw new Error(`${where} compares it with ${values[0]}, which ConfigSpace says from version 1 on only`);
  return { type: how === 'above' ? 'CLAUSE_GT' : 'CLAUSE_LT', name: c.param, value: values[0] };
}

/** A simple condition with values that are the parameter's own, as ConfigSpace asks for. */
function simpleOf(
  c: Exclude<Condition, { all: unknown } | { any: unknown }>,
  read: Param,
  where: string,
): { readonly how: 'in' | 'above' | 'below'; readonly values: readonly Value[] } {
  if ('in' in c) return { how: 'in', values: c.in };
  const [how, bound] = 'above' in c ? (['above', c.above] as const) : (['below', c.below] as const);
  if (read.kind === 'choice') {
    // ConfigSpace compares places in a sequence, koi the values
    const values = read.choices.filter(value => (how === 'above' ? (value as number) > bound : (value as number) < bound));
    if (values.length === 0) throw new Error(`${where} asks for ${c.param} ${how} ${bound}, which none of its choices is`);
    return { how: 'in', values };
  }
  const value = read.kind === 'int' ? (how === 'above' ? Math.floor(bound) : Math.ceil(bound)) : bound;
  if (value < read.low || value > read.high)
    throw new Error(`${where} compares ${c.param} with ${bound}, outside [${read.low}, ${read.high}], which ConfigSpace refuses`);
  return { how, values: [value] };
}

/** Clauses without `any` that forbid the same together: the old format has no OR. */
function alternatives(clause: Condition): readonly Condition[] {
  if ('any' in clause) return clause.any.flatMap(alternatives);
  if (!('all' in clause)) return [clause];
  return clause.all
    .map(alternatives)
    .reduce<readonly (readonly Condition[])[]>(
      (heads, ways) => heads.flatMap(head => ways.map(way => [...head, ...('all' in way ? way.all : [way])])),
      [[]],
    )
    .map(all => (all.length === 1 ? all[0]! : { all }));
}
