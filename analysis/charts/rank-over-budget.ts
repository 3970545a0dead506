import type { TopLevelSpec } from 'vega-lite';
import type { RankPoint } from '../ranking.ts';
import { dodge } from './dodge.ts';
import { hover } from './hover.ts';
import { looks } from './palette.ts';
import { rankAxis } from './rank-ticks.ts';
import { mostBands, withoutRepeats } from './steps.ts';
import { fitText, textWidth } from './text-width.ts';
import { fontSize, ink, pageWidth, theme } from './theme.ts';

export interface RankOverBudgetOptions {
  /** Of the whole figure, in px; default: a page. */
  readonly width?: number;
  /** All optimizers of the study, for colours that agree with its other figures; default: those of `points`. */
  readonly study?: Iterable<string>;
}

/** Mean rank against the share of the budget spent, with bootstrap bands; one line per optimizer, named at its end, rank 1 on top. */
export function rankOverBudget(points: readonly RankPoint[], { width = pageWidth, study }: RankOverBudgetOptions = {}): TopLevelSpec {
  const ends = lineEnds(points);
  const ids = ends.map(end => end.optimizer);
  const look = looks(study ?? ids);
  const worst = Math.max(2, ids.length);

  const names = ids.map(id => fitText(id, fontSize, width * 0.36));
  const plot = Math.floor(width - axisRoom - labelRoom - Math.max(0, ...names.map(name => textWidth(name, fontSize))));
  const height = Math.round(Math.max(plot * 0.55, 180, ids.length * lineHeight));
  const places = dodge(
    ends.map(end => end.rank),
    (lineHeight * (worst - 1)) / height,
    1,
    worst,
  );

  const y = { type: 'quantitative' as const, scale: { domain: [worst, 1], nice: false, zero: false } };
  const axis = { ...rankAxis(worst, height), minExtent: axisExtent, maxExtent: axisExtent };
  const colors = { domain: ids, range: ids.map(id => look.get(id)!.color) };
  const dashes = { domain: ids, range: ids.map(id => [...look.get(id)!.dash]) };
  return {
    description: 'Mean rank of each optimizer over the share of the budget that was spent; rank 1 is best.',
    config: theme,
    data: { values: withoutRepeats(points.map(round)) },
    width: plot,
    height,
    encoding: {
      x: {
        field: 'fraction',
        type: 'quantitative',
        title: 'share of the budget',
        scale: { domain: [0, 1], nice: false },
        axis: { format: '%', tickCount: width < 400 ? 5 : 10, grid: false, labelFlush: false, labelOverlap: false },
      },
      color: { field: 'optimizer', type: 'nominal', legend: null, scale: colors },
    },
    layer: [
      {
        transform: ids.length > mostBands ? [{ filter: 'false' }] : [],
        mark: { type: 'area', interpolate: 'step-after', opacity: ids.length > 5 ? 0.1 : 0.16, aria: false },
        encoding: { y: { ...y, field: 'low', title: 'mean rank', axis }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.5, aria: false },
        encoding: {
          y: { ...y, field: 'rank' },
          strokeDash: { field: 'optimizer', type: 'nominal', legend: null, scale: dashes },
        },
      },
      hover(0, { ...y, field: 'rank' }, [
        { field: 'optimizer' },
        { field: 'fraction', format: '.0%', title: 'budget' },
        { field: 'rank', format: '.2f', title: 'mean rank' },
        { field: 'low', format: '.2f', title: '95 % from' },
        { field: 'high', format: '.2f', title: 'to' },
      ]),
      {
        data: { values: ends.map(({ optimizer, rank }, i) => ({ optimizer, rank: six(rank), place: six(places[i]!), name: names[i]! })) },
        layer: [
          {
            mark: { type: 'rule', strokeWidth: 1, aria: false },
            encoding: { x: { value: plot + 2 }, x2: { value: plot + leader }, y: { ...y, field: 'rank' }, y2: { field: 'place' } },
          },
          {
            mark: { type: 'text', align: 'left', baseline: 'middle', aria: false },
            encoding: { x: { value: plot + leader + 4 }, y: { ...y, field: 'place' }, text: { field: 'name' }, color: { value: ink } },
          },
        ],
      },
    ],
  };
}

const lineHeight = fontSize * 1.3;
/** Length of the line that leads to a label, and of the ranks at the axis; px. */
const leader = 16;
const axisExtent = 20;
/** What lies beside the plot: axis with title and padding on the left, leader and padding on the right. */
const axisRoom = axisExtent + 21;
const labelRoom = leader + 8;

/** The last point of each line, best rank first. */
function lineEnds(points: readonly RankPoint[]): RankPoint[] {
  const last = new Map<string, RankPoint>();
  for (const point of points) if (point.fraction >= (last.get(point.optimizer)?.fraction ?? 0)) last.set(point.optimizer, point);
  return [...last.values()].sort((a, b) => a.rank - b.rank || (a.optimizer < b.optimizer ? -1 : 1));
}

/** Six digits are finer than a pixel, and keep the figure the same where the last bit of a sum differs. */
const six = (value: number): number => Number(value.toPrecision(6));
const round = (point: RankPoint): RankPoint => ({ ...point, rank: six(point.rank), low: six(point.low), high: six(point.high) });
