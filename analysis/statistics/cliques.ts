/**
 * Groups of optimizers that are not told apart, given as indices. Only maximal groups, of at least two; best first, by the best member, then the next.
 * An optimizer that is in no group is told apart from all.
 */

/** Longest runs of neighbours whose mean ranks, ascending, lie less than the critical difference apart: the bars of Demšar's diagram (2006). */
export function intervals(ranks: readonly number[], criticalDifference: number): number[][] {
  const groups: number[][] = [];
  let reached = 0;
  for (let first = 0; first < ranks.length; first++) {
    let next = first;
    while (next < ranks.length && ranks[next]! - ranks[first]! < criticalDifference) next++;
    if (next - first > 1 && next > reached) groups.push(Array.from({ length: next - first }, (_, i) => first + i));
    reached = Math.max(reached, next);
  }
  return groups;
}

/**
 * Maximal cliques of the graph whose edges join what is not told apart (Bron and Kerbosch 1973, with Tomita's pivot). `alike` is symmetric.
 * A clique need not be an interval of the ranks: pairwise tests may tell neighbours apart and not those further off. Other tools leave out cliques that
 * another spans (critdd), or none be told apart where Friedman's test rejects nothing; here all are given, and Friedman's test stands for itself.
 */
export function maximalCliques(k: number, alike: (i: number, j: number) => boolean): number[][] {
  const neighbours = Array.from(
    { length: k },
    (_, i) => new Set(Array.from({ length: k }, (_, j) => j).filter(j => j !== i && alike(i, j))),
  );
  const found: number[][] = [];

  function extend(clique: readonly number[], candidates: Set<number>, excluded: Set<number>): void {
    if (!candidates.size && !excluded.size && clique.length > 1) found.push([...clique].sort((i, j) => i - j));
    const pivot = mostJoined([...candidates, ...excluded], candidates);
    for (const vertex of [...candidates]) {
      if (pivot !== undefined && neighbours[pivot]!.has(vertex)) continue;
      extend([...clique, vertex], common(candidates, neighbours[vertex]!), common(excluded, neighbours[vertex]!));
      candidates.delete(vertex);
      excluded.add(vertex);
    }
  }
  const mostJoined = (vertices: readonly number[], to: Set<number>): number | undefined =>
    vertices.reduce<number | undefined>(
      (best, v) => (best === undefined || common(to, neighbours[v]!).size > common(to, neighbours[best]!).size ? v : best),
      undefined,
    );

  extend([], new Set(neighbours.keys()), new Set());
  return found.sort(lexicographic);
}

const common = (a: Set<number>, b: Set<number>): Set<number> => new Set([...a].filter(v => b.has(v)));

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
