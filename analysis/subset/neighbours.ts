import type { Points } from './points.ts';

/** The `count` rows nearest to a row (largest difference of a coordinate; equals by index), itself left out. Computed on first demand, in O(n (d + count)). */
export function neighboursOf({ size: n, dimensions: d, values }: Points, count: number): (row: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  const distances = new Float64Array(count);

  function find(row: number): Int32Array {
    const nearest = new Int32Array(Math.min(count, n - 1));
    for (let other = 0, size = 0; other < n; other++) {
      if (other === row) continue;
      let distance = 0;
      for (let j = 0; j < d; j++) distance = Math.max(distance, Math.abs(values[row * d + j]! - values[other * d + j]!));
      if (size === nearest.length && distance >= distances[size - 1]!) continue;
      let place = size < nearest.length ? size++ : size - 1;
      for (; place > 0 && distances[place - 1]! > distance; place--) {
        distances[place] = distances[place - 1]!;
        nearest[place] = nearest[place - 1]!;
      }
      distances[place] = distance;
      nearest[place] = other;
    }
    return nearest;
  }

  return row => {
    let nearest = known.get(row);
    if (!nearest) known.set(row, (nearest = find(row)));
    return nearest;
  };
}
