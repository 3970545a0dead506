/** Milliseconds per figure and for the report of 9 optimizers × 16 tasks × 10 repetitions, beside what Vega alone takes to parse the same figure. */
import { convergence } from '../../analysis/charts/convergence.ts';
import { criticalDifference } from '../../analysis/charts/critical-difference.ts';
import { finalRanks } from '../../analysis/charts/final-ranks.ts';
import { still } from '../../analysis/charts/hover.ts';
import { rankHeatmap } from '../../analysis/charts/rank-heatmap.ts';
import { rankOverBudget } from '../../analysis/charts/rank-over-budget.ts';
import { type ChartSpec, renderSvg, svgToPng, toVega } from '../../analysis/charts/render.ts';
import { buildReport } from '../../analysis/report/index.ts';
import { example, exampleCurves, exampleTaskRanks } from '../analysis/charts/example.ts';
import { exampleReport } from '../analysis/report/example.ts';

/** Prints one row per figure, then the report: the first in this process with all that it loads, and the second. */
export async function benchReport(): Promise<void> {
  const [optimizers, tasks] = [9, 16];
  const first = await milliseconds(() => buildReport(exampleReport(optimizers, tasks)), 1);
  const { ranking, points } = example(optimizers, tasks);
  const figures: Readonly<Record<string, () => ChartSpec>> = {
    'rank over budget': () => rankOverBudget(points),
    'critical difference': () => criticalDifference(ranking),
    'final ranks': () => finalRanks(ranking),
    'convergence, 12 tasks': () => convergence(exampleCurves(optimizers, 12)),
    'rank heatmap': () => rankHeatmap(exampleTaskRanks(optimizers, tasks)),
  };
  const vega = await import('vega');
  console.log(`${'figure'.padEnd(24)}   SVG ms   PNG ms   vega.parse ms   SVG / parse`);
  for (const [name, draw] of Object.entries(figures)) {
    const compiled = await toVega(still(draw()));
    const parse = await milliseconds(async () => vega.parse(compiled));
    const svg = await milliseconds(() => renderSvg(draw()));
    const drawn = await renderSvg(draw());
    const png = await milliseconds(() => svgToPng(drawn));
    console.log(`${name.padEnd(24)} ${cell(svg, 8)} ${cell(png, 8)} ${cell(parse, 15)} ${(svg / parse).toFixed(1).padStart(13)}`);
  }
  const second = await milliseconds(() => buildReport(exampleReport(optimizers, tasks)));
  console.log(`report of two kinds, 10 figures: ${first.toFixed(0)} ms the first time, ${second.toFixed(0)} ms then`);
}

const cell = (value: number, width: number): string => value.toFixed(1).padStart(width);

/** Median of some calls. */
async function milliseconds(call: () => Promise<unknown>, times = 5): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await call();
    spent.push(performance.now() - start);
  }
  return spent.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}
