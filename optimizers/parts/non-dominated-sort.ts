/**
 * Non-dominated sorting with constraint domination: the fronts of K. Deb, A. Pratap, S. Agarwal and T. Meyarivan (2002), A Fast and
 * Elitist Multiobjective Genetic Algorithm: NSGA-II, IEEE Trans. Evol. Comput. 6(2), 182–197, sections III-A and VI-A; found by
 * the sequential search ENS-SS of X. Zhang, Y. Tian, R. Cheng and Y. Jin (2015), IEEE Trans. Evol. Comput. 19(2), 201–213.
 */

export interface Valued {
  /** [objectives], minimised. */
  readonly costs: readonly number[];
  /** 0 if feasible, otherwise the overall violation. */
  readonly violation: number;
}

/** Fronts of indices into `items`, the non-dominated ones first; each front in ascending order. At worst O(objectives × items²). */
export function nonDominatedSort(items: readonly Valued[]): readonly (readonly number[])[] {
  // nobody is dominated by one who comes later in this order
  const order = items.map((_, i) => i).sort((p, q) => lexicographic(items[p]!, items[q]!));
  const fronts: number[][] = [];
  for (const q of order) {
    // whoever is dominated by none of a front is dominated by none of the later ones
    const front = fronts.find(members => !someDominates(members, items, items[q]!));
    if (front) front.push(q);
    else fronts.push([q]);
  }
  for (const front of fronts) front.sort((p, q) => p - q);
  return fronts;
}

/** The members added last are the likeliest to dominate. */
function someDominates(members: readonly number[], items: readonly Valued[], q: Valued): boolean {
  for (let k = members.length - 1; k >= 0; k--) if (dominates(items[members[k]!]!, q)) return true;
  return false;
}

/** Whether p constraint-dominates q, definition 1. */
export function dominates(p: Valued, q: Valued): boolean {
  if (p.violation !== q.violation) return p.violation < q.violation;
  if (p.violation > 0) return false;
  let better = false;
  for (let m = 0; m < p.costs.length; m++) {
    if (p.costs[m]! > q.costs[m]!) return false;
    if (p.costs[m]! < q.costs[m]!) better = true;
  }
  return better;
}

function lexicographic(p: Valued, q: Valued): number {
  if (p.violation !== q.violation) return p.violation < q.violation ? -1 : 1;
  for (let m = 0; m < p.costs.length; m++) if (p.costs[m] !== q.costs[m]) return p.costs[m]! < q.costs[m]! ? -1 : 1;
  return 0;
}
