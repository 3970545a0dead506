import { type Kind, kinds } from '../contract/index.ts';
import type { taskFacts } from './facts.ts';

type Facts = Pick<ReturnType<typeof taskFacts>, 'id' | 'kind' | 'collection' | 'objectives'>;

/** How many tasks a collection has, by kind, and how many problems are behind them. */
export interface TaskCount {
  readonly collection: string;
  readonly problems: number;
  readonly tasks: number;
  readonly kinds: Readonly<Record<Kind, number>>;
}

/**
 * A row for each collection, in the order of the tasks. Tasks that differ only in dimension, number of objectives, instance, metrics or
 * fidelity are one problem.
 */
export function taskCounts(tasks: Iterable<Facts>): TaskCount[] {
  const found = new Map<string, { readonly problems: Set<string>; readonly kinds: Record<Kind, number> }>();
  for (const task of tasks) {
    let row = found.get(task.collection);
    if (!row) found.set(task.collection, (row = { problems: new Set(), kinds: { bb: 0, mf: 0, mo: 0, momf: 0 } }));
    row.problems.add(problemOf(task));
    row.kinds[task.kind]++;
  }
  return [...found].map(([collection, { problems, kinds: own }]) => ({
    collection,
    problems: problems.size,
    tasks: kinds.reduce((sum, kind) => sum + own[kind], 0),
    kinds: own,
  }));
}

/** An id without its variants: `bbob/f1/d2/i1` → `bbob/f1`, `yahpo/1.0/lcbench/3945/val-accuracy@epoch` → `yahpo/lcbench/3945`. */
export function problemOf({ id, objectives }: Pick<Facts, 'id' | 'objectives'>): string {
  const [collection, ...parts] = id.replace(/@[^/]*$/, '').split('/');
  if (parts.at(-1) === objectives.map(name => name.replaceAll('_', '-').toLowerCase()).join('+')) parts.pop();
  if (collection === 'yahpo') parts.shift(); // the release of the surrogates
  return [collection, ...parts.filter(part => !/^[dims]\d+$/.test(part))].join('/');
}

/** The counts as a table in Markdown, with a line of sums at its end. */
export function countsTable(counts: readonly TaskCount[]): string {
  const numbers = ({ problems, tasks, kinds: own }: Omit<TaskCount, 'collection'>): string[] =>
    [problems, tasks, ...kinds.map(kind => own[kind])].map(n => (n === 0 ? '' : n.toLocaleString('en')));
  const sum = (of: (count: TaskCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const total = {
    problems: sum(count => count.problems),
    tasks: sum(count => count.tasks),
    kinds: Object.fromEntries(kinds.map(kind => [kind, sum(count => count.kinds[kind])])) as Record<Kind, number>,
  };
  const rows = [
    ['collection', 'problems', 'tasks', ...kinds],
    ...counts.map(count => [count.collection, ...numbers(count)]),
    ['**all**', ...numbers(total).map(n => n && `**${n}**`)],
  ];
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map(row => row[k]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join(' | ')} |`;
  const rule = widths.map((width, k) => (k === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(rows[0]!), line(rule), ...rows.slice(1).map(line)].join('\n');
}
