import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { still } from './hover.ts';
import { fontFiles, textWidth } from './text-width.ts';
import { font } from './theme.ts';

/** What a figure's function returns. Rendered with the shipped fonts only, so that the same specification gives the same bytes everywhere. */
export type ChartSpec = TopLevelSpec;

let ready: Promise<typeof import('vega')> | undefined;
let queue: Promise<unknown> = Promise.resolve();
const drawn = new WeakMap<ChartSpec, Promise<string>>();

/** The figure as SVG text; fonts are named, not embedded. A specification is drawn once, however many formats are asked for. */
export function renderSvg(spec: ChartSpec): Promise<string> {
  const known = drawn.get(spec);
  if (known) return known;
  // ids of clips are numbered from zero in each figure by a counter of the process: one figure at a time
  const svg = queue.then(() => draw(spec));
  queue = svg.catch(() => undefined);
  drawn.set(spec, svg);
  return svg;
}

/** The figure as PNG, `scale` pixels per CSS px: 2 is 192 dpi, 3.125 is 300 dpi. */
export async function renderPng(spec: ChartSpec, scale = 2): Promise<Buffer> {
  return svgToPng(await renderSvg(spec), scale);
}

/** A figure that `renderSvg` drew, as PNG. */
export async function svgToPng(svg: string, scale = 2): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const options = {
    loadSystemFonts: false,
    fontFiles: Object.values(fontFiles),
    defaultFontFamily: 'DejaVu Sans',
    sansSerifFamily: 'DejaVu Sans',
  };
  return new Resvg(svg, { font: options, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}

/** The figure as a PDF page of its own size with vector graphics and embedded fonts. */
export async function renderPdf(spec: ChartSpec): Promise<Buffer> {
  const svg = await renderSvg(spec);
  const [{ default: PdfDocument }, { default: svgToPdf }] = await Promise.all([import('pdfkit'), import('svg-to-pdfkit')]);
  const [width, height] = sizeOf(svg).map(px => px * 0.75) as [number, number];
  // a date would make every file another
  const document = new PdfDocument({ size: [width, height], margin: 0, info: { Creator: 'koi', CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const [weight, file] of Object.entries(fontFiles)) document.registerFont(weight, file);
  svgToPdf(document, svg, 0, 0, { width, height, assumePt: false, fontCallback: (_family, bold) => (bold ? 'bold' : 'regular') });
  document.end();
  return done;
}

/** The Vega that a figure's Vega-Lite stands for. */
export async function toVega(spec: ChartSpec): Promise<Spec> {
  const { compile } = await import('vega-lite');
  return compile(spec).spec;
}

async function draw(spec: ChartSpec): Promise<string> {
  const vega = await (ready ??= loadVega());
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(await toVega(still(spec))), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return tidied(svg);
}

/**
 * Coordinates to a hundredth of a pixel: half the bytes, and the same ones where the last bit of a sum differs.
 * The font once, at the root. No paths that nobody sees: Vega draws a background and a foreground for every group.
 * Solid lines without a dash pattern: `1,0` is what a scale of dashes gives them, and PDF knows no gap of length 0.
 */
const tidied = (svg: string): string =>
  svg
    .replaceAll(` font-family="${font}"`, '')
    .replace('<svg ', `<svg font-family="${font}" `)
    .replaceAll(' stroke-dasharray="1,0"', '')
    .replaceAll(/<path class="(foreground"[^>]*display="none"|background" aria-hidden="true" d="[^"]*"( pointer-events="none")?)\/>/g, '')
    .replace(/ (d|transform|x1|x2|y1|y2|x|y|width|height)="[^"]*\d\.\d{3}[^"]*"/g, attribute =>
      attribute.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, number => String(Number(Number(number).toFixed(2)) + 0)),
    );

/** Vega guesses the widths of texts where there is no canvas; here it measures the font that the figure is drawn in. */
async function loadVega(): Promise<typeof import('vega')> {
  const vega = await import('vega');
  const metrics = (vega as unknown as { textMetrics: TextMetrics }).textMetrics;
  metrics.width = (item, text) => {
    const size = item.fontSize ?? 11;
    const line = text ?? item.text;
    return size > 0 && line !== undefined && line !== null
      ? textWidth(String(line), size, isBold(item.fontWeight) ? 'bold' : 'regular')
      : 0;
  };
  return vega;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly text?: unknown;
}
interface TextMetrics {
  width: (item: TextItem, text?: unknown) => number;
}

const isBold = (weight: string | number | undefined): boolean => weight === 'bold' || Number(weight) >= 600;

/** Width and height of an SVG in px, from its root. */
export function sizeOf(svg: string): [number, number] {
  const [, width, height] = /<svg[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
