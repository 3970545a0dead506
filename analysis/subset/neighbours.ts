import type { Points } from './points.ts';

/** The `count` rows nearest to a row (largest difference of a coordinate; equals by index), itself left out. Computed on first demand. */
export function neighboursOf({ size: n, dimensions: d, values }: Points, count: number): (row: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  const distance = new Float64Array(n);
  return row => {
    const before = known.get(row);
    if (before) return before;
    for (let other = 0; other < n; other++) {
      let largest = 0;
      for (let j = 0; j < d; j++) largest = Math.max(largest, Math.abs(values[row * d + j]! - values[other * d + j]!));
      distance[other] = largest;
    }
    const others = Int32Array.from({ length: n - 1 }, (_, i) => (i < row ? i : i + 1));
    const nearest = others.sort((a, b) => distance[a]! - distance[b]! || a - b).slice(0, count);
    known.set(row, nearest);
    return nearest;
  };
}
