import { branchIf, type Code, get, i16x8, i32, i32x4, block as inBlock, instanceOf, loop, set, v128 } from './wasm.ts';

/** Looks at points, a block of eight at a time, for those that may be the nearest to a query. */
export interface Scan {
  /** [2 × pairs], to be written before a run. */
  readonly query: Int16Array;
  /** Writes point number i, which has 2 × pairs coordinates. There are 8 × blocks of them. */
  place(i: number, point: ArrayLike<number>): void;
  /** Finds the blocks with a point whose squared distance is at most `margin` above the least, and some others. How many numbers of `hits` are valid. */
  run(): number;
  /** [hits × 12]: squared distances of the eight points of a block, the number of the first of them, the least distance, and two that mean nothing. */
  readonly hits: Int32Array;
  /** One number: the points that were to be found are nearer than this (squared). */
  readonly limit: Int32Array;
}

const vector = 16; // bytes: a coordinate of eight points, or a distance of four

/**
 * A loop in WebAssembly, because JavaScript has no SIMD. Of one pair of coordinates after the other it subtracts the query's from
 * those of four points, and squares and adds the two gaps (one instruction, `i32x4.dot_i16x8_s`), in integers: differences of
 * coordinates must fit into 16 bits, squared distances plus the margin into 31. Two such fours are a block, so that what a round
 * of the loop costs counts half. The loop is made for its number of pairs, so that the query stays in registers.
 */
export function scanOf(blocks: number, pairs: number, margin: number): Scan {
  // memory: limit, query, points [blocks × 2 fours × pairs × 4 points × 2 coordinates], hits
  const queryAt = vector;
  const pointsAt = queryAt + vector * Math.ceil(pairs / 4);
  const four = vector * pairs;
  const hitsAt = pointsAt + 2 * four * blocks;
  const hit = 3 * vector;

  // locals: three parameters that begin at 0, then vectors
  const [at, number, end, gap, limit, least] = [0, 1, 2, 3, 4, 5] as const;
  const [sums, queries] = [[6, 7], 8] as const;
  const all = Array.from({ length: pairs }, (_, pair) => pair);
  const addPair = (pair: number): Code[] =>
    sums.flatMap((sum, i) => {
      const squares = i16x8.dot(get(gap), get(gap));
      return [
        set(gap, i16x8.subtract(v128.load(get(at), pointsAt + four * i + vector * pair), get(queries + pair))),
        set(sum, pair === 0 ? squares : i32x4.add(get(sum), squares)),
      ];
    });
  const leastOf = (a: Code, b: Code): Code => set(least, i32x4.min(a, b));
  const { memory, run } = instanceOf(hitsAt + hit * blocks, 3, queries - gap + pairs, [
    ...all.map(pair => set(queries + pair, v128.loadRepeated(i32.of(0), queryAt + 4 * pair))),
    set(limit, i32x4.repeat(i32.of(2 ** 31 - 1))),
    loop(
      inBlock(
        ...all.flatMap(addPair),
        leastOf(get(sums[0]), get(sums[1])),
        branchIf(i32.isZero(v128.hasAny(i32x4.isLess(get(least), get(limit)))), 0),
        ...[8, 4].map(bytes => leastOf(get(least), v128.rotate(get(least), bytes))),
        ...sums.map((sum, i) => v128.store(get(end), hitsAt + vector * i, get(sum))),
        i32.store(get(end), hitsAt + 2 * vector, get(number)),
        i32.store(get(end), hitsAt + 2 * vector + 4, i32x4.first(get(least))),
        set(end, i32.add(get(end), i32.of(hit))),
        set(limit, i32x4.min(get(limit), i32x4.add(get(least), i32x4.repeat(i32.of(margin))))),
      ),
      set(number, i32.add(get(number), i32.of(8))),
      set(at, i32.add(get(at), i32.of(2 * four))),
      branchIf(i32.isLess(get(at), i32.of(2 * four * blocks)), 0),
    ),
    i32.store(i32.of(0), 0, i32x4.first(get(limit))),
    get(end),
  ]);
  const points = new Int16Array(memory.buffer, pointsAt, (hitsAt - pointsAt) / 2);
  return {
    query: new Int16Array(memory.buffer, queryAt, 2 * pairs),
    place(i, point) {
      for (const pair of all) {
        const to = 2 * (4 * (Math.floor(i / 4) * pairs + pair) + (i % 4));
        points.set([point[2 * pair]!, point[2 * pair + 1]!], to);
      }
    },
    run: () => run(0, 0, 0) / 4,
    hits: new Int32Array(memory.buffer, hitsAt, (hit / 4) * blocks),
    limit: new Int32Array(memory.buffer, 0, 1),
  };
}
