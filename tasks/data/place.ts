import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where data sets are installed: `$KOI_DATA`, else `$XDG_CACHE_HOME/koi/data`, else `~/.cache/koi/data`. */
export const dataRoot = (): string =>
  process.env['KOI_DATA'] || join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'koi', 'data');

/** The folder of a data set, installed or not. */
export const placeOf = (name: string): string => join(dataRoot(), name);

/** What is written last into a data set's folder: with it, the data set is installed. */
export const manifestIn = (folder: string): string => join(folder, 'manifest.json');

export const isInstalled = (name: string): boolean => existsSync(manifestIn(placeOf(name)));

/** The folder of an installed data set; throws, with the command that installs it, where it is not installed. */
export function dataFolder(name: string): string {
  if (isInstalled(name)) return placeOf(name);
  throw new Error(`${name} is not installed; run: koi data install ${name}`);
}
