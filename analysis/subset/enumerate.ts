import { exchangeOf } from './exchange.ts';
import type { Points } from './points.ts';

/** Number of subsets of k of n points: exact as long as it is below 2^53. */
export function binomial(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) count = Math.round((count * (n + 1 - i)) / i);
  return count;
}

/** Rows, ascending, of the subset of k points with the smallest discrepancy of all, from the uniform measure or from `full`; of equals the first. */
export function bestOfAll(points: Points, k: number, full?: Points): readonly number[] {
  const n = points.size;
  const rows = Int32Array.from({ length: k }, (_, slot) => slot);
  const exchange = exchangeOf(points, rows, full);
  let best = { rows: [...rows], discrepancy: Infinity };

  /** Goes through all rows of a slot and those after it. */
  function fill(slot: number, from: number): void {
    if (slot === k) {
      // what is no better ends the search at its first box that shows it
      const enough = best.discrepancy - 1e-12;
      const discrepancy = exchange.search(0, enough, Infinity);
      if (discrepancy <= enough) best = { rows: [...rows], discrepancy };
      return;
    }
    for (let row = from; row <= n - k + slot; row++) {
      rows[slot] = row;
      exchange.propose(slot, row);
      exchange.accept();
      fill(slot + 1, row + 1);
    }
  }

  fill(0, 0);
  return best.rows;
}
