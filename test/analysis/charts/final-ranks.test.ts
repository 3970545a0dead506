import { describe, expect, it } from 'vitest';
import { finalRanks } from '../../../analysis/charts/final-ranks.ts';
import { renderSvg, sizeOf } from '../../../analysis/charts/render.ts';
import { columnWidth, pageWidth } from '../../../analysis/charts/theme.ts';
import { example } from './example.ts';

describe('final ranks', () => {
  for (const [count, width] of [
    [2, columnWidth],
    [9, pageWidth],
    [28, pageWidth],
  ] as const)
    it(`looks as reviewed with ${count} optimizers on ${width} px`, async () => {
      const svg = await renderSvg(finalRanks(example(count).ranking, { width }));

      await expect(svg).toMatchFileSnapshot(`../../golden/charts/final-ranks-${count}.svg`);
      expect(Math.abs(sizeOf(svg)[0] - width)).toBeLessThanOrEqual(2);
    });

  it('has no column of scores where nothing is normalised', async () => {
    const { ranking } = example(5);
    const unscored = { ...ranking, optimizers: ranking.optimizers.map(optimizer => ({ ...optimizer, iqm: null })) };

    expect(await renderSvg(finalRanks(ranking))).toContain('>IQM<');
    expect(await renderSvg(finalRanks(unscored))).not.toContain('>IQM<');
  });
});
