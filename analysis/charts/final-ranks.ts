import type { TopLevelSpec } from 'vega-lite';
import type { Ranking } from '../ranking.ts';
import { looks } from './palette.ts';
import { rankAxis } from './rank-ticks.ts';
import { fitText, textWidth } from './text-width.ts';
import { columnWidth, faint, fontSize, ink, muted, pageWidth, theme } from './theme.ts';

export interface FinalRanksOptions {
  /** Of the whole figure, in px; default: a page. Columns with the score and the wins need more than a paper's column. */
  readonly width?: number;
  /** All optimizers of the study, for colours that agree with its other figures; default: those of the ranking. */
  readonly study?: Iterable<string>;
}

/** The rank table as a picture: a point and its 95 % bootstrap interval per optimizer, best on top, with the numbers beside it. */
export function finalRanks(ranking: Ranking, { width = pageWidth, study }: FinalRanksOptions = {}): TopLevelSpec {
  const ids = ranking.optimizers.map(({ id }) => id);
  const look = looks(study ?? ids);
  const worst = Math.max(2, ids.length);
  const names = ids.map(id => fitText(id, fontSize, width * 0.3));
  const nameRoom = Math.max(0, ...names.map(name => textWidth(name, fontSize))) + 10;
  const columns = numberColumns(ranking).filter(({ wideOnly }) => !wideOnly || width > columnWidth);
  const plot = Math.floor(width - 2 * margin - beside - nameRoom - columns.reduce((sum, column) => sum + column.width, 0));

  const rows = ranking.optimizers.map(({ id, rank, low, high }, i) => ({ id, name: names[i]!, y: (i + 0.5) * row, rank, low, high }));
  const x = { type: 'quantitative' as const, scale: { domain: [1, worst], nice: false, zero: false } };
  const y = {
    field: 'y',
    type: 'quantitative' as const,
    scale: { domain: [0, ids.length * row], range: [0, ids.length * row], nice: false },
  };
  let right = plot + beside;
  return {
    description: 'Mean rank of each optimizer at the end of the budget with a 95 % bootstrap interval; rank 1 is best.',
    config: { ...theme, padding: margin },
    data: { values: rows },
    width: plot,
    height: ids.length * row,
    encoding: {
      y: { ...y, axis: null },
      color: { field: 'id', type: 'nominal', legend: null, scale: { domain: ids, range: ids.map(id => look.get(id)!.color) } },
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 1.5, aria: false },
        encoding: {
          x: {
            ...x,
            field: 'low',
            title: 'mean rank',
            axis: { ...rankAxis(worst, plot), labelFlush: false, domain: false, ticks: false, gridColor: faint },
          },
          x2: { field: 'high' },
        },
      },
      {
        mark: { type: 'circle', opacity: 1, size: 42, aria: false },
        encoding: {
          x: { ...x, field: 'rank' },
          tooltip: [
            { field: 'id', title: 'optimizer' },
            ...['rank', 'low', 'high'].map(field => ({ field, type: 'quantitative' as const, format: '.2f' })),
          ],
        },
      },
      {
        mark: { type: 'text', align: 'right', baseline: 'middle', aria: false },
        encoding: { x: { value: -10 }, text: { field: 'name' }, color: { value: ink } },
      },
      ...columns.flatMap(column => {
        right += column.width;
        return [
          {
            data: { values: [{ text: column.title }] },
            mark: numberMark,
            encoding: { x: { value: right }, y: { value: -9 }, text: { field: 'text' }, color: { value: muted } },
          },
          {
            data: { values: rows.map(({ y }, i) => ({ y, text: column.texts[i]! })) },
            mark: numberMark,
            encoding: { x: { value: right }, text: { field: 'text' }, color: { value: column.quiet ? muted : ink } },
          },
        ];
      }),
    ],
  };
}

const margin = 4;
/** Between the plot and the numbers; px. */
const beside = 3;
const row = fontSize * 1.7;
const numberMark = { type: 'text' as const, align: 'right' as const, baseline: 'middle' as const, fontSize: fontSize - 1, aria: false };

interface Column {
  readonly title: string;
  readonly texts: readonly string[];
  /** With the gap on its left; px. */
  readonly width: number;
  readonly wideOnly?: true;
  readonly quiet?: true;
}

function numberColumns({ optimizers }: Ranking): Column[] {
  const column = (title: string, texts: readonly string[], more: Pick<Column, 'wideOnly' | 'quiet'> = {}): Column => ({
    title,
    texts,
    width: 16 + Math.max(...[title, ...texts].map(text => textWidth(text, fontSize - 1))),
    ...more,
  });
  const scored = optimizers.some(({ iqm }) => iqm !== null);
  return [
    column(
      'rank',
      optimizers.map(({ rank }) => rank.toFixed(2)),
    ),
    column(
      '95 % interval',
      optimizers.map(({ low, high }) => `${low.toFixed(2)} – ${high.toFixed(2)}`),
      { wideOnly: true, quiet: true },
    ),
    ...(scored
      ? [
          column(
            'IQM',
            optimizers.map(({ iqm }) => (iqm === null ? '–' : iqm.toFixed(3))),
            { wideOnly: true },
          ),
        ]
      : []),
    column(
      'wins',
      optimizers.map(({ wins }) => String(wins)),
      { wideOnly: true },
    ),
  ];
}
