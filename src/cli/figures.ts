import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convergence } from '../../analysis/charts/convergence.ts';
import { criticalDifference } from '../../analysis/charts/critical-difference.ts';
import { finalRanks } from '../../analysis/charts/final-ranks.ts';
import { rankHeatmap } from '../../analysis/charts/rank-heatmap.ts';
import { rankOverBudget } from '../../analysis/charts/rank-over-budget.ts';
import { type ChartSpec, renderPdf, renderPng, renderSvg } from '../../analysis/charts/render.ts';
import { renderHtml } from '../../analysis/charts/render-html.ts';
import type { KindSection, ReportInput } from '../../analysis/report/input.ts';
import { UsageError } from './usage-error.ts';

type Draw = (section: KindSection, study: readonly string[]) => ChartSpec | undefined;

/** Every figure of one kind; undefined where the sources have nothing to draw. */
const figures: Readonly<Record<string, Draw>> = {
  'rank-over-budget': ({ points }, study) => (points.length > 0 ? rankOverBudget(points, { study }) : undefined),
  'critical-difference': ({ ranking }, study) => (ranking.optimizers.length > 1 ? criticalDifference(ranking, { study }) : undefined),
  'final-ranks': ({ ranking }, study) => finalRanks(ranking, { study }),
  convergence: ({ curves }, study) => (curves.length > 0 ? convergence(curves, { study }) : undefined),
  'rank-heatmap': ({ taskRanks }) => (taskRanks.length > 0 ? rankHeatmap(taskRanks) : undefined),
};
export const figureNames = Object.keys(figures);

const renderers = { svg: renderSvg, png: renderPng, pdf: renderPdf, html: renderHtml } as const;
export type Format = keyof typeof renderers;
export const formats = Object.keys(renderers) as Format[];

/** Draws the named figures of every kind into `folder`/<figure>-<kind>.<format>; the paths of what was written. */
export async function writeFigures(input: ReportInput, folder: string, names: readonly string[], as: readonly Format[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const study = input.optimizers.map(({ id }) => id);
  const written: string[] = [];
  for (const section of input.kinds)
    for (const name of names) {
      const spec = figures[name]!(section, study);
      for (const format of spec ? as : []) {
        const path = join(folder, `${name}-${section.kind}.${format}`);
        writeFileSync(path, await renderers[format](spec!));
        written.push(path);
      }
    }
  return written;
}

/** Where figures of a source go unless told: beside its rows; a score table has no such place. */
export function reportFolder(source: string): string {
  if (statSync(source, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`where to? Name a folder: --out figures`);
  return join(source, 'report');
}
