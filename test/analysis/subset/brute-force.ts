import type { Points } from '../../../analysis/subset/points.ts';

/** The definition, on the whole critical grid: for each x of coordinates of points and 1, volume − open share and closed share − volume. */
export function bruteForce(points: Points): number {
  let worst = 0;
  for (const x of grid(points, 1)) {
    const volume = x.reduce((product, side) => product * side, 1);
    worst = Math.max(worst, volume - openShare(points, x), closedShare(points, x) - volume);
  }
  return worst;
}

/** sup | F_points − F_full | on the grid of the coordinates of both, closed boxes: there both functions take all their values but 0. */
export function bruteForceRelative(points: Points, full: Points): number {
  const { dimensions } = points;
  const both: Points = { size: points.size + full.size, dimensions, values: Float64Array.of(...points.values, ...full.values) };
  let worst = 0;
  for (const x of grid(both, 1)) worst = Math.max(worst, Math.abs(closedShare(points, x) - closedShare(full, x)));
  return worst;
}

const openShare = (points: Points, x: readonly number[]) => share(points, point => point.every((at, j) => at < x[j]!));
const closedShare = (points: Points, x: readonly number[]) => share(points, point => point.every((at, j) => at <= x[j]!));

const share = (points: Points, inside: (point: readonly number[]) => boolean) => rowsOf(points).filter(inside).length / points.size;

export const rowsOf = ({ size, dimensions, values }: Points): number[][] =>
  Array.from({ length: size }, (_, i) => [...values.subarray(i * dimensions, (i + 1) * dimensions)]);

function* grid(points: Points, last: number): Generator<number[]> {
  const axes = Array.from({ length: points.dimensions }, (_, j) => [...new Set([...rowsOf(points).map(point => point[j]!), last])]);
  const at = axes.map(() => 0);
  for (;;) {
    yield at.map((i, j) => axes[j]![i]!);
    let j = 0;
    while (j < at.length && ++at[j]! === axes[j]!.length) at[j++] = 0;
    if (j === at.length) return;
  }
}
