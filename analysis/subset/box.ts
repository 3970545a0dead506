import type { Points } from './points.ts';

/** A box anchored at 0: [0, corner), or [0, corner] when closed. */
export interface Box {
  readonly corner: Float64Array;
  readonly closed: boolean;
}

/** Whether the point that begins at `from` is in the box; `but` an axis whose coordinate is no matter. */
export function isInside({ corner, closed }: Box, values: Float64Array, from: number, but = -1): boolean {
  for (let j = 0; j < corner.length; j++)
    if (j !== but && (closed ? values[from + j]! > corner[j]! : values[from + j]! >= corner[j]!)) return false;
  return true;
}

export function shareInside(box: Box, { size, dimensions, values }: Points): number {
  let inside = 0;
  for (let i = 0; i < size; i++) if (isInside(box, values, i * dimensions)) inside++;
  return inside / size;
}

/** What share of a subset's points should be in the box: as much as of the full set, or, where there is none, its volume. */
export const expectedShare = (box: Box, full: Points | undefined): number =>
  full ? shareInside(box, full) : box.corner.reduce((product, side) => product * side, 1);
