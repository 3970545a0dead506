/**
 * Fast non-dominated sorting, with constraint domination.
 * K. Deb, A. Pratap, S. Agarwal and T. Meyarivan (2002). A Fast and Elitist Multiobjective Genetic Algorithm: NSGA-II.
 * IEEE Trans. Evol. Comput. 6(2), 182–197, sections III-A and VI-A.
 */

export interface Valued {
  /** [objectives], minimised. */
  readonly costs: readonly number[];
  /** 0 if feasible, otherwise the overall violation. */
  readonly violation: number;
}

/** Fronts of indices into `items`, the non-dominated ones first; each front in ascending order. O(objectives × items²). */
export function nonDominatedSort(items: readonly Valued[]): readonly (readonly number[])[] {
  const n = items.length;
  const dominatedBy = new Int32Array(n); // n_p: how many dominate p
  const dominates: number[][] = items.map(() => []); // S_p: whom p dominates
  for (let p = 0; p < n; p++)
    for (let q = p + 1; q < n; q++) {
      const order = compare(items[p]!, items[q]!);
      if (order < 0) {
        dominates[p]!.push(q);
        dominatedBy[q]!++;
      } else if (order > 0) {
        dominates[q]!.push(p);
        dominatedBy[p]!++;
      }
    }

  const fronts: number[][] = [];
  let front = items.map((_, p) => p).filter(p => dominatedBy[p] === 0);
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const p of front) for (const q of dominates[p]!) if (--dominatedBy[q]! === 0) next.push(q);
    front = next.sort((a, b) => a - b);
  }
  return fronts;
}

/** −1 if p constraint-dominates q (definition 1), 1 if q does p, 0 if neither. */
function compare(p: Valued, q: Valued): -1 | 0 | 1 {
  if (p.violation !== q.violation) return p.violation < q.violation ? -1 : 1;
  if (p.violation > 0) return 0;
  let better = false;
  let worse = false;
  for (let m = 0; m < p.costs.length; m++) {
    if (p.costs[m]! < q.costs[m]!) better = true;
    else if (p.costs[m]! > q.costs[m]!) worse = true;
    if (better && worse) return 0;
  }
  return better ? -1 : worse ? 1 : 0;
}
