/**
 * Exact nearest neighbours by a k-d tree: J. L. Bentley (1975), Multidimensional Binary Search Trees Used for Associative
 * Searching; with the incremental bound of S. Arya, D. M. Mount (1993), Algorithms for Fast Vector Quantization.
 */

/** The nearest row so far, and its squared distance. */
export interface Nearest {
  row: number;
  distance: number;
}

/** Lowers `nearest` to the nearest of these points, whose distances begin at `apart`; of equally near rows the lowest wins. */
export type Search = (at: Float64Array, apart: number, nearest: Nearest) => void;

const leaf = 8;

/** Over points [rows.length × m] that stand for `rows`. */
export function kdTree(points: Float64Array, m: number, rows: readonly number[]): Search {
  const n = rows.length;
  const order = rows.map((_, i) => i);
  const axis: number[] = []; // by node: 0 is the root, 2i + 1 and 2i + 2 are the halves of i
  const middle: number[] = [];
  split(0, 0, n);
  const sorted = Float64Array.from({ length: n * m }, (_, i) => points[order[Math.floor(i / m)]! * m + (i % m)]!);
  const rowAt = Int32Array.from(order, i => rows[i]!);
  const beyond = new Float64Array(m); // by axis: from the point to the part that is searched

  return (at, apart, nearest) => {
    beyond.fill(0);
    search(0, 0, n, at, apart, apart, nearest);
  };

  /** Sorts order[low … high) around its median along the axis in which it spreads most. */
  function split(node: number, low: number, high: number): void {
    if (high - low <= leaf || m === 0) return;
    const part = order.slice(low, high);
    const along = (a: number): number[] => part.map(i => points[i * m + a]!);
    const spread = Array.from({ length: m }, (_, a) => Math.max(...along(a)) - Math.min(...along(a)));
    const widest = spread.indexOf(Math.max(...spread));
    part.sort((i, j) => points[i * m + widest]! - points[j * m + widest]!);
    for (const [i, point] of part.entries()) order[low + i] = point;
    const half = (low + high) >> 1;
    [axis[node], middle[node]] = [widest, points[order[half]! * m + widest]!];
    split(2 * node + 1, low, half);
    split(2 * node + 2, half, high);
  }

  /** `bound` is a lower bound on the distance to any point of the part. */
  function search(node: number, low: number, high: number, at: Float64Array, apart: number, bound: number, nearest: Nearest): void {
    if (bound > nearest.distance) return;
    if (high - low <= leaf || m === 0) {
      scan(low, high, at, apart, nearest);
      return;
    }
    const a = axis[node]!;
    const gap = at[a]! - middle[node]!;
    const half = (low + high) >> 1;
    const left = 2 * node + 1;
    if (gap < 0) search(left, low, half, at, apart, bound, nearest);
    else search(left + 1, half, high, at, apart, bound, nearest);
    const before = beyond[a]!;
    const further = bound - before * before + gap * gap;
    beyond[a] = gap;
    if (gap < 0) search(left + 1, half, high, at, apart, further, nearest);
    else search(left, low, half, at, apart, further, nearest);
    beyond[a] = before;
  }

  function scan(low: number, high: number, at: Float64Array, apart: number, nearest: Nearest): void {
    for (let i = low, p = low * m; i < high; i++, p += m) {
      let distance = apart;
      for (let a = 0; a < m && distance <= nearest.distance; a++) {
        const gap = sorted[p + a]! - at[a]!;
        distance += gap * gap;
      }
      if (distance < nearest.distance || (distance === nearest.distance && rowAt[i]! < nearest.row)) {
        nearest.distance = distance;
        nearest.row = rowAt[i]!;
      }
    }
  }
}
