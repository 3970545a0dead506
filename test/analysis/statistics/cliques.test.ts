import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals, maximalCliques } from '../../../analysis/statistics/cliques.ts';

/** All subsets, by their definition. */
function slowCliques(k: number, alike: (i: number, j: number) => boolean): number[][] {
  const subsets = Array.from({ length: 2 ** k }, (_, mask) => Array.from({ length: k }, (_, i) => i).filter(i => (mask >> i) & 1));
  const cliques = subsets.filter(set => set.every(i => set.every(j => i === j || alike(i, j))));
  return cliques.filter(set => set.length > 1 && !cliques.some(other => other.length > set.length && set.every(i => other.includes(i))));
}

describe('groups by critical difference', () => {
  it('are the bars of García and Herrera 2008', () => {
    expect(intervals([2.1, 2.2, 3.117, 3.25, 4.333], 1.1137)).toEqual([
      [0, 1, 2],
      [1, 2, 3],
      [3, 4],
    ]);
  });

  it('do not join what lies exactly the critical difference apart, and leave out who stands alone', () => {
    expect(intervals([1, 2, 2.5], 1)).toEqual([[1, 2]]);
    expect(intervals([1], 1)).toEqual([]);
  });

  it('are the maximal cliques of the same graph', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 9 }), values => {
        const ranks = values.sort((a, b) => a - b);

        expect(intervals(ranks, 4)).toEqual(maximalCliques(ranks.length, (i, j) => Math.abs(ranks[i]! - ranks[j]!) < 4));
      }),
    );
  });
});

describe('maximal cliques', () => {
  it('need not be neighbours', () => {
    const alike = new Set(['0-2', '2-0', '1-2', '2-1']);

    expect(maximalCliques(4, (i, j) => alike.has(`${i}-${j}`))).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('agree with trying all subsets', () => {
    const edges = fc.array(fc.boolean(), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), edges, (k, edge) => {
        const alike = (i: number, j: number) => edge[(Math.max(i, j) * (Math.max(i, j) - 1)) / 2 + Math.min(i, j)]!;

        expect(new Set(maximalCliques(k, alike).map(String))).toEqual(new Set(slowCliques(k, alike).map(String)));
      }),
    );
  });

  it('come best first', () => {
    expect(maximalCliques(3, (i, j) => i + j !== 2)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
