/**
 * Hypervolume and the exclusive contributions to it, for any number of objectives: L. While, L. Bradstreet and L. Barone (2012). A
 * Fast Way of Calculating Exact Hypervolumes. IEEE Trans. Evol. Comput. 16(1), 86–95 (WFG), with sweeps for two and three objectives.
 */
import { spatialHypervolume } from './spatial-hypervolume.ts';

type Costs = readonly number[];

/** Volume that each point of a front, [points × objectives], dominates alone below the reference point; 0 for one that is not below it. */
export function hypervolumeContributions(front: readonly Costs[], reference: Costs): Float64Array {
  if (reference.length === 2) return planar(front, reference);
  if (reference.length === 3) {
    const { exclusive } = spatialHypervolume(front, reference);
    return Float64Array.from(front, (_, i) => exclusive(i));
  }
  return Float64Array.from(front, (p, i) =>
    exclusiveHypervolume(
      p,
      front.filter((_, k) => k !== i),
      reference,
    ),
  );
}

/** Volume between the reference point and what the points dominate. */
export function hypervolume(points: readonly Costs[], reference: Costs): number {
  if (reference.length === 3) return spatialHypervolume(points, reference).whole();
  const front = nonDominated(points.filter(p => p.every((v, m) => v < reference[m]!)));
  if (reference.length === 2) {
    let volume = 0;
    let top = reference[1]!;
    for (const [x, y] of front.sort((a, b) => a[0]! - b[0]!)) {
      volume += (reference[0]! - x!) * (top - y!);
      top = y!;
    }
    return volume;
  }
  // the worst last objectives first: what is limited by the rest is then flat, and mostly dominated
  front.sort((a, b) => b.at(-1)! - a.at(-1)!);
  let volume = 0;
  for (let k = 0; k < front.length; k++) volume += exclusiveHypervolume(front[k]!, front.slice(k + 1), reference);
  return volume;
}

/** Volume that p dominates and the others do not: its box less what they dominate in it. */
export function exclusiveHypervolume(p: Costs, others: readonly Costs[], reference: Costs): number {
  if (reference.length === 3) return spatialHypervolume([p, ...others], reference).exclusive(0);
  let box = 1;
  for (let m = 0; m < p.length; m++) box *= Math.max(0, reference[m]! - p[m]!);
  if (box === 0) return 0;
  const limited = others.map(q => q.map((v, m) => Math.max(v, p[m]!)));
  return Math.max(0, box - hypervolume(limited, reference));
}

/** In the plane a point's exclusive area is the rectangle up to its neighbours; one that is dominated or twice there has none. */
function planar(front: readonly Costs[], [right, top]: Costs): Float64Array {
  const area = new Float64Array(front.length);
  const order = front.map((_, i) => i).sort((a, b) => front[a]![0]! - front[b]![0]! || front[a]![1]! - front[b]![1]!);
  // the front from left to right; what dominated points take away from their neighbours' areas is found point by point
  const simple = order.every((i, k) => k === 0 || front[i]![1]! < front[order[k - 1]!]![1]!);
  if (!simple) {
    const total = hypervolume(front, [right!, top!]);
    return area.map((_, i) =>
      Math.max(
        0,
        total -
          hypervolume(
            front.filter((_, k) => k !== i),
            [right!, top!],
          ),
      ),
    );
  }
  for (const [k, i] of order.entries()) {
    const next = Math.min(right!, k + 1 < order.length ? front[order[k + 1]!]![0]! : right!);
    const above = Math.min(top!, k > 0 ? front[order[k - 1]!]![1]! : top!);
    area[i] = Math.max(0, next - front[i]![0]!) * Math.max(0, above - front[i]![1]!);
  }
  return area;
}

/** The points that no other dominates; of equal ones the first. */
function nonDominated(points: readonly Costs[]): Costs[] {
  const kept: Costs[] = [];
  for (const p of points) {
    if (kept.some(q => q.every((v, m) => v <= p[m]!))) continue;
    let n = 0;
    for (const q of kept) if (!p.every((v, m) => v <= q[m]!)) kept[n++] = q;
    kept.length = n;
    kept.push(p);
  }
  return kept;
}
