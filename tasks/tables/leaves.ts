/**
 * An order of points in which each `size` that follow each other, a leaf, are near each other, as in a k-d tree: split at the
 * middle of the widest coordinate, and again. The last leaf is filled up with its last point. Numbers of points: [leaves × size].
 */
export function inLeaves(points: readonly Int16Array[], size: number): Int32Array {
  const order = Int32Array.from(points.keys());
  const split = (part: Int32Array): void => {
    const leaves = Math.ceil(part.length / size);
    if (leaves === 1) return;
    const axis = widest(points, part);
    // as numbers, which are sorted many times as fast as by a function
    const keys = Float64Array.from(part, i => (points[i]![axis]! + 2 ** 15) * points.length + i).sort();
    part.set(keys.map(key => key % points.length));
    const middle = size * (leaves >> 1);
    split(part.subarray(0, middle));
    split(part.subarray(middle));
  };
  split(order);
  return Int32Array.from({ length: size * Math.ceil(points.length / size) }, (_, i) => order[Math.min(i, order.length - 1)]!);
}

function widest(points: readonly Int16Array[], part: Int32Array): number {
  const { low, high } = boxOf(Array.from(part, i => points[i]!));
  return high.reduce((best, x, axis) => (x - low[axis]! > high[best]! - low[best]! ? axis : best), 0);
}

/** Least and greatest coordinates. */
export function boxOf(points: readonly Int16Array[]): { readonly low: Int16Array; readonly high: Int16Array } {
  const [low, high] = [points[0]!.slice(), points[0]!.slice()];
  for (const point of points)
    for (let axis = 0; axis < point.length; axis++) {
      if (point[axis]! < low[axis]!) low[axis] = point[axis]!;
      if (point[axis]! > high[axis]!) high[axis] = point[axis]!;
    }
  return { low, high };
}
