import type { Condition, Config, Param, Space, Value } from '../contract/index.ts';
import { holds, parentsFirst, readBy } from './condition.ts';

/** Throws, with the parameter's name, on the first thing that is wrong with a space. */
export function assertSpace(space: Space): void {
  for (const [name, param] of Object.entries(space.params)) {
    const wrong = faultOf(param);
    if (wrong) throw new Error(`parameter ${name}: ${wrong}`);
    for (const parent of param.when ? readBy(param.when) : [])
      if (!space.params[parent]) throw new Error(`parameter ${name}: its condition names ${parent}, which is not a parameter`);
    if (param.when) assertCondition(param.when, space, `parameter ${name}: its condition`);
  }
  for (const clause of space.forbidden ?? []) {
    for (const read of readBy(clause))
      if (!space.params[read]) throw new Error(`forbidden clause: it names ${read}, which is not a parameter`);
    assertCondition(clause, space, 'forbidden clause:');
  }
  parentsFirst(space);
}

function faultOf(param: Param): string | undefined {
  if (param.kind === 'choice') {
    if (param.choices.length === 0) return 'it has no choices';
    const twice = param.choices.find((c, i) => param.choices.indexOf(c) !== i);
    if (twice !== undefined) return `the choice ${show(twice)} stands twice`;
  } else if (param.kind === 'float' || param.kind === 'int') {
    const { low, high } = param;
    if (!Number.isFinite(low) || !Number.isFinite(high)) return `its bounds [${low}, ${high}] are not finite numbers`;
    if (low > high) return `low = ${low} is above high = ${high}`;
    if (param.log && low <= 0) return `a log scale needs low > 0, not ${low}`;
    if (param.kind === 'int' && !(Number.isSafeInteger(low) && Number.isSafeInteger(high)))
      return `its bounds [${low}, ${high}] are not integers`;
  } else return `its kind is ${show((param as Param).kind)}; koi knows float, int and choice`;
  if (param.initial !== undefined) {
    const wrong = outside(param, param.initial);
    if (wrong) return `its initial value ${wrong}`;
  }
  return undefined;
}

function assertCondition(condition: Condition, space: Space, where: string): void {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    if (parts.length === 0) throw new Error(`${where} has an empty list of parts`);
    for (const part of parts) assertCondition(part, space, where);
  } else if ('in' in condition) {
    const parent = space.params[condition.param]!;
    if (condition.in.length === 0) throw new Error(`${where} asks whether ${condition.param} is one of no values`);
    for (const value of condition.in) {
      const wrong = outside(parent, value);
      if (wrong) throw new Error(`${where} asks whether ${condition.param} is ${show(value)}, but ${show(value)} ${wrong}`);
    }
  } else if (typeof ('above' in condition ? condition.above : condition.below) !== 'number')
    throw new Error(`${where} compares ${condition.param} with something that is not a number`);
}

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
    const stranger = Object.keys(config).find(name => !(name in space.params));
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
