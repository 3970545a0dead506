import type { Ranking } from '../ranking.ts';
import { rankTicks } from './rank-ticks.ts';
import { fitText, textWidth } from './text-width.ts';
import { fontSize } from './theme.ts';

/** Which test joins what it does not tell apart. */
export type CriticalDifferenceTest = 'nemenyi' | 'wilcoxon-holm';

/** Places in px from the upper left corner. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
}

export interface CriticalDifferenceLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: readonly Line[];
  readonly axisLabels: readonly Label[];
  /** The length of the critical difference, above the axis; Nemenyi only. */
  readonly difference: readonly Line[];
  readonly title: Label;
  /** One bar per group of what is not told apart, and a bead for each of its members. */
  readonly bars: readonly Line[];
  readonly beads: readonly { readonly x: number; readonly y: number }[];
  /** From the axis down and out to the name. */
  readonly elbows: readonly (Line & { readonly id: string })[];
  readonly names: readonly Label[];
  readonly ranks: readonly Label[];
}

const row = fontSize * 1.45;
const barGap = 6;
const margin = 4;

/** Where everything of a critical-difference diagram lies (Demšar 2006, figure 1; here rank 1 is on the left). */
export function criticalDifferenceLayout(ranking: Ranking, test: CriticalDifferenceTest, width: number): CriticalDifferenceLayout {
  const sorted = [...ranking.optimizers].sort((a, b) => a.rank - b.rank);
  const worst = Math.max(2, sorted.length);
  const half = Math.ceil(sorted.length / 2);
  // where the axis needs every pixel, it alone tells the ranks
  const numbers = width < 400 && sorted.length > 6 ? [] : sorted.map(({ rank }) => rank.toFixed(2));
  const number = Math.max(0, ...numbers.map(text => textWidth(text, small) + 6));
  const names = sorted.map(({ id }) => fitText(id, fontSize, width * 0.28));
  const room = (from: number, to: number) => Math.max(...names.slice(from, to).map(name => textWidth(name, fontSize)), 0) + number + 16;

  const [left, right] = [margin + room(0, half), width - margin - (sorted.length > 1 ? room(half, sorted.length) : 20)];
  const at = (rank: number) => left + ((rank - 1) / (worst - 1)) * (right - left);
  const top = test === 'nemenyi' ? 40 : 34;
  const groups = test === 'nemenyi' ? ranking.nemenyi.groups : ranking.wilcoxonHolm.groups;
  const { bars, beads, rows } = groupBars(groups, new Map(sorted.map(({ id, rank }) => [id, at(rank)])), top + 11);

  const first = top + 11 + rows * barGap + 8;
  const level = (i: number) => first + (i < half ? i : sorted.length - 1 - i) * row;
  const ticks = rankTicks(worst, right - left);
  return {
    width,
    height: first + Math.max(half - 1, 0) * row + fontSize / 2 + margin,
    axis: [{ x: left, y: top, x2: right, y2: top }, ...ticks.map(rank => ({ x: at(rank), y: top - 4, x2: at(rank), y2: top }))],
    axisLabels: ticks.map(rank => ({ x: at(rank), y: top - 10, text: String(rank), align: 'center' })),
    ...(test === 'nemenyi'
      ? differenceBar(ranking.nemenyi.criticalDifference, worst, at)
      : { difference: [], title: holmTitle(ranking, left) }),
    bars,
    beads,
    elbows: sorted.flatMap(({ id, rank }, i) => [
      { id, x: at(rank), y: top, x2: at(rank), y2: level(i) },
      { id, x: i < half ? left - 12 : right + 12, y: level(i), x2: at(rank), y2: level(i) },
    ]),
    ranks: numbers.map((text, i) =>
      i < half ? { x: left - 16, y: level(i), text, align: 'right' } : { x: right + 16, y: level(i), text, align: 'left' },
    ),
    names: names.map((text, i) =>
      i < half
        ? { x: left - 16 - number, y: level(i), text, align: 'right' }
        : { x: right + 16 + number, y: level(i), text, align: 'left' },
    ),
  };
}

const small = fontSize - 1;

/** Bars from the best to the worst member; those that do not meet share a row. */
function groupBars(groups: readonly (readonly string[])[], places: ReadonlyMap<string, number>, top: number) {
  const ends: number[] = [];
  const bars: Line[] = [];
  const beads: { x: number; y: number }[] = [];
  for (const group of groups) {
    const xs = group.flatMap(id => places.get(id) ?? []).sort((a, b) => a - b);
    if (xs.length < 2) continue;
    const [x, x2] = [xs[0]! - 3, xs.at(-1)! + 3];
    const free = ends.findIndex(end => end + 6 < x);
    const line = free < 0 ? ends.length : free;
    ends[line] = x2;
    const y = top + line * barGap;
    bars.push({ x, y, x2, y2: y });
    beads.push(...xs.map(x => ({ x, y })));
  }
  return { bars, beads, rows: ends.length };
}

/** With few tasks the critical difference may be longer than the axis; then it is named, not drawn. */
function differenceBar(difference: number, worst: number, at: (rank: number) => number) {
  const [x, y] = [at(1), 10];
  const text = `CD = ${difference.toFixed(2)}`;
  const fits = difference <= worst - 1;
  if (!fits) return { difference: [], title: { x, y, text: `${text}, longer than the axis`, align: 'left' as const } };
  const x2 = at(1 + difference);
  return {
    difference: [
      { x, y, x2, y2: y },
      { x, y: y - 3, x2: x, y2: y + 3 },
      { x: x2, y: y - 3, x2, y2: y + 3 },
    ],
    title: { x: x2 + 8, y, text, align: 'left' as const },
  };
}

const holmTitle = ({ nemenyi }: Ranking, x: number): Label => ({ x, y: 6, text: `Wilcoxon–Holm, α = ${nemenyi.alpha}`, align: 'left' });
