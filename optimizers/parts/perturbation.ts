/**
 * Random steps on the unit cube that treat every kind of parameter as what it is: ordered coordinates move, a set of choices has no
 * neighbours and is drawn anew. Floats, integers and ordered choices keep their place within a cell, so that small steps add up.
 */
import type { Rng, Space } from '../../src/contract/index.ts';
import type { Point } from '../../src/space/index.ts';
import { mirror } from './mirror.ts';

/**
 * Gives a function that adds `step()` to each ordered coordinate, mirrored at the faces of the cube, and draws each choice without an
 * order anew with probability `redraw`, or one of them for certain where the space has nothing else.
 */
export function perturbation(space: Space, redraw: number): (x: Point, step: () => number, rng: Rng) => Point {
  const isSet = Object.values(space.params).map(param => param.kind === 'choice' && !param.ordered);
  const certain = isSet.every(Boolean);
  return (x, step, rng) => {
    const y = new Float64Array(x.length);
    const drawn = certain ? Math.floor(rng.next() * x.length) : -1;
    for (let j = 0; j < x.length; j++)
      if (!isSet[j]) y[j] = mirror(x[j]! + step());
      else y[j] = j === drawn || rng.next() < redraw ? rng.next() : x[j]!;
    return y;
  };
}
