/**
 * The subset of k points with the smallest discrepancy, by simulated annealing over exchanges of one point for another.
 * Exchanges as in F. Clément, C. Doerr and L. Paquete (2024). Heuristic Approaches to Obtain Low-Discrepancy Point Sets via Subset Selection.
 * Journal of Complexity 83, 101852. doi:10.1016/j.jco.2024.101852
 *
 * The threshold of acceptance is drawn before an exchange is looked at, so that the first box that exceeds it refuses it: mostly one that refused others
 * before. Anneals from random subsets follow each other, their lengths as in M. Luby, A. Sinclair and D. Zuckerman (1993), Optimal Speedup of Las Vegas
 * Algorithms, so that the path does not depend on when it is cut off.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import { expectedShare } from './box.ts';
import { cutsOf } from './cuts.ts';
import { exchangeOf } from './exchange.ts';
import { movesOf } from './zz-moves.ts';
import type { Points } from './points.ts';

/** Exchanges of the shortest anneal. */
const shortest = 20_000;
/** Elementary steps of one search for the worst box; after them an exchange counts as what it is known to be at least. */
const searchEffort = 200_000;
/** Elementary steps to draw an exchange. */
const drawing = 6;
/** Exchanges between looks at the clock. */
const watch = 64;

export interface AnnealOptions {
  /** What the subset shall resemble: these points, or, without them, the uniform measure. */
  readonly full?: Points | undefined;
  /** Exchanges to try. */
  readonly steps?: number | undefined;
  /** Elementary steps, of about 50 ns: counted, not timed, so that the result does not depend on the machine. */
  readonly effort?: number | undefined;
  /** Of performance.now(). */
  readonly deadline?: number | undefined;
}

export interface Annealed {
  /** Rows of the best subset, ascending. */
  readonly rows: readonly number[];
  /** Exchanges tried: with as many `steps` and nothing else the same generator gives the same rows. */
  readonly steps: number;
  /** Exchanges whose worst box was searched for. */
  readonly searched: number;
  /** The deadline ended it. */
  readonly late: boolean;
}

export function annealSubset(points: Points, k: number, rng: Rng, options: AnnealOptions = {}): Annealed {
  const { full, steps: most = Infinity, effort = Infinity, deadline = Infinity } = options;
  const n = points.size;
  if (k === n) return { rows: Array.from({ length: n }, (_, row) => row), steps: 0, searched: 0, late: false };
  const cuts = cutsOf(points, k);
  const moves = movesOf(points, cuts, rng);
  const [hot, cold] = [0.06 / k, 0.002 / k];
  let best = { rows: new Int32Array(k), discrepancy: Infinity };
  let [steps, searched, work, late] = [0, 0, 0, false];

  function anneal(length: number): void {
    const { rows, isIn } = randomSubset(n, k, rng);
    const exchange = exchangeOf(points, rows, full);
    let discrepancy = exchange.search(0, Infinity, searchEffort);
    cuts.restart(rows);
    cuts.add(exchange, expectedShare(exchange, full));
    const keepBest = (): void => {
      if (discrepancy < best.discrepancy - 1e-12) best = { rows: rows.slice(), discrepancy };
    };
    keepBest();

    const cooling = (cold / hot) ** (1 / length);
    const spent = work - cuts.work;
    for (let step = 0, temperature = hot; step < length && steps < most && work < effort; step++, steps++, temperature *= cooling) {
      if (steps % watch === 0 && performance.now() > deadline) late = true;
      if (late) return;
      work = spent + exchange.work + cuts.work + drawing * step;
      if (!moves.draw(rows, isIn)) continue;
      const { slot, into } = moves;
      const out = rows[slot]!;
      const enough = discrepancy - temperature * Math.log(1 - rng.next());
      const known = cuts.after(out, into, enough);
      if (known > enough) continue;
      exchange.propose(slot, into);
      searched++;
      const found = exchange.search(known, enough, searchEffort);
      if (found > enough) {
        cuts.add(exchange, expectedShare(exchange, full));
        continue;
      }
      exchange.accept();
      cuts.exchange(out, into);
      [rows[slot], isIn[out], isIn[into], discrepancy] = [into, 0, 1, found];
      if (found > known) cuts.add(exchange, expectedShare(exchange, full));
      keepBest();
    }
  }

  for (let round = 1; steps < most && work < effort && !late; round++) anneal(shortest);
  return { rows: [...best.rows].sort((a, b) => a - b), steps, searched, late };
}

/** 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, … */
function luby(i: number): number {
  const power = 2 ** Math.floor(Math.log2(i + 1));
  return i + 1 === power ? power / 2 : luby(i + 1 - power);
}

function randomSubset(n: number, k: number, rng: Rng): { rows: Int32Array; isIn: Uint8Array } {
  const rows = new Int32Array(k);
  const isIn = new Uint8Array(n);
  for (let slot = 0; slot < k; slot++) {
    do rows[slot] = below(n, rng);
    while (isIn[rows[slot]!]);
    isIn[rows[slot]!] = 1;
  }
  return { rows, isIn };
}
