import type { RankedOptimizer, Ranking } from '../ranking.ts';
import { groupColumns } from './group-columns.ts';
import { type KindName, kindNames } from './kind-names.ts';
import { leastHolm } from './least-p.ts';
import { pValue } from './p-value.ts';

export interface RankTableOptions {
  /** ANSI colours; default: plain text. */
  readonly color?: boolean;
}

/**
 * The rank table for a terminal, at most 80 columns wide: best first, mean rank with its 95 % interval drawn on an axis from 1 to the number of
 * optimizers, tasks won, and a bar for each group that Wilcoxon–Holm does not tell apart.
 */
export function rankTable(kind: KindName, ranking: Ranking, { color = false }: RankTableOptions = {}): string {
  const { optimizers } = ranking;
  const paint = color ? ansi : plain;
  const names = optimizers.map(({ id }) => clipped(id, longestName));
  const nameWidth = Math.max(9, ...names.map(name => name.length));
  const { columns, hidden } = groupColumns(
    ranking.wilcoxonHolm.groups,
    optimizers.map(({ id }) => id),
    mostColumns,
  );
  const gap = columns.length > 4 ? '' : ' ';
  const axis = Math.min(40, width - 4 - nameWidth - 2 - 5 - 2 - 2 - 4 - (columns.length ? 2 + columns.length * (1 + gap.length) : 0));
  const worst = Math.max(2, optimizers.length);
  const leaders = new Set(ranking.wilcoxonHolm.groups.filter(group => group.includes(optimizers[0]?.id ?? '')).flat());

  const head = `    ${'optimizer'.padEnd(nameWidth)}   rank  1${String(optimizers.length).padStart(axis - 1)}  wins`;
  const rows = optimizers.map((optimizer, i) => {
    const name = names[i]!.padEnd(nameWidth);
    const bars = columns.map(column => column[i]).join(gap);
    const cells = [
      `${String(i + 1).padStart(3)} ${i === 0 || leaders.has(optimizer.id) ? paint.bold(name) : name}`,
      optimizer.rank.toFixed(2).padStart(5),
      interval(optimizer, worst, axis, paint),
      String(optimizer.wins).padStart(4),
      paint.dim(bars),
    ];
    return cells.join('  ').trimEnd();
  });
  return [paint.bold(heading(kind, ranking)), '', paint.dim(head), ...rows, '', ...notes(ranking, hidden).map(paint.dim)].join('\n');
}

const width = 80;
const longestName = 26;
const mostColumns = 10;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const heading = (kind: KindName, { optimizers, tasks, repetitions }: Ranking): string =>
  `${kindNames[kind]} · ${count(optimizers.length, 'optimizer')} · ${count(tasks, 'task')} × ${count(repetitions, 'repetition')}`;

/** What the test says and what the table hides. */
function notes({ tasks, optimizers, imputed, dropped, friedman, nemenyi, wilcoxonHolm }: Ranking, hidden: number): string[] {
  const { p } = friedman;
  const differ = p < nemenyi.alpha ? 'they differ' : 'no difference shown';
  const joined = wilcoxonHolm.groups.some(group => group.length > 1);
  const pairs = wilcoxonHolm.pairs.length;
  const least = leastHolm(tasks, pairs);
  const hopeless = pairs > 0 && least >= nemenyi.alpha;
  return [
    Number.isFinite(p) ? `Friedman χ²(${optimizers.length - 1}) = ${friedman.statistic.toFixed(1)}, p = ${pValue(p)}: ${differ}.` : '',
    joined ? `Bars join what Wilcoxon–Holm (α = ${nemenyi.alpha}) does not tell apart.` : '',
    hopeless
      ? `${count(tasks, 'task')} cannot tell ${count(pairs, 'pair')} apart: no corrected p-value can be below ${pValue(least)}.`
      : '',
    hidden > 0 ? `${count(hidden, 'further group')} not drawn; see koi rank --json.` : '',
    dropped.length > 0
      ? `${count(dropped.length, 'task')} left out for everybody (--missing drop-task): ${dropped.slice(0, 3).join(', ')}${dropped.length > 3 ? ' …' : ''}`
      : '',
    imputed > 0 ? `${count(imputed, 'missing value')} filled in by the policy --missing.` : '',
  ].filter(line => line !== '');
}

/** Half a cell is the resolution of the ends, a cell that of the mean. */
function interval({ rank, low, high }: RankedOptimizer, worst: number, cells: number, paint: Paint): string {
  const at = (value: number) => ((Math.min(Math.max(value, 1), worst) - 1) / (worst - 1)) * (cells - 1) + 0.5;
  const [left, mean, right] = [at(low), Math.floor(at(rank)), at(high)];
  const line = Array.from({ length: cells }, (_, i) => {
    const [fromLeft, toRight] = [left < i + 0.5 && right > i, left < i + 1 && right > i + 0.5];
    return fromLeft && toRight ? '─' : fromLeft ? '╴' : toRight ? '╶' : ' ';
  });
  return `${paint.dim(line.slice(0, mean).join(''))}${paint.point('●')}${paint.dim(line.slice(mean + 1).join(''))}`;
}

/** The ends of a name around an ellipsis. */
const clipped = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, Math.ceil((longest - 1) / 2))}…${text.slice(text.length - Math.floor((longest - 1) / 2))}`;

type Paint = Readonly<Record<'bold' | 'dim' | 'point', (text: string) => string>>;
const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, point: same };
const ansi: Paint = {
  bold: text => `\x1b[1m${text}\x1b[22m`,
  dim: text => `\x1b[2m${text}\x1b[22m`,
  point: text => `\x1b[36m${text}\x1b[39m`,
};
