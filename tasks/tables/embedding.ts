/**
 * Configs as points whose squared distance is that of nearest.ts: a numeric or ordered parameter is one coordinate, from 0 to 1;
 * a set of k choices is k − 1 coordinates, in which the choices are the corners of a regular simplex with edges of length 1.
 */
import type { Choice, Config, Param, Space, Value } from '../../src/contract/index.ts';
import { scaleOf } from '../../src/space/index.ts';

/** What of a config decides on its distances: a few numbers exactly, and a point that is rounded. */
export interface Embedding {
  /** How many numbers there are, and how many of them, the first ones, are codes of a set's choices; the others are coordinates. */
  readonly numbers: number;
  readonly sets: number;
  /** Writes both. False where a value is not of the space: then the point means nothing. */
  write(config: Config, numbers: Float64Array, point: Int16Array): boolean;
}

/** Coordinates of a parameter, the first of which is number `at` of a point. */
type Axis = { readonly name: string; readonly at: number } & (
  | { readonly encode: (value: Value) => number }
  /** By choice; undefined is a parameter that is inactive. */
  | { readonly encode?: never; readonly corners: ReadonlyMap<Value | undefined, Corner> }
);
interface Corner {
  readonly number: number;
  /** In units. */
  readonly point: Int16Array;
}

/** What rounding may add to a scale. */
const slack = 1e-9;

/** How many coordinates the points of a space have. */
export const sizeOf = ({ params }: Space): number =>
  Object.values(params).reduce((sum, param) => sum + (isSet(param) ? choicesOf(param).length - 1 : 1), 0);

/** With points in whole multiples of 1 / `unit`. */
export function embeddingOf(space: Space, unit: number): Embedding {
  const params = Object.entries(space.params);
  const sets = params.filter(([, param]) => isSet(param));
  const axes: Axis[] = [];
  let size = 0;
  for (const [name, param] of [...sets, ...params.filter(([, param]) => !isSet(param))]) {
    if (param.kind === 'choice') {
      const corners = isSet(param) ? cornersOf(param, unit) : placesOf(param, unit);
      axes.push({ name, at: size, corners });
      size += corners.values().next().value!.point.length;
    } else axes.push({ name, at: size++, encode: scaleOf(param).encode });
  }
  return {
    numbers: axes.length,
    sets: sets.length,
    write(config, numbers, point) {
      let inside = true;
      for (let i = 0; i < axes.length; i++) {
        const axis = axes[i]!;
        const value = config[axis.name];
        if (axis.encode) {
          const place = value === undefined ? 0.5 : axis.encode(value);
          numbers[i] = place;
          point[axis.at] = place * unit + 0.5;
          if (!(place >= -slack && place <= 1 + slack)) inside = false;
          continue;
        }
        const corner = axis.corners.get(value) ?? axis.corners.get(undefined);
        numbers[i] = corner ? corner.number : Number.NaN;
        if (!corner) inside = false;
        else for (let k = 0; k < corner.point.length; k++) point[axis.at + k] = corner.point[k]!;
      }
      return inside;
    },
  };
}

const isSet = (param: Param): param is Choice & Param => param.kind === 'choice' && !param.ordered;

const choicesOf = (param: Choice & Param): readonly (Value | undefined)[] => [...(param.when ? [undefined] : []), ...param.choices];

function placesOf(param: Choice, unit: number): ReadonlyMap<Value | undefined, Corner> {
  const { encode } = scaleOf(param);
  const places = [undefined, ...param.choices].map(choice => [choice, choice === undefined ? 0.5 : encode(choice)] as const);
  return new Map(places.map(([choice, place]) => [choice, { number: place, point: Int16Array.of(Math.round(place * unit)) }]));
}

function cornersOf(param: Choice & Param, unit: number): ReadonlyMap<Value | undefined, Corner> {
  const choices = choicesOf(param);
  const pointOf = (j: number): Int16Array => Int16Array.from(cornerOf(j, choices.length), x => Math.round(x * unit));
  return new Map(choices.map((choice, number) => [choice, { number, point: pointOf(number) }]));
}

/** Corner j of k: in coordinate i, which tells corner i + 1 from those before it, √((i + 1) / (2i + 4)), −1 / √(2 (i + 1) (i + 2)), or 0. */
const cornerOf = (j: number, k: number): readonly number[] =>
  Array.from({ length: k - 1 }, (_, i) => {
    if (j > i + 1) return 0;
    return j === i + 1 ? Math.sqrt((i + 1) / (2 * i + 4)) : -1 / Math.sqrt(2 * (i + 1) * (i + 2));
  });
