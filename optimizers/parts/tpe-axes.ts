import type { Param, Space } from '../../src/contract/index.ts';
import { parentsFirst, type Scale, scalesOf } from '../../src/space/index.ts';

/** A parameter as TPE sees it: a coordinate of the unit cube, and what its values are there. */
export interface Axis {
  readonly name: string;
  readonly index: number;
  readonly param: Param;
  readonly scale: Scale;
  /** A continuum, cells in an order (integers, ordered choices), or a set of cells all alike. */
  readonly kind: 'continuum' | 'cells' | 'set';
  /** The ends of the cell that u falls in. */
  cellAt(u: number): readonly [left: number, right: number];
}

/** Parents first. */
export function tpeAxes(space: Space): readonly Axis[] {
  const scales = scalesOf(space);
  const names = Object.keys(space.params);
  return parentsFirst(space).map(name => {
    const index = names.indexOf(name);
    const param = space.params[name]!;
    const scale = scales[index]!;
    return { name, index, param, scale, kind: kindOf(param), cellAt: u => cellAround(param, scale, u) };
  });
}

function kindOf(param: Param): Axis['kind'] {
  if (param.kind === 'float') return 'continuum';
  return param.kind === 'choice' && !param.ordered ? 'set' : 'cells';
}

/** See src/space/scale.ts. */
function cellAround(param: Param, scale: Scale, u: number): readonly [number, number] {
  if (param.kind === 'int' && param.log) {
    const k = scale.decode(u) as number;
    const a = Math.log(param.low - 0.5);
    const range = Math.log(param.high + 0.5) - a;
    return [(Math.log(k - 0.5) - a) / range, (Math.log(k + 0.5) - a) / range];
  }
  const cell = Math.min(scale.cells - 1, Math.floor(u * scale.cells));
  return [cell / scale.cells, (cell + 1) / scale.cells];
}
