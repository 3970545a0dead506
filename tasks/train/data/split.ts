/** Which rows are fitted on and which judge. A row that is held out is never among those of the role tuning. */

import type { Role, Seed } from '../../../src/contract/index.ts';
import { generatorOf, nthSeed, shuffled } from '../../../src/random/index.ts';
import type { DataSet } from './data-sets.ts';
import { type Rows, rowsAt } from './rows.ts';

export interface Split {
  readonly fit: Rows;
  readonly judge: Rows;
}

/** Two thirds of the pool are fitted on in tuning, the last third judges. */
export const fittedShare = 2 / 3;
/** However small the share: fewer say nothing of so many features. */
const fewest = 10;

/**
 * In tuning the seed deals the pool into rows to fit on and rows that judge; in the test it puts the pool, all of which is fitted on,
 * in an order, and what was held out judges. Of the rows to fit on, the first `share` (0, 1] is taken, so that more rows contain fewer.
 */
export function splitter({ pool, rows }: DataSet): (seed: Seed, role: Role, share?: number) => Split {
  const all = rows();
  const tuned = Array.from({ length: pool }, (_, i) => i);
  const heldOut = Array.from({ length: all.n - pool }, (_, i) => pool + i);
  const fitted = Math.round(fittedShare * pool);
  return (seed, role, share = 1) => {
    const order = shuffled(tuned, generatorOf(nthSeed(seed, 0)));
    const [fit, judge] = role === 'tuning' ? [order.slice(0, fitted), order.slice(fitted)] : [order, heldOut];
    const taken = Math.min(fit.length, Math.max(fewest, Math.round(share * fit.length)));
    return { fit: rowsAt(all, fit.slice(0, taken)), judge: rowsAt(all, judge) };
  };
}
