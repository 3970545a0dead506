/**
 * The list of everything, made once by `npm run build`: what a task is depends on nothing but the code, and describing all
 * of them anew would cost half a second each time. What depends on the machine, whether data is installed, is put in when asked.
 */
import { readFileSync } from 'node:fs';
import { isInstalled } from '../../tasks/data/place.ts';

/** Tasks of one collection that need the same data set, or none. */
export interface TaskGroup {
  readonly collection: string;
  readonly title: string;
  readonly data: string | null;
  readonly kinds: readonly string[];
  readonly count: number;
  readonly first: string;
  /** One task a line: its facts as JSON, without the last, `installed`, and the brace. */
  readonly lines: string;
}

export const taskListFile = new URL('task-list.json', import.meta.url);

const groups = (): TaskGroup[] => JSON.parse(readFileSync(taskListFile, 'utf8')) as TaskGroup[];

/** Facts of every task, as one JSON array. */
export const everyTaskAsJson = (): string =>
  `[${groups()
    .map(({ lines, data }) => {
      const end = `,"installed":${data === null || isInstalled(data)}}`;
      return `${lines.replaceAll('\n', `${end},`)}${end}`;
    })
    .join(',')}]`;

/** A row for each collection: id, tasks, kinds, title, an example. */
export function collectionTable(): (string | number)[][] {
  const byCollection = new Map<string, TaskGroup[]>();
  for (const group of groups()) byCollection.set(group.collection, [...(byCollection.get(group.collection) ?? []), group]);
  return [...byCollection].map(([collection, own]) => {
    const count = own.reduce((sum, group) => sum + group.count, 0);
    const kinds = new Set(own.flatMap(group => group.kinds));
    return [collection, count, [...kinds].join(' '), own[0]!.title, `e.g. ${own[0]!.first}`];
  });
}
