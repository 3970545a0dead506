/**
 * Configs as points whose squared distance is that of nearest.ts: a numeric or ordered parameter is one coordinate, from 0 to 1;
 * a set of k choices is k − 1 coordinates, in which the choices are the corners of a regular simplex with edges of length 1.
 */
import type { Choice, Param, Space, Value } from '../../src/contract/index.ts';
import { scaleOf } from '../../src/space/index.ts';
import { type Axis, type Corners, type Write, writerOf } from './writer.ts';

/** What of a config decides on its distances: a few numbers exactly, and a point that is rounded. */
export interface Embedding {
  /** How many numbers there are, and how many of them, the first ones, are codes of a set's choices; the others are coordinates. */
  readonly numbers: number;
  readonly sets: number;
  readonly write: Write;
}

/** How many coordinates the points of a space have, and how many of them, the first ones, are those of sets. */
export function sizeOf({ params }: Space): { readonly all: number; readonly sets: number } {
  const all = Object.values(params);
  const sets = all.filter(isSet).reduce((sum, param) => sum + choicesOf(param).length - 1, 0);
  return { all: sets + all.filter(param => !isSet(param)).length, sets };
}

/** With points in whole multiples of 1 / `unit`. */
export function embeddingOf(space: Space, unit: number): Embedding {
  const params = Object.entries(space.params);
  const sets = params.filter(([, param]) => isSet(param));
  const axes: Axis[] = [];
  let size = 0;
  for (const [name, param] of [...sets, ...params.filter(([, param]) => !isSet(param))]) {
    if (param.kind === 'choice') {
      const corners = isSet(param) ? cornersOf(param, unit) : placesOf(param, unit);
      axes.push({ name, at: size, ...corners });
      size += corners.points[0]!.length;
    } else axes.push({ name, at: size++, encode: scaleOf(param).encode });
  }
  return { numbers: axes.length, sets: sets.length, write: writerOf(axes, unit) };
}

const isSet = (param: Param): param is Choice & Param => param.kind === 'choice' && !param.ordered;

const choicesOf = (param: Choice & Param): readonly (Value | undefined)[] => [...(param.when ? [undefined] : []), ...param.choices];

function placesOf(param: Choice, unit: number): Corners {
  const { encode } = scaleOf(param);
  const choices = [undefined, ...param.choices];
  const numbers = choices.map(choice => (choice === undefined ? 0.5 : encode(choice)));
  return { choices, numbers, points: numbers.map(place => [Math.round(place * unit)]) };
}

function cornersOf(param: Choice & Param, unit: number): Corners {
  const choices = choicesOf(param);
  const points = choices.map((_, j) => cornerOf(j, choices.length).map(x => Math.round(x * unit)));
  return { choices, numbers: [...choices.keys()], points };
}

/** Corner j of k: in coordinate i, which tells corner i + 1 from those before it, √((i + 1) / (2i + 4)), −1 / √(2 (i + 1) (i + 2)), or 0. */
const cornerOf = (j: number, k: number): readonly number[] =>
  Array.from({ length: k - 1 }, (_, i) => {
    if (j > i + 1) return 0;
    return j === i + 1 ? Math.sqrt((i + 1) / (2 * i + 4)) : -1 / Math.sqrt(2 * (i + 1) * (i + 2));
  });
