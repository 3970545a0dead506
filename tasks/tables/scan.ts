import { boxOf } from './leaves.ts';
import { type Layout, parameters, scanCode, vector, vectorsOf } from './scan-code.ts';
import { instanceOf } from './wasm.ts';

/** Looks at points, a block of eight at a time, for those that may be the nearest to a query. */
export interface Scan {
  /** [coordinates], to be written before a run. */
  readonly query: Int16Array;
  /** Finds the blocks with a point whose distance is less than `margin` above the least, and some others. How many numbers of `hits` are valid. */
  run(): number;
  /**
   * [hits × 12]: distances of the eight points of a block, the number of the first of them, the least distance, and two that mean
   * nothing. Distances are squared, less the query's own squared length.
   */
  readonly hits: Int32Array;
  /** One number: the points that were to be found are nearer than this. */
  readonly limit: Int32Array;
}

/**
 * A loop in WebAssembly, because JavaScript has no SIMD. Points, all of an even number of coordinates, are in leaves of `size`
 * points, a multiple of eight. No point of a leaf is nearer than the box around it, in integers exactly: leaves whose box is not
 * nearer than the limit so far are left out. The leaf with the nearest box is looked at first, so that the limit is soon low. Boxes
 * may be of the first coordinates alone, pairs that are `boxed`, where those decide the most.
 *
 * |p − q|² − |q|² = |p|² − 2 p·q: of one pair of coordinates after the other the products with the query's are summed up for
 * four points (one instruction, `i32x4.dot_i16x8_s`), in integers modulo 2³². Coordinates must be less than 2¹⁴, squared lengths
 * and squared distances plus the margin less than 2³¹. Two such fours are a block, so that what a round of the loop costs counts
 * half. The loops are made for their number of pairs, so that the query stays in registers.
 */
export function scanOf(points: readonly Int16Array[], size: number, margin: number, boxed = points[0]!.length / 2): Scan {
  const layout = layoutOf(points.length, size, points[0]!.length / 2, boxed);
  const { pairs, leaves, four, group, queryAt, pointsAt, boxesAt, hitsAt } = layout;
  const bytes = hitsAt + (layout.hit * points.length) / 8;
  const { memory, run } = instanceOf(bytes, parameters, vectorsOf(pairs), scanCode(layout, margin));

  const coordinates = new Int16Array(memory.buffer);
  const lengths = new Int32Array(memory.buffer);
  const place = (point: Int16Array, at: number, stride: number): void => {
    for (const [i, x] of point.entries()) coordinates[(at + stride * (i >> 1)) / 2 + (i & 1)] = x;
  };
  for (const [i, point] of points.entries()) {
    const at = pointsAt + four * Math.floor(i / 4) + 4 * (i % 4);
    lengths[at / 4] = point.reduce((sum, x) => sum + x * x, 0);
    place(point, at + vector, vector);
  }
  for (let i = 0; i < 4 * Math.ceil(leaves / 4); i++) {
    const from = size * Math.min(i, leaves - 1); // the last group is filled up
    const { low, high } = boxOf(points.slice(from, from + size).map(point => point.subarray(0, 2 * boxed)));
    const at = boxesAt + group * Math.floor(i / 4) + 4 * (i % 4);
    place(low, at, 2 * vector);
    place(high, at + vector, 2 * vector);
  }
  return {
    query: new Int16Array(memory.buffer, queryAt, 2 * pairs),
    run: () => run(0, 0, 0, 0, 0) / 4,
    hits: new Int32Array(memory.buffer, hitsAt),
    limit: new Int32Array(memory.buffer, 0, 1),
  };
}

/** The limit, the query, points [fours × (squared lengths, pairs) × 4], boxes [groups × boxed × (low, high) × 4], their distances, hits. */
function layoutOf(points: number, size: number, pairs: number, boxed: number): Layout {
  const leaves = points / size;
  const groups = Math.ceil(leaves / 4);
  const four = vector * (1 + pairs);
  const group = 2 * vector * boxed;
  const queryAt = vector;
  const pointsAt = queryAt + vector * Math.ceil(pairs / 4);
  const boxesAt = pointsAt + (four * points) / 4;
  const nearAt = boxesAt + group * groups;
  const hitsAt = nearAt + vector * groups;
  return { pairs, boxed, leaves, leaf: (four * size) / 4, four, group, hit: 3 * vector, queryAt, pointsAt, boxesAt, nearAt, hitsAt };
}
