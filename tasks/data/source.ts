/** Where the files of a data set come from: upstream, a folder, an archive, or a mirror. */
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isArchive, unpack } from './archive.ts';
import { contentOf, faultOf } from './content.ts';
import { addressOf, type DataFile, type DataSet, originOf } from './data-set.ts';
import { type DownloadOptions, download } from './download.ts';

export interface Source {
  /** In words, for the manifest and for messages. */
  readonly name: string;
  /** Another attempt may bring other bytes. */
  readonly remote: boolean;
  /** Puts the bytes that the source has for a file at `target`; false where it has none. */
  take(file: DataFile, target: string, options: DownloadOptions): Promise<boolean>;
  /** Of a local source, all files: absolute paths. */
  readonly paths?: readonly string[];
}

/**
 * The source that `from` names: a folder with the files or their archive anywhere beneath it, an archive, or the http
 * address of either; without `from`, upstream. Archives are unpacked into `scratch`. Throws where there is no such source.
 */
export async function sourceOf(set: DataSet, from: string | undefined, scratch: string, options: DownloadOptions): Promise<Source> {
  if (from === undefined) return upstream(set);
  if (/^https?:\/\//.test(from)) {
    if (isArchive(new URL(from).pathname)) return { ...(await remoteArchive(from, scratch, options)), name: from };
    return mirror(set, from.replace(/\/*$/, '/'), scratch);
  }
  const stat = statSync(from, { throwIfNoEntry: false });
  if (!stat) throw new Error(`${from}: there is no such file or folder`);
  if (stat.isDirectory()) return folder(resolve(from), set.bundle, scratch);
  if (!isArchive(from)) throw new Error(`${from}: it is neither a folder nor an archive (.tar.gz, .tar.xz, .zip)`);
  unpack(from, scratch);
  return { ...folder(scratch, set.bundle, join(scratch, 'inner')), name: resolve(from) };
}

function upstream(set: DataSet): Source {
  const made = set.files.find(file => !file.upstream && !file.optional);
  if (made)
    throw new Error(
      `${set.name} cannot be downloaded: it was ${set.changes} (${originOf(set)}); name a copy: koi data install ${set.name} --from <folder, archive or address>`,
    );
  return {
    name: originOf(set),
    remote: true,
    async take(file, target, options) {
      const address = addressOf(set, file);
      return address !== undefined && download(address, target, options);
    },
  };
}

/** Of the files under a folder that are called like a file, the first that holds the right bytes; if none does, the first. */
function folder(root: string, bundle?: string, scratch = ''): Source {
  const paths = filesUnder(root);
  const archive = bundle && called(paths, bundle)[0];
  if (archive) {
    unpack(archive, scratch);
    paths.push(...filesUnder(scratch));
  }
  return {
    name: root,
    remote: false,
    paths,
    async take(file, target) {
      const found = namesOf(file).flatMap(name => called(paths, name));
      const right = found.length < 2 ? found[0] : (found.find(path => isRight(file, readFileSync(path))) ?? found[0]);
      if (right === undefined) return false;
      copyFileSync(right, target);
      return true;
    },
  };
}

/** A copy on another server: file by file, each plain or under gzip; or the archive that holds them all. */
function mirror(set: DataSet, base: string, scratch: string): Source {
  const address = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
  let form = 0; // the name, of those a file may have, under which the last one was found
  let bundle: Promise<Source> | undefined;
  return {
    name: base,
    remote: true,
    async take(file, target, options) {
      if (bundle) return (await bundle).take(file, target, options);
      const names = namesOf(file);
      for (const i of [form, ...names.keys()])
        if (names[i] !== undefined && (await download(address(names[i]), target, options))) {
          form = i;
          return true;
        }
      if (file.optional || !set.bundle) return false;
      bundle = remoteArchive(address(set.bundle), scratch, options);
      return (await bundle).take(file, target, options);
    },
  };
}

async function remoteArchive(address: string, scratch: string, options: DownloadOptions): Promise<Source> {
  const archive = `${scratch}.${new URL(address).pathname.replace(/^.*\//, '')}`;
  if (!(await download(address, archive, options))) throw new Error(`${address}: there is nothing there (HTTP 404)`);
  unpack(archive, scratch);
  return folder(scratch);
}

function isRight(file: DataFile, bytes: Buffer): boolean {
  try {
    return !faultOf(file, contentOf(bytes));
  } catch {
    return false;
  }
}

/** How a file may be called in a copy: as installed, or as upstream; plain or compressed. */
const namesOf = ({ path, upstream }: DataFile): readonly string[] =>
  [path, ...(upstream !== undefined && upstream !== path ? [upstream] : [])].flatMap(name => [name, `${name}.gz`]);

const called = (paths: readonly string[], name: string): readonly string[] => paths.filter(path => path.endsWith(`/${name}`));

/** Nearest first. */
export const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort((a, b) => a.length - b.length);
