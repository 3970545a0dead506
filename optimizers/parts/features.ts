/**
 * Configs as rows of numbers for a model that splits on features, as SMAC encodes them (M. Lindauer et al. 2022, JMLR 23(54); SMAC3 2.4.1).
 * An ordered parameter is its unit coordinate, in the middle of its cell where it has cells, −1 where it is inactive; a set of choices
 * is the index of its choice, and inactive is one choice more.
 *
 * All of a space's rules are compiled once, so that ten thousand random configs cost milliseconds.
 */
import type { Condition, Config, Rng, Space } from '../../src/contract/index.ts';
import { holds, initialConfig, parentsFirst, scalesOf, toConfig, toPoint } from '../../src/space/index.ts';
import { uniformCandidate } from './allowed.ts';

/** [d], in the order of the space. */
export type Features = Float64Array;

/** One parameter among the features. */
export interface Axis {
  readonly index: number;
  readonly kind: 'set' | 'ordinal' | 'integer' | 'float';
  /** Number of values, Infinity of a float. */
  readonly cells: number;
}

export interface FeatureSpace {
  readonly axes: readonly Axis[];
  /** [d], the number of choices of each set and one for inactive if it can be; 0 for an ordered parameter. */
  readonly choices: Int32Array;
  encode(config: Config): Features;
  decode(x: Features): Config;
  /** Initial values; the middle where there is none. It may be forbidden. */
  initial(): Features;
  isActive(x: Features, index: number): boolean;
  isForbidden(x: Features): boolean;
  /** Uniform among what is allowed, with the values in `fixed` (by index) wherever these parameters are active. */
  sample(rng: Rng, fixed?: ReadonlyMap<number, number>): Features;
  /** A copy with another value; what becomes active by it takes its initial value. It may be forbidden. */
  change(x: Features, index: number, value: number): Features;
  /** The value of an active parameter at a unit coordinate. */
  valueAt(index: number, u: number): number;
  /** The k-th value of a parameter that is no float, in the order of the space. */
  nth(index: number, k: number): number;
}

type Rule = (x: Features) => boolean;

export function featureSpace(space: Space): FeatureSpace {
  const scales = scalesOf(space);
  const names = Object.keys(space.params);
  const params = Object.values(space.params);
  const d = names.length;
  const isSet = params.map(param => param.kind === 'choice' && !param.ordered);
  const choices = Int32Array.from(params, (param, j) => (isSet[j] ? scales[j]!.cells + (param.when ? 1 : 0) : 0));
  const inactive = Float64Array.from(params, (_, j) => (isSet[j] ? scales[j]!.cells : -1));
  const activeIf = params.map(({ when }) => when && compile(when));
  const forbidden = space.forbidden?.map(compile) ?? [];
  const order = parentsFirst(space).map(name => names.indexOf(name));
  const conditional = order.filter(j => activeIf[j]);
  const initial = Float64Array.from(params, (param, j) => valueAt(j, scales[j]!.encode(param.initial ?? scales[j]!.decode(0.5))));

  function compile(condition: Condition): Rule {
    if ('all' in condition) {
      const rules = condition.all.map(compile);
      return x => rules.every(rule => rule(x));
    }
    if ('any' in condition) {
      const rules = condition.any.map(compile);
      return x => rules.some(rule => rule(x));
    }
    const { param } = condition;
    const j = names.indexOf(param);
    if (j < 0) return () => false;
    const { decode, cells } = scales[j]!;
    if (isSet[j]) {
      const table = Array.from({ length: cells }, (_, k) => holds(condition, { [param]: decode((k + 0.5) / cells) }));
      return x => table[x[j]!] ?? false;
    }
    return x => x[j]! >= 0 && holds(condition, { [param]: decode(x[j]!) });
  }

  function valueAt(j: number, u: number): number {
    const { cells, encode, decode } = scales[j]!;
    if (cells === Infinity) return u;
    const param = params[j]!;
    if (param.kind === 'int' && param.log) return encode(decode(u)); // the only cells of different widths
    const cell = Math.min(cells - 1, Math.floor(u * cells));
    return isSet[j] ? cell : (cell + 0.5) / cells;
  }

  function nth(j: number, k: number): number {
    const param = params[j]!;
    return isSet[j] ? k : scales[j]!.encode(param.kind === 'choice' ? param.choices[k]! : param.low + k);
  }

  const isActive = (x: Features, j: number): boolean => x[j] !== inactive[j];
  const isForbidden = (x: Features): boolean => forbidden.some(rule => rule(x));

  const encode = (config: Config): Features =>
    toPoint(space, config).map((u, j) => (config[names[j]!] === undefined ? inactive[j]! : valueAt(j, u)));

  return {
    axes: params.map((param, index) => ({
      index,
      kind: isSet[index] ? 'set' : param.kind === 'choice' ? 'ordinal' : param.kind === 'int' ? 'integer' : 'float',
      cells: scales[index]!.cells,
    })),
    choices,
    isActive,
    isForbidden,
    valueAt,
    nth,
    encode,

    initial: () => encode(initialConfig(space)),

    decode: x =>
      toConfig(
        space,
        x.map((value, j) => (!isActive(x, j) ? 0.5 : isSet[j] ? (value + 0.5) / scales[j]!.cells : value)),
      ),

    sample(rng, fixed) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const x = new Float64Array(d);
        for (const j of order) x[j] = activeIf[j]?.(x) === false ? inactive[j]! : (fixed?.get(j) ?? valueAt(j, rng.next()));
        if (!isForbidden(x)) return x;
      }
      return encode(uniformCandidate(space, rng).config);
    },

    change(x, index, value) {
      const y = Float64Array.from(x);
      y[index] = value;
      for (const j of conditional) {
        if (!activeIf[j]!(y)) y[j] = inactive[j]!;
        else if (!isActive(y, j)) y[j] = initial[j]!;
      }
      return y;
    },
  };
}

/** How often a forbidden draw is repeated before one is taken that may have other choices than the fixed ones. */
const tries = 100;
