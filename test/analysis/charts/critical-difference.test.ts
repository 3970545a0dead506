import { describe, expect, it } from 'vitest';
import { criticalDifference } from '../../../analysis/charts/critical-difference.ts';
import { criticalDifferenceLayout } from '../../../analysis/charts/critical-difference-layout.ts';
import { renderSvg, sizeOf } from '../../../analysis/charts/render.ts';
import { columnWidth, pageWidth } from '../../../analysis/charts/theme.ts';
import type { Ranking } from '../../../analysis/ranking.ts';
import { example } from './example.ts';

/** Five classifiers on thirty data sets, García and Herrera 2008 (JMLR 9, table 4): mean ranks and Nemenyi's critical difference. */
const garcia = rankingOf({ 'C4.5': 2.1, NaiveBayes: 2.2, CN2: 3.117, '1-NN': 3.25, Kernel: 4.333 }, 1.1137, [
  ['C4.5', 'NaiveBayes', 'CN2'],
  ['NaiveBayes', 'CN2', '1-NN'],
  ['1-NN', 'Kernel'],
]);

describe('critical-difference diagram', () => {
  for (const [name, ranking, test, width] of [
    ['2', example(2).ranking, 'wilcoxon-holm', columnWidth],
    ['9', example(9).ranking, 'wilcoxon-holm', pageWidth],
    ['28', example(28).ranking, 'nemenyi', pageWidth],
    ['garcia-herrera', garcia, 'nemenyi', columnWidth],
  ] as const)
    it(`looks as reviewed: ${name}`, async () => {
      const svg = await renderSvg(criticalDifference(ranking, { test, width }));

      await expect(svg).toMatchFileSnapshot(`../../golden/charts/critical-difference-${name}.svg`);
      expect(Math.abs(sizeOf(svg)[0] - width)).toBeLessThanOrEqual(2);
    });

  it('draws the critical difference to the scale of the axis', () => {
    const { difference, axis } = criticalDifferenceLayout(garcia, 'nemenyi', pageWidth);
    const perRank = (axis[0]!.x2 - axis[0]!.x) / 4;

    expect((difference[0]!.x2 - difference[0]!.x) / perRank).toBeCloseTo(1.1137, 10);
  });

  it('names a critical difference that is longer than the axis, and does not draw it', () => {
    const { difference, title } = criticalDifferenceLayout(rankingOf({ a: 1.5, b: 1.5 }, 1.96, [['a', 'b']]), 'nemenyi', columnWidth);

    expect(difference).toEqual([]);
    expect(title.text).toBe('CD = 1.96, longer than the axis');
  });

  it('lets no elbow cross another', () => {
    for (let count = 2; count <= 30; count++) {
      const { elbows } = criticalDifferenceLayout(example(count).ranking, 'nemenyi', pageWidth);
      const [drops, runs] = [elbows.filter(e => e.x === e.x2), elbows.filter(e => e.y === e.y2)];
      for (const drop of drops)
        for (const run of runs.filter(({ id }) => id !== drop.id)) {
          const inside = drop.x > Math.min(run.x, run.x2) && drop.x < Math.max(run.x, run.x2);
          expect(inside && run.y > drop.y && run.y < drop.y2).toBe(false);
        }
    }
  });

  it('puts no bars on top of each other', () => {
    for (let count = 2; count <= 30; count++) {
      const { bars } = criticalDifferenceLayout(example(count).ranking, 'wilcoxon-holm', pageWidth);
      for (const [i, a] of bars.entries()) for (const b of bars.slice(i + 1)) expect(a.y === b.y && a.x <= b.x2 && b.x <= a.x2).toBe(false);
    }
  });

  it('marks the members of a group, not who lies between them', () => {
    const ranking = rankingOf({ a: 1.2, b: 2, c: 2.8 }, 1, [['a', 'c']]);

    expect(criticalDifferenceLayout(ranking, 'wilcoxon-holm', pageWidth).beads).toHaveLength(2);
  });

  it('draws equals below each other', () => {
    const { names } = criticalDifferenceLayout(rankingOf({ a: 2, b: 2, c: 2 }, 1, [['a', 'b', 'c']]), 'nemenyi', columnWidth);

    expect(new Set(names.map(({ align, y }) => `${align} ${y}`)).size).toBe(3);
  });
});

function rankingOf(ranks: Readonly<Record<string, number>>, criticalDifference: number, groups: readonly (readonly string[])[]): Ranking {
  const { ranking } = example(2);
  return {
    ...ranking,
    optimizers: Object.entries(ranks).map(([id, rank]) => ({ id, rank, low: rank, high: rank, iqm: null, wins: 0 })),
    nemenyi: { alpha: 0.05, criticalDifference, groups },
    wilcoxonHolm: { pairs: [], groups },
  };
}
