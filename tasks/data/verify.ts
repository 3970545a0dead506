import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from './content.ts';
import type { DataSet } from './data-set.ts';
import { readManifest } from './manifest.ts';
import { dataFolder } from './place.ts';

/** A file that is not as it was installed, and how. */
export interface Fault {
  readonly file: string;
  readonly fault: string;
}

/** Compares every installed file with the registry. Throws where the data set is not installed. */
export function verifyData(set: DataSet): readonly Fault[] {
  const folder = dataFolder(set.name);
  const installed = new Set(readManifest(folder).files);
  return set.files.flatMap(file => {
    if (file.optional && !installed.has(file.path)) return [];
    const path = join(folder, file.path);
    const fault = existsSync(path) ? faultOf(file, readFileSync(path)) : 'it is missing';
    return fault ? [{ file: file.path, fault }] : [];
  });
}
