/** The tasks, collection by collection; what is not here does not exist. */
import type { Collection, Task } from '../src/contract/index.ts';
import { dtlz } from './dtlz/index.ts';
import { mfh } from './mfh/index.ts';
import { momf } from './momf/index.ts';
import { zdt } from './zdt/index.ts';

export const collections: readonly Collection[] = [mfh, zdt, dtlz, momf];

const byId = new Map(collections.map(collection => [collection.id, collection]));

/** The task of an id, wrappers in front included; undefined where there is none. */
export const findTask = (id: string): Task | undefined => byId.get(id.slice(0, id.indexOf('/')))?.find(id);

/** Every listed id, collection by collection, without building a task. */
export function* taskIds(): Iterable<string> {
  for (const collection of collections) yield* collection.ids();
}
