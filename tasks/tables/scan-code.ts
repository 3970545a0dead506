import { branch, branchIf, type Code, get, i16x8, i32, i32x4, block as inBlock, loop, set, v128 } from './wasm.ts';

/** Where what scan.ts looks at is in memory, in bytes. */
export interface Layout {
  /** Of coordinates of a point, and of a box: the first ones. */
  readonly pairs: number;
  readonly boxed: number;
  readonly leaves: number;
  /** Bytes of a leaf, of four points, of four boxes and of a hit. */
  readonly leaf: number;
  readonly four: number;
  readonly group: number;
  readonly hit: number;
  /** Where they begin. The limit is at 0. */
  readonly queryAt: number;
  readonly pointsAt: number;
  readonly boxesAt: number;
  readonly nearAt: number;
  readonly hitsAt: number;
}

/** Bytes of a vector: pairs of coordinates of four points, or distances of four. */
export const vector = 16;
const most = i32.of(2 ** 31 - 1);

// locals: parameters, which begin at 0 (addresses; leaves are numbered by those of their distances), then vectors
const [at, until, leaf, next, end] = [0, 1, 2, 3, 4] as const;
const [gap, limit, least, origin, sums, queries] = [5, 6, 7, 8, [9, 10], 11] as const;
export const parameters = 5;
export const vectorsOf = (pairs: number): number => queries - gap + pairs;

const leastOf = (a: Code, b: Code): Code => set(least, i32x4.min(a, b));
const leastOfFour = [8, 4].map(bytes => leastOf(get(least), v128.rotate(get(least), bytes)));
const step = (local: number, bytes: number): Code => set(local, i32.add(get(local), i32.of(bytes)));

/** Measures the boxes, then looks at leaf after leaf; gives the end of the hits. */
export function scanCode(layout: Layout, margin: number): readonly Code[] {
  const all = Array.from({ length: layout.pairs }, (_, pair) => pair);
  return [
    ...all.flatMap(pair => {
      const query = queries + pair;
      return [
        set(query, v128.loadRepeated(i32.of(0), layout.queryAt + 4 * pair)),
        set(origin, i32x4.subtract(get(origin), i16x8.dot(get(query), get(query)))),
      ];
    }),
    set(least, i32x4.repeat(most)),
    measureBoxes(layout, all.slice(0, layout.boxed)),
    ...leastOfFour,
    set(leaf, i32.of(-4)),
    loop(step(leaf, 4), branchIf(i32.isLess(i32x4.first(get(least)), i32.load(get(leaf), layout.nearAt)), 0)),
    ...all.map(pair => set(queries + pair, i16x8.add(get(queries + pair), get(queries + pair)))),
    set(limit, i32x4.repeat(most)),
    lookAtLeaves(layout, lookAtBlock(layout, all, margin)),
    i32.store(i32.of(0), 0, i32x4.first(get(limit))),
    get(end),
  ];
}

/** Four at a time. In each coordinate the gap to a box is max(low − q, q − high, 0). */
function measureBoxes({ group, boxesAt, nearAt }: Layout, boxed: readonly number[]): Code {
  const [sum] = sums;
  const addPair = (pair: number): Code[] => {
    const query = get(queries + pair);
    const below = i16x8.subtract(v128.load(get(at), boxesAt + 2 * vector * pair), query);
    const above = i16x8.subtract(query, v128.load(get(at), boxesAt + 2 * vector * pair + vector));
    return [
      set(gap, i16x8.max(i16x8.max(below, above), i16x8.repeat(i32.of(0)))),
      set(sum, i32x4.add(get(sum), i16x8.dot(get(gap), get(gap)))),
    ];
  };
  return loop(
    set(sum, get(origin)),
    ...boxed.flatMap(addPair),
    v128.store(get(leaf), nearAt, get(sum)),
    leastOf(get(least), get(sum)),
    step(leaf, vector),
    step(at, group),
    branchIf(i32.isLess(get(at), i32.of(nearAt - boxesAt)), 0),
  );
}

function lookAtLeaves({ leaves, leaf: bytes, four, nearAt }: Layout, lookAtBlock: Code): Code {
  return inBlock(
    loop(
      set(at, i32.multiply(get(leaf), i32.of(bytes / 4))),
      set(until, i32.add(get(at), i32.of(bytes))),
      loop(lookAtBlock, step(at, 2 * four), branchIf(i32.isLess(get(at), get(until)), 0)),
      i32.store(get(leaf), nearAt, most), // not again
      loop(
        branchIf(i32.isZero(i32.isLess(get(next), i32.of(4 * leaves))), 2),
        set(leaf, get(next)),
        step(next, 4),
        branchIf(i32.isLess(i32.load(get(leaf), nearAt), i32x4.first(get(limit))), 1),
        branch(0),
      ),
    ),
  );
}

function lookAtBlock({ four, pointsAt, hitsAt, hit }: Layout, all: readonly number[], margin: number): Code {
  const subtractPair = (pair: number): Code[] =>
    sums.map((sum, i) => {
      const product = i16x8.dot(v128.load(get(at), pointsAt + four * i + vector * (1 + pair)), get(queries + pair));
      return set(sum, i32x4.subtract(get(sum), product));
    });
  return inBlock(
    ...sums.map((sum, i) => set(sum, v128.load(get(at), pointsAt + four * i))),
    ...all.flatMap(subtractPair),
    leastOf(get(sums[0]), get(sums[1])),
    branchIf(i32.isZero(v128.hasAny(i32x4.isLess(get(least), get(limit)))), 0),
    ...leastOfFour,
    ...sums.map((sum, i) => v128.store(get(end), hitsAt + vector * i, get(sum))),
    i32.store(get(end), hitsAt + 2 * vector, i32.divide(get(at), i32.of(four / 4))),
    i32.store(get(end), hitsAt + 2 * vector + 4, i32x4.first(get(least))),
    step(end, hit),
    set(limit, i32x4.min(get(limit), i32x4.add(get(least), i32x4.repeat(i32.of(margin))))),
  );
}
