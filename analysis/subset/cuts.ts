import type { Box } from './box.ts';
import type { Points } from './points.ts';

/**
 * Boxes that were the undoing of earlier subsets. Whatever the subset, each bounds its discrepancy from below, and after an exchange of two points
 * that costs a few comparisons: most exchanges are refused here, and never searched for their worst box (the idea of cutting planes).
 */
export interface Cuts {
  /** The largest discrepancy of these boxes once row `out` leaves the subset and row `into` enters; ends early when it exceeds `enough`. */
  after(out: number, into: number, enough: number): number;
  /** The exchange takes place. */
  exchange(out: number, into: number): void;
  /** Adds a box, in place of the one that refused nothing for the longest time. `expected`: its volume, or its share of the full set. */
  add(box: Box, expected: number): void;
  /** Begins with another subset. */
  restart(rows: ArrayLike<number>): void;
  /** The worst box of the subset now: how a point must move to mend it, a row being inside or not. −1 where there is none yet. */
  worst(): number;
  closed(cut: number): boolean;
  holds(cut: number, row: number): boolean;
  /** Comparisons so far. */
  readonly work: number;
}

/** The `k` rows of a subset of `points`. */
export function cutsOf({ dimensions: d, values }: Points, k: number, capacity = 64): Cuts {
  const corners = new Float64Array(capacity * d);
  const isClosed = new Uint8Array(capacity);
  const expected = new Float64Array(capacity);
  const counts = new Int32Array(capacity);
  // cuts in the order in which they are tried
  const order = Int32Array.from({ length: capacity }, (_, cut) => cut);
  let subset: ArrayLike<number> = [];
  let size = 0;
  let work = 0;
  let worst = -1;

  function holds(cut: number, row: number): 0 | 1 {
    const [corner, point] = [cut * d, row * d];
    if (isClosed[cut]) {
      for (let j = 0; j < d; j++) if (values[point + j]! > corners[corner + j]!) return 0;
    } else for (let j = 0; j < d; j++) if (values[point + j]! >= corners[corner + j]!) return 0;
    return 1;
  }

  const discrepancy = (cut: number, count: number): number => (isClosed[cut] ? count / k - expected[cut]! : expected[cut]! - count / k);

  function advance(from: number, to: number): void {
    const cut = order[from]!;
    order.copyWithin(to + 1, to, from);
    order[to] = cut;
  }

  return {
    after(out, into, enough) {
      let largest = 0;
      for (let i = 0; i < size; i++) {
        const cut = order[i]!;
        const after = discrepancy(cut, counts[cut]! - holds(cut, out) + holds(cut, into));
        if (after <= largest) continue;
        largest = after;
        if (largest <= enough) continue;
        work += i;
        advance(i, i >> 1);
        return largest;
      }
      work += size;
      return largest;
    },
    exchange(out, into) {
      for (let cut = 0; cut < size; cut++) counts[cut]! += holds(cut, into) - holds(cut, out);
      worst = -1;
    },
    add({ corner, closed }, share) {
      const place = size < capacity ? size++ : capacity - 1;
      const cut = order[place]!;
      corners.set(corner, cut * d);
      isClosed[cut] = closed ? 1 : 0;
      expected[cut] = share;
      counts[cut] = 0;
      for (let slot = 0; slot < subset.length; slot++) counts[cut]! += holds(cut, subset[slot]!);
      advance(place, 0);
      worst = -1;
    },
    restart(rows) {
      subset = rows;
      for (let cut = 0; cut < size; cut++) {
        counts[cut] = 0;
        for (let slot = 0; slot < rows.length; slot++) counts[cut]! += holds(cut, rows[slot]!);
      }
      worst = -1;
    },
    worst() {
      if (worst >= 0) return worst;
      let largest = -Infinity;
      for (let cut = 0; cut < size; cut++) {
        const now = discrepancy(cut, counts[cut]!);
        if (now <= largest) continue;
        largest = now;
        worst = cut;
      }
      return worst;
    },
    closed: cut => isClosed[cut] === 1,
    holds: (cut, row) => holds(cut, row) === 1,
    get work() {
      return work;
    },
  };
}
