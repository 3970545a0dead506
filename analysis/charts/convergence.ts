import type { TopLevelSpec } from 'vega-lite';
import { hover } from './hover.ts';
import { looks } from './palette.ts';
import { mostBands, withoutRepeats } from './steps.ts';
import { fitText, textWidth } from './text-width.ts';
import { fontSize, ink, muted, pageWidth, theme } from './theme.ts';

/** What an optimizer had found when `fraction` of the budget was spent: median and quartiles over repetitions. */
export interface CurvePoint {
  readonly optimizer: string;
  readonly fraction: number;
  readonly median: number;
  /** Null, of a hypervolume: a quarter of the repetitions had nothing yet. */
  readonly low: number | null;
  /** Null, of a cost: a quarter of the repetitions had nothing yet. */
  readonly high: number | null;
}

/** The anytime curves of one task: cost above the best known one, cost where none is known, or hypervolume. */
export interface TaskCurves {
  readonly task: string;
  readonly measure: 'regret' | 'cost' | 'hypervolume';
  readonly points: readonly CurvePoint[];
}

export interface ConvergenceOptions {
  /** Of the whole figure, in px; default: a page. */
  readonly width?: number;
  /** All optimizers of the study, for colours that agree with its other figures; default: those of the curves. */
  readonly study?: Iterable<string>;
}

/** Regrets below this are drawn here: a logarithmic axis has no zero, and BBOB's last target is 1e-8 (Hansen et al. 2021). */
export const leastRegret = 1e-8;

/** Anytime curves, one panel per task: median of the incumbent over repetitions as a step function, quartiles as a band. */
export function convergence(curves: readonly TaskCurves[], { width = pageWidth, study }: ConvergenceOptions = {}): TopLevelSpec {
  const ids = [...new Set(curves.flatMap(({ points }) => points.map(point => point.optimizer)))].sort();
  const look = looks(study ?? ids);
  const columns = Math.max(1, Math.min(width < 400 || curves.length === 4 ? 2 : 3, curves.length));
  // a single panel does not fill a page
  const plot = Math.min(Math.floor((width - 2 * margin - (columns - 1) * spacing) / columns - axisExtent - 1), 300);

  const colors = { domain: ids, range: ids.map(id => look.get(id)!.color) };
  const dashes = { domain: ids, range: ids.map(id => [...look.get(id)!.dash]) };
  const entry = Math.max(0, ...ids.map(id => textWidth(id, fontSize - 1))) + 34;
  const legend = {
    orient: 'top' as const,
    title: null,
    columns: Math.max(1, Math.floor(width / entry)),
    symbolType: 'stroke',
    symbolSize: 220,
    symbolOpacity: 1,
    symbolStrokeWidth: 1.5,
    labelFontSize: fontSize - 1,
    labelColor: ink,
    rowPadding: 1,
    offset: 10,
  };
  const color = { field: 'optimizer', type: 'nominal' as const, scale: colors, legend };

  const panel = ({ task, measure, points }: TaskCurves, i: number) => {
    const scale = axisOf(measure, points);
    const y = {
      type: 'quantitative' as const,
      scale: { type: scale.type, domain: [...scale.domain], nice: false, ...(scale.type === 'linear' && { zero: false }) },
    };
    const clip = (value: number) => six(Math.max(value, scale.domain[0]));
    const edge = clip(scale.domain[measure === 'hypervolume' ? 0 : 1]);
    const last = i >= curves.length - columns;
    return {
      data: {
        values: withoutRepeats(
          points.map(p => ({
            ...p,
            median: clip(p.median),
            low: p.low === null ? edge : clip(p.low),
            high: p.high === null ? edge : clip(p.high),
          })),
        ),
      },
      width: plot,
      height: Math.round(plot * 0.62),
      encoding: {
        x: {
          field: 'fraction',
          type: 'quantitative' as const,
          title: last ? 'share of the budget' : null,
          scale: { domain: [0, 1], nice: false },
          axis: { format: '%', values: [0, 0.5, 1], grid: false, labelFlush: true },
        },
        color,
      },
      layer: [
        heading(fitText(task, fontSize - 1, plot, 'bold'), -17, { fontWeight: 'bold', fontSize: fontSize - 1, color: ink }),
        heading(measures[measure], -7, { fontSize: fontSize - 2, color: muted }),
        {
          transform: ids.length > mostBands ? [{ filter: 'false' }] : [],
          mark: { type: 'area' as const, interpolate: 'step-after' as const, opacity: ids.length > 5 ? 0.08 : 0.16, aria: false },
          encoding: {
            y: {
              ...y,
              field: 'low',
              title: null,
              axis: {
                ...(scale.ticks ? { values: [...scale.ticks], tickCount: scale.ticks.length } : { tickCount: 4 }),
                labelExpr:
                  "datum.value !== 0 && (abs(datum.value) < 0.001 || abs(datum.value) >= 1e5) ? replace(format(datum.value, '.0e'), '+', '') : format(datum.value, '~r')",
                minExtent: axisExtent,
                maxExtent: axisExtent,
              },
            },
            y2: { field: 'high' },
          },
        },
        {
          mark: { type: 'line' as const, interpolate: 'step-after' as const, strokeWidth: 1.25, aria: false },
          encoding: {
            y: { ...y, field: 'median' },
            strokeDash: { field: 'optimizer', type: 'nominal' as const, scale: dashes, legend },
          },
        },
        hover(i, { ...y, field: 'median' }, [
          { field: 'optimizer' },
          { field: 'fraction', format: '.0%', title: 'budget' },
          ...['median', 'low', 'high'].map(field => ({ field, format: '.4~g' })),
        ]),
      ],
    };
  };
  return {
    description: `What each optimizer had found over the share of the budget: median and quartiles over repetitions on ${curves.length} tasks.`,
    config: { ...theme, padding: margin },
    concat: curves.map(panel),
    columns,
    bounds: 'flush',
    spacing: { row: 58, column: spacing + axisExtent },
    resolve: { scale: { color: 'shared', strokeDash: 'shared' } },
  };
}

/** A panel's heading is drawn, not a title: a title would move with the topmost label of the axis. */
const heading = (text: string, y: number, style: { fontWeight?: 'bold'; fontSize: number; color: string }) => ({
  data: { values: [{ text }] },
  mark: { type: 'text' as const, align: 'left' as const, baseline: 'alphabetic' as const, aria: false, ...style },
  encoding: { x: { value: 0 }, y: { value: y }, text: { field: 'text' }, color: { value: style.color } },
});

const margin = 4;
const spacing = 14;
const axisExtent = 28;
const measures = { regret: 'cost above the best known', cost: 'cost', hypervolume: 'hypervolume' };

interface Axis {
  readonly type: 'log' | 'linear';
  readonly domain: readonly [number, number];
  /** Absent: round numbers of the drawing library's choice. */
  readonly ticks?: readonly number[];
}

/** Logarithmic where all values are positive (regrets: not negative) and spread over more than a factor of thirty. */
function axisOf(measure: TaskCurves['measure'], points: readonly CurvePoint[]): Axis {
  const values = points.flatMap(({ low, median, high }) => [low, median, high].filter(value => value !== null));
  let [low, high] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (measure === 'regret' && low >= 0) [low, high] = [Math.max(low, leastRegret), Math.max(high, leastRegret)];
  if (measure !== 'hypervolume' && low > 0 && high / low > 30)
    return { type: 'log', domain: [low / 1.2, high * 1.2], ticks: decades(low / 1.2, high * 1.2) };
  const pad = (high - low || Math.abs(high) || 1) * 0.04;
  return values.length ? { type: 'linear', domain: [low - pad, high + pad] } : { type: 'linear', domain: [0, 1] };
}

/** At most five powers of ten in the domain. */
function decades(low: number, high: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const step = Math.max(1, Math.ceil((last - first) / 4));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => Number(`1e${first + i * step}`));
}

const six = (value: number): number => Number(value.toPrecision(6));
