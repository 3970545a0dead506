import type { Points } from './points.ts';

/**
 * A subset of k points in k slots, kept sorted along every axis while points are exchanged one at a time.
 * `propose` writes the subset with one exchange into `sorted`, `accept` makes it the one that later proposals start from.
 */
export interface SortedSlots {
  readonly sorted: Sorted;
  propose(slot: number, row: number): void;
  accept(): void;
}

/** Per axis: slots in ascending order, and their coordinates followed by `top`, where boxes that leave nothing out end. */
export interface Sorted {
  readonly slots: readonly Int32Array[];
  readonly at: readonly Float64Array[];
}

/** Slot s begins with point `rows[s]`. */
export function sortedSlots({ dimensions, values }: Points, rows: ArrayLike<number>, top: number): SortedSlots {
  const k = rows.length;
  const axes = Array.from({ length: dimensions }, (_, j) => j);
  const coordinate = (row: number, j: number): number => values[row * dimensions + j]!;
  const order = axes.map(j =>
    Int32Array.from({ length: k }, (_, slot) => slot).sort((a, b) => coordinate(rows[a]!, j) - coordinate(rows[b]!, j)),
  );
  const current: Sorted = { slots: order, at: axes.map(j => Float64Array.from(order[j]!, slot => coordinate(rows[slot]!, j))) };
  const sorted: Sorted = { slots: order.map(slots => slots.slice()), at: current.at.map(at => Float64Array.of(...at, top)) };

  return {
    sorted,
    propose(slot, row) {
      for (const j of axes) {
        const [slots, at, nextSlots, nextAt] = [current.slots[j]!, current.at[j]!, sorted.slots[j]!, sorted.at[j]!];
        const value = coordinate(row, j);
        let place = 0;
        let placed = false;
        for (let t = 0; t < k; t++) {
          if (slots[t] === slot) continue;
          if (!placed && value < at[t]!) {
            nextSlots[place] = slot;
            nextAt[place++] = value;
            placed = true;
          }
          nextSlots[place] = slots[t]!;
          nextAt[place++] = at[t]!;
        }
        if (!placed) {
          nextSlots[place] = slot;
          nextAt[place] = value;
        }
      }
    },
    accept() {
      for (const j of axes) {
        current.slots[j]!.set(sorted.slots[j]!);
        current.at[j]!.set(sorted.at[j]!.subarray(0, k));
      }
    },
  };
}
