import type { TopLevelSpec } from 'vega-lite';
import { fitText, textWidth } from './text-width.ts';
import { fontSize, ink, pageWidth, paper, theme } from './theme.ts';

/** Mean rank of an optimizer over the repetitions of one task. */
export interface TaskRank {
  readonly task: string;
  readonly optimizer: string;
  readonly rank: number;
}

export interface RankHeatmapOptions {
  /** Of the whole figure, in px; default: a page. */
  readonly width?: number;
}

/** Who is good at what: mean rank on every task; best optimizer on the left, dark is good. Cells without a rank stay empty. */
export function rankHeatmap(ranks: readonly TaskRank[], { width = pageWidth }: RankHeatmapOptions = {}): TopLevelSpec {
  const optimizers = byMean(ranks);
  const tasks = [...new Set(ranks.map(({ task }) => task))].sort(byNumbers);
  const worst = Math.max(2, optimizers.length);

  const rows = new Map(tasks.map(task => [task, fitText(task, fontSize - 1, width * 0.3)]));
  const names = new Map(optimizers.map(id => [id, fitText(id, fontSize - 1, 150)]));
  const rowRoom = Math.max(0, ...[...rows.values()].map(text => textWidth(text, fontSize - 1))) + 8;
  const cell = Math.min((width - 2 * margin - rowRoom - overhang) / Math.max(1, optimizers.length), 56);
  const slanted = [...names.values()].some(name => textWidth(name, fontSize - 1) > cell - 4);
  const digits = textWidth('28.5', fontSize - 2) < cell - 2 ? 1 : 0;

  const values = ranks.map(({ task, optimizer, rank }) => ({
    row: (tasks.indexOf(task) + 0.5) * rowHeight,
    column: (optimizers.indexOf(optimizer) + 0.5) * cell,
    rank: Number(rank.toPrecision(6)),
    text: rank.toFixed(digits),
    task,
    optimizer,
  }));
  return {
    description: `Mean rank of ${optimizers.length} optimizers on each of ${tasks.length} tasks; rank 1 is best.`,
    config: { ...theme, padding: margin },
    width: Math.round(cell * optimizers.length),
    height: tasks.length * rowHeight,
    layer: [
      {
        data: { values },
        mark: { type: 'rect', stroke: paper, strokeWidth: 1, width: cell, height: rowHeight, aria: false },
        encoding: {
          x: px('column'),
          y: px('row'),
          color: { field: 'rank', type: 'quantitative', legend: null, scale: { domain: [1, worst], range: shades, interpolate: 'lab' } },
          tooltip: [{ field: 'task' }, { field: 'optimizer' }, { field: 'rank', type: 'quantitative', format: '.2f' }],
        },
      },
      // light text on the dark cells
      ...([light, dark] as const).map(color => ({
        data: { values: values.filter(({ rank }) => rank < 1 + (worst - 1) * 0.35 === (color === light)) },
        mark: { type: 'text' as const, baseline: 'middle' as const, fontSize: fontSize - 2, aria: false },
        encoding: { x: px('column'), y: px('row'), text: { field: 'text' }, color: { value: color } },
      })),
      {
        data: { values: tasks.map((task, i) => ({ text: rows.get(task)!, row: (i + 0.5) * rowHeight })) },
        mark: { type: 'text', align: 'right', baseline: 'middle', fontSize: fontSize - 1, color: ink, aria: false },
        encoding: { x: { value: -6 }, y: px('row'), text: { field: 'text' } },
      },
      {
        data: { values: optimizers.map((id, i) => ({ text: names.get(id)!, column: (i + 0.5) * cell })) },
        mark: {
          type: 'text',
          align: slanted ? 'left' : 'center',
          baseline: slanted ? 'middle' : 'bottom',
          angle: slanted ? -45 : 0,
          fontSize: fontSize - 1,
          color: ink,
          aria: false,
        },
        encoding: { x: px('column'), y: { value: -5 }, text: { field: 'text' } },
      },
    ],
  };
}

const margin = 4;
const rowHeight = 15;
/** What the last slanted heading may need on the right. */
const overhang = 60;
/** One hue, so that it reads in grey and without colour vision. */
const shades = ['#1f5a94', '#5b95c9', '#b4d2ea', '#f1f5f9'];

/** On the cells; not the paper's and the ink's own colours, which a dark page exchanges. */
const [light, dark] = ['#fdfdfd', '#111111'];

/** A field that holds the middle of a cell in px. */
const px = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });

/** Optimizers by their mean over tasks, best first. */
function byMean(ranks: readonly TaskRank[]): string[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { optimizer, rank } of ranks) {
    const { sum, count } = sums.get(optimizer) ?? { sum: 0, count: 0 };
    sums.set(optimizer, { sum: sum + rank, count: count + 1 });
  }
  const mean = new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
  return [...mean.keys()].sort((a, b) => mean.get(a)! - mean.get(b)! || (a < b ? -1 : 1));
}

/** f2 before f10. */
const byNumbers = new Intl.Collator('en', { numeric: true }).compare;
