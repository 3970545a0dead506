/**
 * An order of points in which those of a leaf, at most `size`, are near each other in their first coordinates, `axes` of them, as in
 * a k-d tree: the coordinate with the greatest variance is split, between two different values near the middle, and again. So
 * values of which there are few are not mixed in a leaf. Leaves are filled up with their last point. Numbers of points:
 * [leaves × size].
 */
export function inLeaves(points: readonly Int16Array[], size: number, axes = points[0]!.length): Int32Array {
  const leaves: Int32Array[] = [];
  const split = (part: Int32Array): void => {
    if (part.length <= size) {
      leaves.push(part);
      return;
    }
    const axis = mostVaried(points, part, axes);
    // as numbers, which are sorted many times as fast as by a function
    const keys = Float64Array.from(part, i => (points[i]![axis]! + 2 ** 15) * points.length + i).sort();
    part.set(keys.map(key => key % points.length));
    const at = boundary(
      Array.from(part, i => points[i]![axis]!),
      size * (Math.ceil(part.length / size) >> 1),
    );
    split(part.subarray(0, at));
    split(part.subarray(at));
  };
  split(Int32Array.from(points.keys()));
  return Int32Array.from(leaves.flatMap(leaf => Array.from({ length: size }, (_, i) => leaf[Math.min(i, leaf.length - 1)]!)));
}

function mostVaried(points: readonly Int16Array[], part: Int32Array, axes: number): number {
  const variances = Array.from({ length: axes }, (_, axis) => {
    let [sum, squares] = [0, 0];
    for (const i of part) {
      const x = points[i]![axis]!;
      sum += x;
      squares += x * x;
    }
    return squares - (sum * sum) / part.length;
  });
  return variances.indexOf(Math.max(...variances));
}

/** Where sorted values differ from the one before, as near to `middle` as it may be; `middle` where all are equal. */
function boundary(sorted: readonly number[], middle: number): number {
  for (let away = 0; away < sorted.length; away++)
    for (const at of [middle - away, middle + away]) if (at > 0 && at < sorted.length && sorted[at] !== sorted[at - 1]) return at;
  return middle;
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
