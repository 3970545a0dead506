import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import type { Cuts } from './cuts.ts';
import { neighboursOf } from './neighbours.ts';
import type { Points } from './points.ts';

/** Of 100 exchanges: those that mend the worst box and stay near, mend it, or stay near. The others are any. */
const shares = { mendNear: 10, mend: 77, near: 8 };
const neighbours = 30;
const tries = 50;

/** Draws exchanges for a subset in slots. */
export interface Moves {
  /** Of the last draw: the slot whose point shall leave, and the row that shall enter. */
  readonly slot: number;
  readonly into: number;
  /** False where none was found: then nothing shall be exchanged. */
  draw(rows: Int32Array, isIn: Uint8Array): boolean;
}

/** To mend a box that holds too few points is to let one in for one outside, and the reverse. Near is one of the 30 nearest points. */
export function movesOf(points: Points, cuts: Cuts, rng: Rng): Moves {
  const n = points.size;
  const nearest = neighboursOf(points, neighbours);
  let [slot, into] = [0, 0];

  function any(rows: Int32Array, isIn: Uint8Array): boolean {
    slot = below(rows.length, rng);
    do into = below(n, rng);
    while (isIn[into]);
    return true;
  }

  function near(rows: Int32Array, isIn: Uint8Array): boolean {
    slot = below(rows.length, rng);
    const around = nearest(rows[slot]!);
    into = around[below(around.length, rng)]!;
    return !isIn[into];
  }

  function mend(rows: Int32Array, isIn: Uint8Array): boolean {
    const box = cuts.worst();
    const leaves = cuts.closed(box);
    let left = tries;
    do slot = below(rows.length, rng);
    while (cuts.holds(box, rows[slot]!) !== leaves && --left > 0);
    do into = below(n, rng);
    while ((isIn[into] || cuts.holds(box, into) === leaves) && --left > 0);
    return left > 0;
  }

  function mendNear(rows: Int32Array, isIn: Uint8Array): boolean {
    const box = cuts.worst();
    const leaves = cuts.closed(box);
    for (let left = 8; left > 0; left--) {
      slot = below(rows.length, rng);
      if (cuts.holds(box, rows[slot]!) !== leaves) continue;
      const around = nearest(rows[slot]!);
      into = around[below(around.length, rng)]!;
      if (!isIn[into] && cuts.holds(box, into) !== leaves) return true;
    }
    return false;
  }

  return {
    get slot() {
      return slot;
    },
    get into() {
      return into;
    },
    draw(rows, isIn) {
      const kind = below(100, rng);
      if (kind < shares.mendNear) return mendNear(rows, isIn);
      if (kind < shares.mendNear + shares.mend) return mend(rows, isIn);
      if (kind < shares.mendNear + shares.mend + shares.near) return near(rows, isIn);
      return any(rows, isIn);
    },
  };
}
