import type { Condition, Config, Param, Space, Value } from '../contract/index.ts';
import { holds, parentsFirst } from './condition.ts';

/** Throws, with the parameter's name, on the first thing that is wrong with a space, which may come from an untyped file. */
export function assertSpace(space: Space): void {
  if (!isObject(space?.params)) throw new Error('a space needs params: an object of parameters by name');
  for (const [name, param] of Object.entries(space.params)) {
    const wrong = faultOf(param);
    if (wrong) throw new Error(`parameter ${name}: ${wrong}`);
  }
  for (const [name, { when }] of Object.entries(space.params))
    if (when !== undefined) assertCondition(when, space, `parameter ${name}: its condition`);
  for (const clause of space.forbidden ?? []) assertCondition(clause, space, 'forbidden clause: it');
  parentsFirst(space);
}

function faultOf(param: Param): string | undefined {
  if (!isObject(param)) return 'it is not an object with a kind';
  if (param.kind === 'choice') {
    if (!Array.isArray(param.choices) || param.choices.length === 0) return 'it has no choices';
    const odd = param.choices.find(c => !['string', 'boolean'].includes(typeof c) && !Number.isFinite(c));
    if (odd !== undefined) return `the choice ${show(odd)} is not a string, a finite number or a boolean`;
    const twice = param.choices.find((c, i) => param.choices.indexOf(c) !== i);
    if (twice !== undefined) return `the choice ${show(twice)} stands twice`;
  } else if (param.kind === 'float' || param.kind === 'int') {
    const { low, high } = param;
    if (!Number.isFinite(low) || !Number.isFinite(high)) return `its bounds [${low}, ${high}] are not finite numbers`;
    if (low > high) return `low = ${low} is above high = ${high}`;
    if (param.log && low <= 0) return `a log scale needs low > 0, not ${low}`;
    if (!Number.isFinite(high - low)) return `its bounds [${low}, ${high}] are too far apart`;
    if (param.kind === 'int' && ![low, high, high - low + 1].every(Number.isSafeInteger))
      return `its bounds [${low}, ${high}] are not integers, or too far apart`;
  } else return `its kind is ${show((param as Param).kind)}; koi knows float, int and choice`;
  if (param.initial !== undefined) {
    const wrong = outside(param, param.initial);
    if (wrong) return `its initial value ${wrong}`;
  }
  return undefined;
}

function assertCondition(condition: Condition, space: Space, where: string): void {
  if (!isObject(condition)) throw new Error(`${where} is not an object`);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    if (!Array.isArray(parts) || parts.length === 0) throw new Error(`${where} has an empty list of parts`);
    for (const part of parts) assertCondition(part, space, where);
    return;
  }
  const { param } = condition;
  if (!Object.hasOwn(space.params, param)) throw new Error(`${where} names ${param}, which is not a parameter`);
  const parent = space.params[param]!;
  if ('in' in condition) {
    if (!Array.isArray(condition.in) || condition.in.length === 0) throw new Error(`${where} asks whether ${param} is one of no values`);
    for (const value of condition.in) {
      const wrong = outside(parent, value);
      if (wrong) throw new Error(`${where} asks whether ${param} is ${show(value)}, but ${show(value)} ${wrong}`);
    }
    return;
  }
  const bound = 'above' in condition ? condition.above : condition.below;
  if (typeof bound !== 'number' || Number.isNaN(bound)) throw new Error(`${where} compares ${param} with something that is not a number`);
  if (parent.kind === 'choice' && !parent.choices.some(choice => typeof choice === 'number'))
    throw new Error(`${where} compares ${param} with ${bound}, but none of its choices is a number`);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Why a config is not of this space, in words (`x0 = 7 is outside [-5, 5]`); undefined if it is. */
export function whyInvalid(space: Space, config: Config, anywhere = false): string | undefined {
  let present = 0; // how many of the config's keys are parameters
  for (const name in space.params) {
    const param = space.params[name]!;
    const value = config[name];
    const active = !param.when || holds(param.when, config);
    if (value === undefined) {
      if (active) return `${name} is missing`;
      continue;
    }
    present++;
    if (!active) return `${name} is inactive here and must be absent`;
    // the common case first: this runs once per trial
    if (param.kind === 'float' && typeof value === 'number' && value >= param.low && value <= param.high) continue;
    const wrong = outside(param, value, anywhere);
    if (wrong) return `${name} = ${show(value)} ${wrong}`;
  }
  for (const _ in config) present--;
  if (present < 0) {
    const stranger = Object.keys(config).find(name => !Object.hasOwn(space.params, name));
    return `${stranger} is not a parameter; this space has ${Object.keys(space.params).slice(0, 12).join(', ')}`;
  }
  const clause = space.forbidden?.find(c => holds(c, config));
  return clause && `it is forbidden: ${describe(clause)}`;
}

/** Why a value is not one of the parameter's; undefined if it is. */
function outside(param: Param, value: Value, anywhere = false): string | undefined {
  if (param.kind === 'choice') return param.choices.includes(value) ? undefined : `is not one of ${param.choices.map(show).join(', ')}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'is not a finite number';
  if (param.kind === 'int' && !Number.isInteger(value)) return 'is not an integer';
  if (anywhere) return undefined;
  return value < param.low || value > param.high ? `is outside [${param.low}, ${param.high}]` : undefined;
}

/** A condition in words. */
export const describe = (c: Condition): string =>
  'all' in c
    ? c.all.map(describe).join(' and ')
    : 'any' in c
      ? `(${c.any.map(describe).join(' or ')})`
      : 'in' in c
        ? `${c.param} is ${c.in.map(show).join(' or ')}`
        : 'above' in c
          ? `${c.param} > ${c.above}`
          : `${c.param} < ${c.below}`;

const show = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));
