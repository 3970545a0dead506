import { dataRoot } from '../data/place.ts';

/** A study opens the tasks of a table one after the other. */
const most = 4;
const opened = new Map<string, unknown>();

/** What `open` gave for this key before, if that was not long ago. */
export function remember<T>(key: string, open: () => T): T {
  const name = `${dataRoot()} ${key}`;
  const found = (opened.get(name) as T | undefined) ?? open();
  opened.delete(name);
  opened.set(name, found);
  if (opened.size > most) opened.delete(opened.keys().next().value!);
  return found;
}
