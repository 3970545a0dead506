import { bitCount, wordsFor } from './bits.ts';
import type { Points } from './points.ts';
import type { Sorted } from './sorted-slots.ts';

/**
 * The share of a full set inside boxes that end at coordinates of a subset in slots. The search for the worst box goes along the axes, and on
 * each cuts the box that the axes before made.
 */
export interface FullSet {
  /** Elementary steps of one cut. */
  readonly price: number;
  /** A point with these coordinates shall be in `slot`; until `accept` only for now. */
  propose(slot: number, coordinates: Float64Array): void;
  accept(): void;
  /** Cuts `axis` below (closed: at) the t-th coordinate of the subset, counted from 0, or nowhere after the last; gives the share that is left. */
  open(axis: number, t: number): number;
  closed(axis: number, t: number): number;
}

/** Where the points of `full` are, as bits in ascending order along the last axis. Time of a proposal: O(d n); of a cut: O(n / 32). */
export function fullSet(full: Points, { slots }: Sorted): FullSet {
  const { size: n, dimensions: d, values } = full;
  const k = slots[0]!.length;
  const last = d - 1;
  const words = wordsFor(n);
  const ascending = Array.from({ length: d }, (_, j) =>
    Int32Array.from({ length: n }, (_, row) => row).sort((a, b) => values[a * d + j]! - values[b * d + j]!),
  );
  const sorted = ascending.map((rows, j) => Float64Array.from(rows, row => values[row * d + j]!));
  const bitOf = new Int32Array(n);
  for (let i = 0; i < n; i++) bitOf[ascending[last]![i]!] = i;
  // per slot: what is below, and at or below, its coordinate; the cell after the last is for the proposal
  const homes = Int32Array.from({ length: k + 1 }, (_, slot) => slot);
  const cells = Array.from({ length: k + 1 }, () => ({
    counts: new Int32Array(2 * d),
    sets: Array.from({ length: 2 * last }, () => new Int32Array(words)),
  }));
  let proposed = -1;
  // what the axes before left, and before the last axis how many of it lie in the words before each
  const left = new Int32Array((last + 1) * words);
  const before = new Int32Array(words + 1);
  for (let i = 0; i < n; i++) setBit(left, i);
  if (last === 0) countBefore();

  function countBefore(): void {
    for (let w = 0; w < words; w++) before[w + 1] = before[w]! + bitCount(left[last * words + w]!);
  }

  function cut(axis: number, t: number, closed: 0 | 1): number {
    if (t === k) return cutNowhere(axis);
    const slot = slots[axis]![t]!;
    const cell = cells[slot === proposed ? homes[k]! : homes[slot]!]!;
    if (axis === last) {
      const bits = cell.counts[2 * axis + closed]!;
      const w = bits >>> 5;
      const inWord = (bits & 31) === 0 ? 0 : bitCount(left[last * words + w]! & ((1 << bits) - 1));
      return (before[w]! + inWord) / n;
    }
    const [here, next, set] = [axis * words, (axis + 1) * words, cell.sets[2 * axis + closed]!];
    let count = 0;
    for (let w = 0; w < words; w++) count += bitCount((left[next + w] = left[here + w]! & set[w]!));
    if (axis + 1 === last) countBefore();
    return count / n;
  }

  function cutNowhere(axis: number): number {
    if (axis === last) return before[words]! / n;
    let count = 0;
    for (let w = 0; w < words; w++) count += bitCount((left[(axis + 1) * words + w] = left[axis * words + w]!));
    if (axis + 1 === last) countBefore();
    return count / n;
  }

  return {
    price: words / 4,
    propose(slot, coordinates) {
      proposed = slot;
      const { counts, sets } = cells[homes[k]!]!;
      for (let j = 0; j < d; j++) {
        const below = (counts[2 * j] = lowerBound(sorted[j]!, coordinates[j]!));
        let upTo = below;
        while (upTo < n && sorted[j]![upTo] === coordinates[j]) upTo++;
        counts[2 * j + 1] = upTo;
        if (j === last) continue;
        const [open, closed] = [sets[2 * j]!, sets[2 * j + 1]!];
        open.fill(0);
        for (let i = 0; i < below; i++) setBit(open, bitOf[ascending[j]![i]!]!);
        closed.set(open);
        for (let i = below; i < upTo; i++) setBit(closed, bitOf[ascending[j]![i]!]!);
      }
    },
    accept() {
      [homes[proposed], homes[k]] = [homes[k]!, homes[proposed]!];
      proposed = -1;
    },
    open: (axis, t) => cut(axis, t, 0),
    closed: (axis, t) => cut(axis, t, 1),
  };
}

const setBit = (set: Int32Array, bit: number): void => void (set[bit >>> 5]! |= 1 << bit);

/** Index of the first value that is not below `at`. */
function lowerBound(sorted: Float64Array, at: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < at) from = middle + 1;
    else to = middle;
  }
  return from;
}
