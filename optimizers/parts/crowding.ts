/**
 * Crowding distance of each point of a front, [points]: the sum over the objectives of the normalised gap between its neighbours;
 * Infinity at the ends. Deb et al. (2002), section III-B. An objective without spread adds nothing.
 */
export function crowdingDistance(front: readonly (readonly number[])[]): Float64Array {
  const distance = new Float64Array(front.length);
  if (front.length <= 2) return distance.fill(Infinity);
  for (let m = 0; m < front[0]!.length; m++) {
    const order = front.map((_, i) => i).sort((a, b) => front[a]![m]! - front[b]![m]!);
    const first = order[0]!;
    const last = order[order.length - 1]!;
    const spread = front[last]![m]! - front[first]![m]!;
    if (spread === 0) continue;
    distance[first] = distance[last] = Infinity;
    for (let k = 1; k < order.length - 1; k++) distance[order[k]!]! += (front[order[k + 1]!]![m]! - front[order[k - 1]!]![m]!) / spread;
  }
  return distance;
}
