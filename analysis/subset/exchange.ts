import { type FullSet, fullSet } from './full-set.ts';
import type { Points } from './points.ts';
import { type Sorted, sortedSlots } from './sorted-slots.ts';
import { type WorstBox, worstBox } from './worst-box.ts';

/** A subset in slots that exchanges one point at a time and knows the worst box of what is proposed. */
export interface Exchange extends Pick<WorstBox, 'corner' | 'closed' | 'complete' | 'work' | 'search'> {
  /** The subset with `row` in `slot` is what `search` looks at; until `accept` only for now. */
  propose(slot: number, row: number): void;
  accept(): void;
}

/** Slot s begins with point `rows[s]`. Without `full`, shares are compared with volumes: with the uniform measure. */
export function exchangeOf(points: Points, rows: ArrayLike<number>, full?: Points): Exchange {
  const slots = sortedSlots(points, rows, full ? Infinity : 1);
  const shares = full && fullShares(points, rows, full, slots.sorted);
  const box = worstBox(slots.sorted, shares);
  box.load();
  return {
    corner: box.corner,
    get closed() {
      return box.closed;
    },
    get complete() {
      return box.complete;
    },
    get work() {
      return box.work;
    },
    search: box.search,
    propose(slot, row) {
      slots.propose(slot, row);
      shares?.propose(slot, coordinatesOf(points, row));
      box.load();
    },
    accept() {
      slots.accept();
      shares?.accept();
    },
  };
}

function fullShares(points: Points, rows: ArrayLike<number>, full: Points, sorted: Sorted): FullSet {
  const shares = fullSet(full, sorted);
  for (let slot = 0; slot < rows.length; slot++) {
    shares.propose(slot, coordinatesOf(points, rows[slot]!));
    shares.accept();
  }
  return shares;
}

const coordinatesOf = ({ dimensions, values }: Points, row: number): Float64Array =>
  values.subarray(row * dimensions, (row + 1) * dimensions);
