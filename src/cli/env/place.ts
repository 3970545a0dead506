import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '../../../tasks/data/place.ts';
import { requirementsOf } from './packages.ts';

/** Where environments are made, each in a folder of its package's name. */
export const environmentsFolder = (): string => join(dataRoot(), 'python');

export const placeOf = (name: string): string => join(environmentsFolder(), name);

/** What is written last into an environment: with it, it is whole. */
export const manifestIn = (folder: string): string => join(folder, 'koi-environment.json');

export interface Manifest {
  readonly package: string;
  /** SHA-256 of the requirements that were installed. */
  readonly requirements: string;
  readonly python: string;
  readonly installed: string;
}

export type State = 'installed' | 'outdated' | 'missing';

/** `outdated`: made for other requirements than this koi's. */
export function stateOf(name: string): State {
  const manifest = manifestOf(name);
  return !manifest ? 'missing' : manifest.requirements === digestOf(name) ? 'installed' : 'outdated';
}

/** What was installed for a package; undefined where nothing was, or only half. */
export function manifestOf(name: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(manifestIn(placeOf(name)), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

export const digestOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(requirementsOf(name)))
    .digest('hex');

/** The interpreter of an environment. */
export const interpreterIn = (folder: string): string =>
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
