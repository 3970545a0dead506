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
  /** Where it ends in the list of facts, in bytes; it begins where the one before ends. */
  readonly end: number;
}

/** All groups, and the facts of all tasks, group after group, as the JSON array that is printed where no data is installed. */
export const groupsFile = new URL('task-groups.json', import.meta.url);
export const factsFile = new URL('task-facts.json', import.meta.url);

const groups = (): TaskGroup[] => JSON.parse(readFileSync(groupsFile, 'utf8')) as TaskGroup[];

/** Facts of every task, as one JSON array. Nine megabytes, of which no string is made but for tasks whose data is installed. */
export function everyTaskAsJson(): Buffer {
  const facts = readFileSync(factsFile);
  const all = groups();
  return Buffer.concat(
    all.map(({ data, end }, i) => {
      const own = facts.subarray(all[i - 1]?.end ?? 0, end);
      if (data === null || !isInstalled(data)) return own;
      return Buffer.from(own.toString().replaceAll('"installed":false}', '"installed":true}'));
    }),
  );
}

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
