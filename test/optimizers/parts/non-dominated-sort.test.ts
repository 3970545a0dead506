import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonDominatedSort, type Valued } from '../../../optimizers/parts/non-dominated-sort.ts';

/** Peels off, again and again, whatever nothing left over dominates. */
function peel(items: readonly Valued[]): number[][] {
  const left = new Set(items.keys());
  const fronts: number[][] = [];
  while (left.size > 0) {
    const front = [...left].filter(p => ![...left].some(q => dominates(items[q]!, items[p]!)));
    for (const p of front) left.delete(p);
    fronts.push(front);
  }
  return fronts;
}

function dominates(p: Valued, q: Valued): boolean {
  if (p.violation > 0 || q.violation > 0) return p.violation < q.violation;
  return p.costs.every((c, m) => c <= q.costs[m]!) && p.costs.some((c, m) => c < q.costs[m]!);
}

const items = (objectives: number) =>
  fc.array(
    fc.record({
      // few values, so that ties and duplicates abound
      costs: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: objectives, maxLength: objectives }),
      violation: fc.constantFrom(0, 0, 0, 1, 2.5),
    }),
    { maxLength: 40 },
  );

describe('nonDominatedSort', () => {
  it.each([1, 2, 3, 4])('agrees with peeling for %i objectives', objectives => {
    fc.assert(
      fc.property(items(objectives), all => {
        expect(nonDominatedSort(all)).toEqual(peel(all));
      }),
    );
  });

  it('puts the feasible before the infeasible, whatever their costs', () => {
    const all = [
      { costs: [0, 0], violation: 2 },
      { costs: [9, 9], violation: 0 },
      { costs: [0, 0], violation: 1 },
    ];

    expect(nonDominatedSort(all)).toEqual([[1], [2], [0]]);
  });

  it('knows no fronts of nothing', () => {
    expect(nonDominatedSort([])).toEqual([]);
  });
});
