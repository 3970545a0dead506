import { readFileSync, writeFileSync } from 'node:fs';
import { manifestIn } from './place.ts';

/** What was installed, from where and when. */
export interface Manifest {
  readonly name: string;
  readonly from: string;
  /** ISO 8601. */
  readonly installed: string;
  /** Which of the registry's files: those that are optional may be missing. */
  readonly files: readonly string[];
}

export const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(manifestIn(folder), 'utf8')) as Manifest;

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(manifestIn(folder), `${JSON.stringify(manifest, undefined, 1)}\n`);
