import { describe, expect, it } from 'vitest';
import { rankOverBudget } from '../../../analysis/charts/rank-over-budget.ts';
import { renderSvg, sizeOf } from '../../../analysis/charts/render.ts';
import { columnWidth, pageWidth } from '../../../analysis/charts/theme.ts';
import { example, names } from './example.ts';

describe('rank over budget', () => {
  for (const [count, width] of [
    [2, columnWidth],
    [9, pageWidth],
    [28, pageWidth],
  ] as const)
    it(`looks as reviewed with ${count} optimizers on ${width} px`, async () => {
      const svg = await renderSvg(rankOverBudget(example(count).points, { width }));

      await expect(svg).toMatchFileSnapshot(`../../golden/charts/rank-over-budget-${count}.svg`);
      expect(Math.abs(sizeOf(svg)[0] - width)).toBeLessThanOrEqual(2);
    });

  it('labels every rank of three', async () => {
    const svg = await renderSvg(rankOverBudget(example(3).points));

    expect(labelHeights(svg, ['1', '2', '3'])).toHaveLength(3);
  });

  it('keeps the labels of equal optimizers apart', async () => {
    const ties = names.slice(0, 12).map(optimizer => ({ fraction: 1, optimizer, rank: 6.5, low: 6.5, high: 6.5 }));
    const svg = await renderSvg(rankOverBudget(ties, { width: columnWidth }));
    const heights = labelHeights(svg, names.slice(0, 12));

    expect(Math.min(...heights.slice(1).map((y, i) => y - heights[i]!))).toBeGreaterThanOrEqual(12);
  });

  it('names the line of an optimizer whose name is overlong, within the width', async () => {
    const points = ['a'.repeat(300), 'b'].map((optimizer, i) => ({ fraction: 1, optimizer, rank: 1 + i, low: 1, high: 2 }));

    expect(sizeOf(await renderSvg(rankOverBudget(points, { width: columnWidth })))[0]).toBeLessThanOrEqual(columnWidth + 2);
  });

  it('gives an optimizer the colour it has in the whole study', async () => {
    const points = example(3).points.filter(point => point.optimizer !== 'nelder-mead');
    const alone = await renderSvg(rankOverBudget(points));
    const inStudy = await renderSvg(rankOverBudget(points, { study: ['aaa', 'bbb', ...names.slice(0, 3)] }));

    expect(colors(alone)).toContain('#3f90da');
    expect(colors(inStudy)).not.toContain('#3f90da');
  });

  it('draws an empty frame where there are no points', async () => {
    expect(await renderSvg(rankOverBudget([]))).toContain('share of the budget');
  });
});

/** Vertical places of the given texts, sorted; px. */
const labelHeights = (svg: string, texts: readonly string[]): number[] =>
  [...svg.matchAll(/<text [^>]*transform="translate\([^,]+,([\d.]+)\)"[^>]*>([^<]*)<\/text>/g)]
    .filter(([, , text]) => texts.includes(text!))
    .map(([, y]) => Number(y))
    .sort((a, b) => a - b);

const colors = (svg: string): string[] => [...svg.matchAll(/stroke="(#[0-9a-f]{6})"/g)].map(match => match[1]!);
