/** Configs to and from points of the unit cube [0, 1]^d, one coordinate per parameter in the order of the space. */
import type { Config, Param, Rng, Space, Value } from '../contract/index.ts';
import { holds, isForbidden, parentsFirst } from './condition.ts';
import { type Scale, scaleOf } from './scale.ts';

/** [d], each coordinate in [0, 1]. Coordinates of inactive parameters carry no meaning. */
export type Point = Float64Array;

interface Axis {
  readonly name: string;
  readonly param: Param;
  readonly scale: Scale;
  readonly index: number;
}

/** The axes in declared order, and in the order in which activity can be decided; computed once per space. */
interface Axes {
  readonly declared: readonly Axis[];
  /** Undefined where no parameter is conditional. */
  readonly parentsFirst: readonly Axis[] | undefined;
  /** Kept for V8: see `exampleOf`. */
  readonly example: object;
}
const known = new WeakMap<Space, Axes>();

function axesOf(space: Space): Axes {
  const found = known.get(space);
  if (found) return found;
  const declared = Object.entries(space.params).map(([name, param], index) => ({ name, param, scale: scaleOf(param), index }));
  const conditional = declared.some(axis => axis.param.when);
  const byName = new Map(declared.map(axis => [axis.name, axis]));
  const axes = {
    declared,
    parentsFirst: conditional ? parentsFirst(space).map(name => byName.get(name)!) : undefined,
    example: exampleOf(declared),
  };
  known.set(space, axes);
  return axes;
}

/**
 * An object that gets more than 16 keys one by one becomes a dictionary, which is slow to make and to go through, unless V8 knows
 * one that got the same keys in this order. With hundreds of keys, dictionaries are quicker.
 */
const exampleOf = (axes: readonly Axis[]): object => Object.fromEntries(axes.length > 64 ? [] : axes.map(({ name }) => [name, null]));

/** The scales of the parameters, in the order of the space. */
export const scalesOf = (space: Space): readonly Scale[] => axesOf(space).declared.map(axis => axis.scale);

/** The config at a point: only active parameters, keys in the order of the space. It may be forbidden: see `isForbidden`. */
export function toConfig(space: Space, point: ArrayLike<number>): Config {
  const axes = axesOf(space);
  const config: Record<string, Value> = {};
  if (!axes.parentsFirst) {
    for (const { name, scale, index } of axes.declared) config[name] = scale.decode(point[index]!);
    return config;
  }
  for (const { name, param, scale, index } of axes.parentsFirst)
    if (!param.when || holds(param.when, config)) config[name] = scale.decode(point[index]!);
  return inOrder(axes.declared, config);
}

/** The point of a config; inactive coordinates are 0.5. `toConfig(space, toPoint(space, c))` is c, floats up to rounding. */
export function toPoint(space: Space, config: Config): Point {
  const { declared } = axesOf(space);
  const point = new Float64Array(declared.length);
  for (const { name, scale, index } of declared) {
    const value = config[name];
    point[index] = value === undefined ? 0.5 : Math.min(1, Math.max(0, scale.encode(value)));
  }
  return point;
}

/** Uniform on the cube. With forbidden clauses, uniform on what is allowed (by rejection); throws if 10,000 draws were all forbidden. */
export function uniformPoint(space: Space, rng: Rng): Point {
  const d = axesOf(space).declared.length;
  for (let draw = 0; draw < 10_000; draw++) {
    const point = new Float64Array(d);
    for (let i = 0; i < d; i++) point[i] = rng.next();
    if (!space.forbidden?.length || !isForbidden(space, toConfig(space, point))) return point;
  }
  throw new Error('space: 10,000 random configs were all forbidden; the clauses leave (almost) nothing allowed');
}

/** A random config: uniform values on each parameter's scale, inactive parameters absent, nothing forbidden. */
export const uniformConfig = (space: Space, rng: Rng): Config => toConfig(space, uniformPoint(space, rng));

/** The initial value of each active parameter; the middle of its scale where none is stated. It may be forbidden: see `isForbidden`. */
export function initialConfig(space: Space): Config {
  const axes = axesOf(space);
  const config: Record<string, Value> = {};
  for (const { name, param, scale } of axes.parentsFirst ?? axes.declared)
    if (!param.when || holds(param.when, config)) config[name] = param.initial ?? scale.decode(0.5);
  return inOrder(axes.declared, config);
}

function inOrder(axes: readonly Axis[], config: Record<string, Value>): Config {
  const ordered: Record<string, Value> = {};
  for (const { name } of axes) if (config[name] !== undefined) ordered[name] = config[name];
  return ordered;
}
