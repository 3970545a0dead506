/**
 * Suites: lists of tasks under a name, each a reviewed file subsets/<name>.json. What makes a suite the same everywhere is
 * the digest of its tasks: SHA-256, in hex, of their ids as a JSON array without spaces, in the order of the file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../src/text/nearest.ts';

/** May carry more fields, which say where it comes from. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly string[];
  readonly digest: string;
}

/** Where suites are looked for: `tasks/subsets` of the current folder, where `koi subset select` puts them, then koi's own. */
export const suiteFolders = (): readonly string[] => [
  join(process.cwd(), 'tasks', 'subsets'),
  fileURLToPath(new URL('subsets', import.meta.url)),
];

export const digestOf = (tasks: readonly string[]): string => createHash('sha256').update(JSON.stringify(tasks)).digest('hex');

/** All suites by name; of two with one name, the one in the earlier folder. Throws on a broken file. */
export const suites = (folders = suiteFolders()): readonly Suite[] => names(folders).map(name => suite(name, folders));

/** The suite of a name; throws, with the nearest names, where there is none, and on a file that was tampered with. */
export function suite(name: string, folders = suiteFolders()): Suite {
  const path = folders.map(folder => join(folder, `${name}.json`)).find(existsSync);
  if (!path || basename(path, '.json') !== name) throw new Error(`there is no suite ${name}; ${nearest(name, names(folders))}`);
  return read(path);
}

const names = (folders: readonly string[]): readonly string[] =>
  [...new Set(folders.filter(existsSync).flatMap(folder => readdirSync(folder)))]
    .filter(file => file.endsWith('.json'))
    .map(file => basename(file, '.json'))
    .sort();

function read(path: string): Suite {
  const where = relative(process.cwd(), path);
  let found: Partial<Suite>;
  try {
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${where}: it is not JSON (${(error as Error).message}); restore it, or write it anew with koi subset select`);
  }
  const { name, title, tasks, digest } = found ?? {};
  if (name !== basename(path, '.json') || typeof title !== 'string' || !Array.isArray(tasks) || !tasks.every(id => typeof id === 'string'))
    throw new Error(`${where}: a suite has a name like its file's, a title, tasks (a list of ids) and a digest`);
  if (digestOf(tasks) !== digest)
    throw new Error(
      `${where}: its tasks do not have the digest it states, so it was changed; restore it, or write it anew with koi subset select`,
    );
  return found as Suite;
}
