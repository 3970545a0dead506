/** Files that a user has beside those of the registry, in a data set that allows for it. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesUnder } from './source.ts';

/** Copies them into `incoming`: those of a local source first, then those of an earlier installation. */
export function takeOwn({ own, files }: DataSet, paths: readonly string[], place: string, incoming: string): void {
  if (!own) return;
  const registered = new Set(files.map(({ path }) => path));
  for (const from of [...paths, ...(existsSync(place) ? filesUnder(place) : [])]) {
    const path = own.exec(from)?.[0];
    if (path === undefined || registered.has(path)) continue;
    const target = join(incoming, path);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
}
