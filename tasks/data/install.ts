import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentOf, faultOf } from './content.ts';
import type { DataFile, DataSet } from './data-set.ts';
import { lock } from './lock.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { takeOwn } from './own.ts';
import { dataRoot, placeOf } from './place.ts';
import { type Source, sourceOf } from './source.ts';

export interface InstallOptions {
  /** A folder, an archive, or an http address of either; upstream without it. */
  readonly from?: string;
  readonly progress?: (progress: InstallProgress) => void;
  readonly signal?: AbortSignal;
}

export interface InstallProgress {
  readonly file: string;
  /** Files that are done, of how many. */
  readonly done: number;
  readonly files: number;
  /** Of this file, as they arrive. */
  readonly bytes: number;
}

/**
 * Installs a data set: takes every file from the source, checks its size and SHA-256, and only then lets the folder appear.
 * What is damaged or missing throws with the file's name, and leaves an earlier installation as it was. A download that
 * broke off goes on where it stopped when it is tried again.
 */
export async function installData(set: DataSet, { from, progress, signal }: InstallOptions = {}): Promise<Manifest> {
  const place = placeOf(set.name);
  const hidden = (what: string): string => join(dataRoot(), `.${set.name}.${what}`);
  const [incoming, scratch] = [hidden('incoming'), hidden('scratch')];
  const release = lock(hidden('lock'), set.name);
  try {
    const options = signal ? { signal } : {};
    const source = await sourceOf(set, from, scratch, options);
    const files: string[] = [];
    for (const [done, file] of set.files.entries()) {
      const say = (bytes: number): void => progress?.({ file: file.path, done, files: set.files.length, bytes });
      say(0);
      const taken = await take(file, source, join(incoming, file.path), { ...options, progress: say });
      if (taken) files.push(file.path);
      else if (!file.optional) throw new Error(`${file.path}: ${source.name} has no such file of ${set.name}`);
      signal?.throwIfAborted();
    }
    takeOwn(set, source.paths ?? [], place, incoming);
    const manifest: Manifest = { name: set.name, from: source.name, installed: new Date().toISOString(), files };
    writeManifest(incoming, manifest);
    replace(place, incoming);
    return manifest;
  } catch (error) {
    if (from !== undefined && !from.startsWith('http')) rmSync(incoming, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    release();
  }
}

/** Takes one file, checks it and leaves it unpacked; false where the source has none. */
async function take(file: DataFile, source: Source, target: string, options: Parameters<Source['take']>[2]): Promise<boolean> {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target) && !faultOf(file, readFileSync(target))) return true; // an earlier run had fetched it
  for (let attempt = 1; ; attempt++) {
    if (!(await source.take(file, target, options))) return false;
    const fault = settle(file, target);
    if (!fault) return true;
    rmSync(target);
    // a remote file may have been put together from two different ones
    if (!source.remote || attempt === 2) throw new Error(`${file.path}: ${fault}; ${source.name} does not have the file that is meant`);
  }
}

/** What is wrong with a file that was taken; if nothing, the file is left as the registry describes it. */
function settle(file: DataFile, path: string): string | undefined {
  const taken = readFileSync(path);
  try {
    const content = contentOf(taken);
    if (content !== taken) writeFileSync(path, content);
    return faultOf(file, content);
  } catch (error) {
    return `its compression is damaged (${(error as Error).message})`;
  }
}

/** Puts a finished folder where another may stand. */
function replace(place: string, finished: string): void {
  const former = `${finished}.former`;
  rmSync(former, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, former);
  renameSync(finished, place);
  rmSync(former, { recursive: true, force: true });
}
