/**
 * A front in an order whose every beginning is spread well: first the point with the lowest first cost, then always the one that is
 * farthest from all before it. K. L. Clarkson (2006). Nearest-Neighbor Searching and Metric Space Dimensions, farthest-point
 * sequences, as used by R. Schmucker et al. (2021), arXiv:2106.12639. Distances are Euclidean, each cost divided by its range.
 *
 * `front` is [points × objectives]; gives indices into it. Of equally distant points the first comes first.
 */
export function epsilonNet(front: readonly (readonly number[])[]): readonly number[] {
  if (front.length === 0) return [];
  const ranges = front[0]!.map((_, m) => Math.max(...front.map(c => c[m]!)) - Math.min(...front.map(c => c[m]!)));
  const squaredDistance = (p: number, q: number): number =>
    ranges.reduce((sum, range, m) => sum + (range > 0 ? ((front[p]![m]! - front[q]![m]!) / range) ** 2 : 0), 0);

  const gap = new Float64Array(front.length).fill(Infinity); // squared distance from the nearest chosen one, −1 once chosen
  const order: number[] = [];
  let next = front.reduce((lowest, c, p) => (c[0]! < front[lowest]![0]! ? p : lowest), 0);
  while (order.length < front.length) {
    order.push(next);
    gap[next] = -1;
    for (let p = 0; p < front.length; p++) gap[p] = Math.min(gap[p]!, squaredDistance(p, next));
    next = gap.reduce((farthest, g, p) => (g > gap[farthest]! ? p : farthest), 0);
  }
  return order;
}
