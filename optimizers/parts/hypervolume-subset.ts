import { exclusiveHypervolume } from './hypervolume-contributions.ts';

type Costs = readonly number[];

/**
 * Indices of `size` points of a front, [points × objectives], that dominate much: again and again the one that adds most hypervolume
 * below the reference point, of equals the first in lexicographic order. At least 1 − 1/e of what the best subset dominates.
 * A. P. Guerreiro, C. M. Fonseca and L. Paquete (2016). Greedy Hypervolume Subset Selection in Low Dimensions. Evol. Comput. 24(3),
 * 521–544.
 */
export function hypervolumeSubset(front: readonly Costs[], size: number, reference: Costs): readonly number[] {
  const waiting = front.map((_, i) => i).sort((a, b) => lexicographic(front[a]!, front[b]!));
  const box = ({ costs, corner }: { costs: Costs; corner: Costs }): number =>
    costs.reduce((product, v, m) => product * Math.max(0, corner[m]! - v), 1);
  return reference.length === 2 ? planar() : general();

  /** Between chosen neighbours each gain is a rectangle; a new neighbour to the right or left cuts it. */
  function planar(): readonly number[] {
    const corners = waiting.map(() => [...reference]);
    const gainOf = (k: number): number => box({ costs: front[waiting[k]!]!, corner: corners[k]! });
    const chosen: number[] = [];
    while (chosen.length < size) {
      let most = 0;
      for (let k = 1; k < waiting.length; k++) if (gainOf(k) > gainOf(most)) most = k;
      const [index] = waiting.splice(most, 1);
      corners.splice(most, 1);
      const [x, y] = front[index!]! as [number, number];
      for (const [k, corner] of corners.entries()) {
        if (k < most) corner[0] = Math.min(corner[0]!, x);
        else corner[1] = Math.min(corner[1]!, y);
      }
      chosen.push(index!);
    }
    return chosen;
  }

  /** Gains only shrink as points are chosen, so that one that was smaller than the best need not be computed again. */
  function general(): readonly number[] {
    const most = new Map(waiting.map(i => [i, box({ costs: front[i]!, corner: reference })]));
    const chosen: number[] = [];
    while (chosen.length < size) {
      const points = chosen.map(i => front[i]!);
      let best = -1;
      let highest = -1;
      for (const i of [...waiting].sort((a, b) => most.get(b)! - most.get(a)!)) {
        if (most.get(i)! <= highest) break;
        const gain = exclusiveHypervolume(front[i]!, points, reference);
        most.set(i, gain);
        if (gain > highest) {
          best = i;
          highest = gain;
        }
      }
      waiting.splice(waiting.indexOf(best), 1);
      chosen.push(best);
    }
    return chosen;
  }
}

function lexicographic(a: Costs, b: Costs): number {
  for (let m = 0; m < a.length; m++) if (a[m] !== b[m]) return a[m]! - b[m]!;
  return 0;
}
