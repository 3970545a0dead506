import { describe, expect, it } from 'vitest';
import { rankOverBudget } from '../../../analysis/charts/rank-over-budget.ts';
import { renderPdf, renderPng, renderSvg, sizeOf, svgToPng } from '../../../analysis/charts/render.ts';
import { example } from './example.ts';

const spec = rankOverBudget(example(5).points);

describe('render', () => {
  it('gives the same bytes each time, also for figures that are drawn at once', async () => {
    const again = () => rankOverBudget(example(5).points);
    const first = await renderSvg(spec);
    const [second, third] = await Promise.all([renderSvg(again()), renderSvg(again())]);

    expect(second).toBe(first);
    expect(third).toBe(first);
    expect((await renderPng(spec)).equals(await renderPng(again()))).toBe(true);
    expect((await renderPdf(spec)).equals(await renderPdf(again()))).toBe(true);
  });

  it('goes on after a figure that cannot be drawn', async () => {
    await expect(renderSvg({ mark: 'no such mark' } as never)).rejects.toThrow();
    expect(await renderSvg(spec)).toContain('</svg>');
  });

  it('draws a PNG of the size of the figure times the scale', async () => {
    const png = await renderPng(spec, 3);
    const [width, height] = sizeOf(await renderSvg(spec));

    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 3, height * 3]);
  });

  it('draws text with the shipped fonts, whatever family is asked for', async () => {
    const picture = (text: string, family: string) =>
      svgToPng(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="${family}">${text}</text></svg>`);
    const [empty, shipped, unknown, bold] = await Promise.all([
      picture('', 'DejaVu Sans'),
      picture('rank', 'DejaVu Sans, Verdana, sans-serif'),
      picture('rank', 'No Such Font'),
      picture('<tspan font-weight="bold">rank</tspan>', 'DejaVu Sans'),
    ]);

    expect(shipped.equals(empty)).toBe(false);
    expect(shipped.equals(unknown)).toBe(true);
    expect(shipped.equals(bold)).toBe(false);
  });

  it('makes a PDF page of the size of the figure with its fonts', async () => {
    const pdf = (await renderPdf(spec)).toString('latin1');
    const [width, height] = sizeOf(await renderSvg(spec));

    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`);
    expect(pdf).toContain('+DejaVuSans');
  });

  it('names a generic family, for readers without DejaVu', async () => {
    expect(await renderSvg(spec)).toContain('font-family="DejaVu Sans, Verdana, sans-serif"');
  });
});
