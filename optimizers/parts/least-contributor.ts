import { hypervolumeContributions } from './hypervolume-contributions.ts';
import { spatialHypervolume } from './spatial-hypervolume.ts';

type Costs = readonly number[];

/**
 * Index into a front, [points × objectives], of the point that contributes least to its hypervolume; of equals the last. Costs are
 * scaled to [0, 1] over `all`. With two objectives the ends of the front contribute most; with more the reference point is 11, as in
 * pymoo 0.6.2's SMS-EMOA.
 */
export function leastContributor(front: readonly Costs[], all: readonly Costs[]): number {
  const low = [...all[0]!];
  const high = [...all[0]!];
  for (const costs of all)
    for (let m = 0; m < low.length; m++) {
      if (costs[m]! < low[m]!) low[m] = costs[m]!;
      if (costs[m]! > high[m]!) high[m] = costs[m]!;
    }
  const range = low.map((least, m) => high[m]! - least || 1);
  const scaled = front.map(c => c.map((v, m) => (v - low[m]!) / range[m]!));
  const reference = low.map(() => 11);
  if (low.length === 3) return leastInSpace(scaled, reference);

  const contributions = hypervolumeContributions(scaled, reference);
  if (low.length === 2) raiseEnds(scaled, contributions);
  let least = 0;
  for (let i = 1; i < contributions.length; i++) if (contributions[i]! <= contributions[least]!) least = i;
  return least;
}

/** Whoever contributes more than the least so far need not be measured to the end. */
function leastInSpace(front: readonly Costs[], reference: Costs): number {
  const { exclusive } = spatialHypervolume(front, reference);
  let least = 0;
  let lowest = Infinity;
  for (let i = 0; i < front.length; i++) {
    const contribution = exclusive(i, lowest);
    if (contribution <= lowest) {
      least = i;
      lowest = contribution;
    }
  }
  return least;
}

/** The ends of a front in the plane are never the least; one that is there twice still contributes nothing. */
function raiseEnds(front: readonly Costs[], contributions: Float64Array): void {
  for (const m of [0, 1]) {
    let end = 0;
    for (let i = 1; i < front.length; i++) {
      const ahead = front[i]![m]! - front[end]![m]! || front[i]![1 - m]! - front[end]![1 - m]!;
      if (ahead < 0) end = i;
    }
    if (contributions[end]! > 0) contributions[end] = Infinity;
  }
}
