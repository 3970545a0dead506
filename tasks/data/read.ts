import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from './content.ts';
import { dataFolder } from './place.ts';
import { dataSetOf } from './registry.ts';

/** The bytes of an installed file. Throws, in a line with the file and the command, where they are not what the registry says. */
export function readData(name: string, path: string): Buffer {
  const place = join(dataFolder(name), path);
  const file = dataSetOf(name).files.find(candidate => candidate.path === path);
  if (!file) throw new Error(`${name} has no file ${path}`);
  if (!existsSync(place)) throw new Error(`${name}: ${path} is missing; run: koi data install ${name}`);
  const bytes = readFileSync(place);
  const fault = faultOf(file, bytes);
  if (fault) throw new Error(`${name}: ${path} is damaged: ${fault}; run: koi data install ${name}`);
  return bytes;
}
