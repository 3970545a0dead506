import { describe, expect, it } from 'vitest';
import { convergence, type TaskCurves } from '../../../analysis/charts/convergence.ts';
import { renderSvg, sizeOf, toVega } from '../../../analysis/charts/render.ts';
import { columnWidth, pageWidth } from '../../../analysis/charts/theme.ts';
import { exampleCurves } from './example.ts';

describe('convergence', () => {
  for (const [optimizers, tasks, width] of [
    [5, 4, columnWidth],
    [9, 6, pageWidth],
  ] as const)
    it(`looks as reviewed with ${optimizers} optimizers on ${tasks} tasks`, async () => {
      const svg = await renderSvg(convergence(exampleCurves(optimizers, tasks, 20), { width }));

      await expect(svg).toMatchFileSnapshot(`../../golden/charts/convergence-${optimizers}-${tasks}.svg`);
      expect(Math.abs(sizeOf(svg)[0] - width)).toBeLessThanOrEqual(2);
    });

  it('draws a regret of zero at the bottom of a logarithmic axis', async () => {
    expect(await axisOf('regret', [100, 0])).toMatchObject({ type: 'log', domain: [expect.closeTo(1e-8 / 1.2, 15), 120] });
  });

  it('takes a linear axis for costs that are negative', async () => {
    expect(await axisOf('cost', [100, -5])).toMatchObject({ type: 'linear' });
  });

  it('takes a linear axis for regrets below zero, which noise may give', async () => {
    expect(await axisOf('regret', [100, -0.1])).toMatchObject({ type: 'linear' });
  });

  it('takes a linear axis for hypervolume', async () => {
    expect(await axisOf('hypervolume', [1, 0.001])).toMatchObject({ type: 'linear' });
  });

  it('has an axis even where all is the same', async () => {
    expect(await axisOf('regret', [0, 0])).toMatchObject({ type: 'linear', domain: [expect.any(Number), expect.any(Number)] });
    expect(await axisOf('cost', [])).toMatchObject({ domain: [0, 1] });
  });
});

async function axisOf(measure: TaskCurves['measure'], values: readonly number[]) {
  const points = values.map((median, i) => ({ optimizer: 'a', fraction: (i + 1) / values.length, median, low: median, high: median }));
  const { scales = [] } = await toVega(convergence([{ task: 't', measure, points }]));
  return scales.find(scale => scale.name.endsWith('_y'));
}
