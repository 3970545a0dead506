import { hypervolumeContributions } from './hypervolume-contributions.ts';

type Costs = readonly number[];

/**
 * Index into a front, [points × objectives], of the point that contributes least to its hypervolume; of equals the last. Costs are
 * scaled to [0, 1] over `all`. With two objectives the ends of the front contribute most; with more the reference point is 11, as in
 * pymoo 0.6.2's SMS-EMOA.
 */
export function leastContributor(front: readonly Costs[], all: readonly Costs[]): number {
  const low = front[0]!.map((_, m) => Math.min(...all.map(c => c[m]!)));
  const range = low.map((least, m) => Math.max(...all.map(c => c[m]!)) - least || 1);
  const scaled = front.map(c => c.map((v, m) => (v - low[m]!) / range[m]!));
  const contributions = hypervolumeContributions(
    scaled,
    low.map(() => 11),
  );
  if (low.length === 2)
    for (const m of [0, 1]) {
      const end = scaled.reduce(
        (best, c, i) => (c[m]! < scaled[best]![m]! || (c[m] === scaled[best]![m] && c[1 - m]! < scaled[best]![1 - m]!) ? i : best),
        0,
      );
      if (contributions[end]! > 0) contributions[end] = Infinity; // one that is there twice contributes nothing
    }
  return contributions.reduce((least, c, i) => (c <= contributions[least]! ? i : least), 0);
}
