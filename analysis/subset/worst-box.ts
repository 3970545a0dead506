import { bitCount, wordsFor } from './bits.ts';
import type { FullSet } from './full-set.ts';
import type { Sorted } from './sorted-slots.ts';

/** The box where the share of points and the measure differ most, among the critical ones. */
export interface WorstBox {
  /** Of the last search: where the box ends; `closed` if it holds too many points, open if too few. */
  readonly corner: Float64Array;
  readonly closed: boolean;
  /** Whether the last search saw every box that could be worse. */
  readonly complete: boolean;
  /** Elementary steps so far, of 20 to 50 ns. */
  readonly work: number;
  /** Takes over the proposed subset. */
  load(): void;
  /**
   * The largest discrepancy of a critical box, or `lower` where none is larger. Ends early, incomplete, once it exceeds `enough`,
   * or after `effort` elementary steps. `corner` and `closed` are only of use where the answer is larger than `lower`.
   */
  search(lower: number, enough: number, effort: number): number;
}

/**
 * A depth-first search along the axes, over sets of points as bits, in ascending order along the last axis, which is swept.
 * A box with too few points is critical if no side can grow without a point coming in: each side ends at 1 or at a point that is inside
 * the box but for this side. One with too many is critical if no side can shrink without a point falling out. Both conditions and the
 * largest discrepancy so far cut the search short. M. Gnewuch, M. Wahlström and C. Winzen (2012), SIAM J. Numer. Anal. 50(2), section 4.
 */
export function worstBox({ slots, at }: Sorted, full: FullSet | undefined): WorstBox {
  const [d, k] = [slots.length, slots[0]!.length];
  const words = wordsFor(k);
  const last = d - 1;
  const end = at[last]!;
  const share = Float64Array.from({ length: k + 1 }, (_, count) => count / k);
  // bit of the t-th point along an axis, and the set of the t first points
  const bits = slots.map(() => new Int32Array(k));
  const firsts = slots.map(() => new Int32Array((k + 1) * words));
  const bitOf = new Int32Array(k);
  // points inside on the axes so far, and those among them at which a side ends
  const inside = new Int32Array((d + 1) * words);
  const ends = new Int32Array((d + 1) * words);
  const path = new Float64Array(d);
  const corner = new Float64Array(d);
  let [best, stop, budget, work, closed, complete] = [0, 0, 0, 0, false, true];
  const price = words + (full?.price ?? 0);

  function found(discrepancy: number, isClosed: boolean, side: number): boolean {
    best = discrepancy;
    closed = isClosed;
    path[last] = side;
    corner.set(path);
    return best > stop;
  }

  /** Keeps the t first points along an axis; false if a side would then end nowhere. */
  function keep(axis: number, t: number): boolean {
    const [here, next, first, set] = [axis * words, (axis + 1) * words, t * words, firsts[axis]!];
    let lost = 0;
    for (let w = 0; w < words; w++) {
      const kept = set[first + w]!;
      const sides = ends[here + w]!;
      lost |= sides & ~kept;
      ends[next + w] = sides;
      inside[next + w] = inside[here + w]! & kept;
    }
    return lost === 0;
  }

  /** All searches answer whether to stop. `room`: the measure of the box that the axes before made. */
  function tooFew(axis: number, room: number): boolean {
    if (axis === last) return sweepUp(room);
    const [here, next, bit, side] = [axis * words, (axis + 1) * words, bits[axis]!, at[axis]!];
    for (let t = k; t >= 0; t--) {
      const b = t < k ? bit[t]! : -1;
      if (b >= 0 && ((inside[here + (b >>> 5)]! >>> b) & 1) === 0) continue;
      if ((budget -= price) < 0) return true;
      const left = full ? full.open(axis, t) : room * side[t]!;
      if (left <= best || !keep(axis, t)) return false;
      if (b >= 0) ends[next + (b >>> 5)]! |= 1 << b;
      path[axis] = side[t]!;
      if (tooFew(axis + 1, left)) return true;
    }
    return false;
  }

  function sweepUp(room: number): boolean {
    let count = 0;
    for (let w = 0; w < words; w++)
      for (let rest = inside[last * words + w]!; rest !== 0; rest &= rest - 1, count++) {
        if (room - share[count]! <= best) return false;
        const t = (w << 5) + 31 - Math.clz32(rest & -rest);
        const discrepancy = (full ? full.open(last, t) : room * end[t]!) - share[count]!;
        if (discrepancy > best && found(discrepancy, false, end[t]!)) return true;
      }
    return room - share[count]! > best && found(room - share[count]!, false, end[k]!);
  }

  function tooMany(axis: number, room: number, count: number): boolean {
    if (axis === last) return sweepDown(room, count);
    const [here, next, bit, side] = [axis * words, (axis + 1) * words, bits[axis]!, at[axis]!];
    for (let t = k - 1; t >= 0; t--) {
      const b = bit[t]!;
      if (((inside[here + (b >>> 5)]! >>> b) & 1) === 0) continue;
      if ((budget -= price) < 0) return true;
      if (!keep(axis, t + 1)) return false;
      let left = 0;
      for (let w = 0; w < words; w++) left += bitCount(inside[next + w]!);
      if (share[left]! <= best) return false;
      ends[next + (b >>> 5)]! |= 1 << b;
      path[axis] = side[t]!;
      if (tooMany(axis + 1, full ? full.closed(axis, t) : room * side[t]!, left)) return true;
    }
    return false;
  }

  function sweepDown(room: number, count: number): boolean {
    for (let w = words - 1; w >= 0; w--)
      for (let rest = inside[last * words + w]!; rest !== 0; count--) {
        if (share[count]! <= best) return false;
        const b = 31 - Math.clz32(rest);
        const t = (w << 5) + b;
        const discrepancy = share[count]! - (full ? full.closed(last, t) : room * end[t]!);
        if (discrepancy > best && found(discrepancy, true, end[t]!)) return true;
        if (((ends[last * words + w]! >>> b) & 1) !== 0) return false;
        rest ^= 1 << b;
      }
    return false;
  }

  return {
    corner,
    get closed() {
      return closed;
    },
    get complete() {
      return complete;
    },
    get work() {
      return work;
    },
    load() {
      for (let t = 0; t < k; t++) bitOf[slots[last]![t]!] = t;
      for (let axis = 0; axis < d; axis++)
        for (let t = 0; t < k; t++) {
          const bit = (bits[axis]![t] = bitOf[slots[axis]![t]!]!);
          const set = firsts[axis]!;
          for (let w = 0; w < words; w++) set[(t + 1) * words + w] = set[t * words + w]!;
          set[(t + 1) * words + (bit >>> 5)]! |= 1 << bit;
        }
      work += (d * k * (1 + words)) / 8;
    },
    search(lower, enough, effort) {
      [best, stop, budget] = [lower, enough, effort / 2];
      for (let w = 0; w < words; w++) inside[w] = firsts[0]![k * words + w]!;
      tooFew(0, 1);
      const short = Math.min(budget, 0);
      budget = effort / 2 + Math.max(budget, 0);
      if (best <= enough) tooMany(0, 1, k);
      work += effort - Math.max(budget, 0);
      complete = short === 0 && budget >= 0;
      return best;
    },
  };
}
