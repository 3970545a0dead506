import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';

export const isArchive = (path: string): boolean => /\.(tar|tar\.(gz|xz|bz2|zst)|tgz|txz|zip)$/.test(path);

/** Unpacks an archive into a folder with the system's tar or unzip, which keep to the folder. Throws where they cannot. */
export function unpack(archive: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const [program, ...words] = archive.endsWith('.zip')
    ? ['unzip', '-q', '-o', archive, '-d', folder]
    : ['tar', '--no-same-owner', '-xf', archive, '-C', folder];
  const { status, stderr, error } = spawnSync(program!, words, { encoding: 'utf8' });
  if (error) throw new Error(`${basename(archive)}: ${program} is needed to unpack it, and cannot be run (${error.message})`);
  if (status !== 0) throw new Error(`${basename(archive)}: ${program} cannot unpack it (${stderr.trim().split('\n')[0]})`);
}
