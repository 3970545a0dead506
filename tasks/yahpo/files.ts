/** The installed files of the data set, and those of other scenarios that a user has put beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, placeOf } from '../data/place.ts';
import { readData } from '../data/read.ts';
import { yahpo } from '../data/sets/yahpo.ts';

export const dataName = yahpo.name;
const registered = new Set(yahpo.files.map(file => file.path));

/** Whether a file is there; asks nothing of the registry. */
export const haveFile = (path: string): boolean => existsSync(join(placeOf(dataName), path));

/** A file's content: checked against the registry, where that knows it. Throws in one line that names the file. */
export function readYahpo(path: string): Buffer {
  if (registered.has(path)) return readData(dataName, path);
  const stored = join(dataFolder(dataName), path);
  if (!existsSync(stored)) throw new Error(`${dataName}: ${stored} is missing`);
  return readFileSync(stored);
}

/** The same, parsed. */
export function readYahpoJson(path: string): unknown {
  const text = readYahpo(path).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${dataName}: ${path} is not JSON (${(error as Error).message}); restore it`);
  }
}
