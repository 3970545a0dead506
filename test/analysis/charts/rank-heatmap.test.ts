import { describe, expect, it } from 'vitest';
import { rankHeatmap } from '../../../analysis/charts/rank-heatmap.ts';
import { renderSvg, sizeOf } from '../../../analysis/charts/render.ts';
import { pageWidth } from '../../../analysis/charts/theme.ts';
import { exampleTaskRanks } from './example.ts';

describe('rank heatmap', () => {
  for (const [optimizers, tasks] of [
    [2, 3],
    [9, 16],
    [28, 6],
  ] as const)
    it(`looks as reviewed with ${optimizers} optimizers on ${tasks} tasks`, async () => {
      const svg = await renderSvg(rankHeatmap(exampleTaskRanks(optimizers, tasks)));

      await expect(svg).toMatchFileSnapshot(`../../golden/charts/rank-heatmap-${optimizers}.svg`);
      expect(sizeOf(svg)[0]).toBeLessThanOrEqual(pageWidth + 2);
    });

  it('lists f2 before f10', async () => {
    const svg = await renderSvg(rankHeatmap(exampleTaskRanks(2, 10)));

    expect(svg.indexOf('>bbob/f2/')).toBeLessThan(svg.indexOf('>bbob/f10/'));
  });
});
