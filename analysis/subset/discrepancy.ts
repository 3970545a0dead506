import { stream } from '../../src/random/index.ts';
import { dobkinEppsteinMitchell } from './dobkin-eppstein-mitchell.ts';
import { exchangeOf } from './exchange.ts';
import type { Points } from './points.ts';
import { thresholdAccepting } from './threshold-accepting.ts';

export interface Discrepancy {
  readonly discrepancy: number;
  /** False: a lower bound, because the exact value would take too long. */
  readonly exact: boolean;
  readonly points: number;
  readonly dimensions: number;
}

export interface DiscrepancyOptions {
  /** What the points are compared with: the uniform measure (default), or the full set. */
  readonly against?: Points | undefined;
  /** Elementary steps after which an exact answer is given up, each some 10 ns; by default about a minute. Has no say in a value that is exact. */
  readonly effort?: number;
}

/**
 * The L∞ star discrepancy: the supremum over anchored boxes of | share of points in the box − its volume |, taken on the critical grid as the
 * larger of (volume − share in [0, x)) and (share in [0, x] − volume), where x has coordinates of points, or 1. Against a full set: the supremum
 * of | share of points in [0, x] − share of the full set in [0, x] |. Throws where the dimensions differ. The same points give the same answer.
 */
export function starDiscrepancy(points: Points, { against, effort = 5e9 }: DiscrepancyOptions = {}): Discrepancy {
  const { size, dimensions } = points;
  if (against && against.dimensions !== dimensions)
    throw new Error(`points of ${dimensions} coordinates cannot be compared with a full set of ${against.dimensions}`);
  const found = against ? fromFull(points, against, effort) : dobkinEppsteinMitchell(points, effort);
  const rng = stream('star discrepancy');
  const discrepancy = found.complete ? found.discrepancy : Math.max(found.discrepancy, thresholdAccepting(points, rng, against));
  return { discrepancy, exact: found.complete, points: size, dimensions };
}

/** Within a cell of the subset's own grid its share is constant and that of the full set grows: the corners of these cells are enough. */
function fromFull(points: Points, full: Points, effort: number): { discrepancy: number; complete: boolean } {
  const exchange = exchangeOf(
    points,
    Int32Array.from({ length: points.size }, (_, row) => row),
    full,
  );
  const discrepancy = exchange.search(0, Infinity, effort / 10);
  return { discrepancy, complete: exchange.complete };
}
