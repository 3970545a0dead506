/**
 * Hypervolume: the volume that a set of points dominates, up to a reference point; all objectives are minimised. Exact.
 *   1–2 objectives  a sweep, O(n log n)
 *   3 objectives    a sweep over the third with the staircase of the other two (C. M. Fonseca, L. Paquete, M. López-Ibáñez 2006.
 *                   An improved dimension-sweep algorithm for the hypervolume indicator. CEC, 1157–1163), here O(n²) at worst
 *   4 and more      WFG (L. While, L. Bradstreet, L. Barone 2012. A fast way of calculating exact hypervolumes.
 *                   IEEE Transactions on Evolutionary Computation 16(1), 86–95): sums of exclusive volumes of ever smaller sets
 */

/** One value per objective. */
export type Point = readonly number[];

/**
 * Volume dominated by `points` [n × objectives] up to `reference` [objectives]. Points that are not better than the reference
 * in every objective contribute nothing; neither do repeated and dominated ones. 0 for no points. NaN is refused.
 */
export function hypervolume(points: readonly Point[], reference: Point): number {
  for (const point of points) {
    if (point.length !== reference.length)
      throw new Error(`hypervolume: a point has ${point.length} objectives, the reference ${reference.length}`);
    if (point.some(Number.isNaN)) throw new Error('hypervolume: a point has an objective that is NaN');
  }
  return volume(
    points.filter(point => isBetterThan(point, reference)),
    reference,
  );
}

/** What `point` adds to the hypervolume of `others`: exclusive volume, definition 6 of While et al. At least 0. */
export function contribution(point: Point, others: readonly Point[], reference: Point): number {
  if (!isBetterThan(point, reference)) return 0;
  return exclusive(
    point,
    others.filter(other => isBetterThan(other, reference)),
    reference,
  );
}

/** Strictly, in every objective: otherwise its box has no volume. */
const isBetterThan = (point: Point, reference: Point): boolean => point.every((value, i) => value < reference[i]!);

function volume(points: readonly Point[], reference: Point): number {
  if (points.length === 0) return 0;
  switch (reference.length) {
    case 1:
      return reference[0]! - Math.min(...points.map(point => point[0]!));
    case 2:
      return sweep2(points, reference);
    case 3:
      return sweep3(points, reference);
    default:
      return wfg(points, reference);
  }
}

/** From left to right, each point that is lower than all before adds a rectangle. */
function sweep2(points: readonly Point[], [r0, r1]: Point): number {
  let area = 0;
  let lowest = r1!;
  for (const [x, y] of points.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)) {
    if (y! >= lowest) continue;
    area += (r0! - x!) * (lowest - y!);
    lowest = y!;
  }
  return area;
}

/** Upwards through the third objective: the slab below each point has the area of the staircase of the points under it. */
function sweep3(points: readonly Point[], reference: Point): number {
  const stairs: Point[] = []; // x ascending, y descending
  let [total, area, z] = [0, 0, 0];
  for (const point of points.toSorted((a, b) => a[2]! - b[2]!)) {
    total += area * (point[2]! - z);
    z = point[2]!;
    area += climb(stairs, point, reference);
  }
  return total + area * (reference[2]! - z);
}

/** Puts a point into the staircase and returns the area it adds. */
function climb(stairs: Point[], point: Point, [r0, r1]: Point): number {
  const [x, y] = point as [number, number];
  let from = stairs.findIndex(step => step[0]! > x);
  if (from < 0) from = stairs.length;
  if (from > 0 && stairs[from - 1]![1]! <= y) return 0;
  if (from > 0 && stairs[from - 1]![0]! === x) from--;
  let to = from;
  let added = 0;
  let left = x;
  let top = from > 0 ? stairs[from - 1]![1]! : r1!;
  // the steps it dominates were as high as their own y
  for (; to < stairs.length && stairs[to]![1]! >= y; to++) {
    added += (stairs[to]![0]! - left) * (top - y);
    left = stairs[to]![0]!;
    top = stairs[to]![1]!;
  }
  const right = to < stairs.length ? stairs[to]![0]! : r0!;
  added += (right - left) * (top - y);
  stairs.splice(from, to - from, point);
  return added;
}

/**
 * Worst last objective first: whatever comes after a point covers all of its box in that objective, so its exclusive
 * volume is a slab whose base has one objective less.
 */
function wfg(points: readonly Point[], reference: Point): number {
  const last = reference.length - 1;
  const base = (point: Point): Point => point.slice(0, last);
  const sorted = nonDominated(points).toSorted((a, b) => b[last]! - a[last]!);
  const bases = sorted.map(base);
  return sorted.reduce((sum, point, i) => {
    const height = reference[last]! - point[last]!;
    return sum + height * exclusive(bases[i]!, bases.slice(i + 1), base(reference));
  }, 0);
}

/** The box of a point, less what others dominate within it. */
function exclusive(point: Point, others: readonly Point[], reference: Point): number {
  const box = reference.reduce((product, r, i) => product * (r - point[i]!), 1);
  if (others.length === 0) return box;
  const within = nonDominated(others.map(other => other.map((value, i) => Math.max(value, point[i]!))));
  return Math.max(0, box - volume(within, reference));
}

/** Without the points that another one weakly dominates; of equals the first stays. */
function nonDominated(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points.toSorted(lexicographic))
    if (!kept.some(other => other.every((value, i) => value <= point[i]!))) kept.push(point);
  return kept;
}

/** A point can only be dominated by one that comes before it. */
function lexicographic(a: Point, b: Point): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
