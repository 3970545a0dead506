/** A data set that the user installs: where it comes from, under which terms, and what it consists of. */
export interface DataSet {
  readonly name: string;
  readonly title: string;
  readonly cite: string;
  readonly licence: Licence;
  /** On GitHub, `owner/name`. */
  readonly repository: string;
  /** The commit to which every address is pinned. */
  readonly commit: string;
  /** How the files differ from the upstream ones; absent where they are the same. */
  readonly changes?: string;
  /** The archive in which a mirror may hold the files. */
  readonly bundle?: string;
  readonly files: readonly DataFile[];
  /** Ends of paths of files that users may have besides: taken along from a local source, kept when installing again, never verified. */
  readonly own?: RegExp;
}

/** `open`: anybody may use, change and share the data for any purpose. What is not is shown before installing. */
export interface Licence {
  readonly name: string;
  readonly open: boolean;
}

/** One file. A copy may be compressed (`path.gz`): size and digest are of what is inside. */
export interface DataFile {
  /** Where it stands in the installed folder, and in a mirror. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Its path in the repository; absent where the file was made from an upstream one. */
  readonly upstream?: string;
  /** The commit that has it, where it is not the data set's. */
  readonly commit?: string;
  /** Not upstream, and not needed: it is installed where the source has it. */
  readonly optional?: true;
}

/** Files from lines of `sha256 bytes path`; `upstream` gives the path that a file has in the repository. */
export const listing = (lines: string, upstream: (path: string) => string | undefined): readonly DataFile[] =>
  lines
    .trim()
    .split('\n')
    .map(line => {
      const [sha256, bytes, path] = line.trim().split(' ') as [string, string, string];
      const where = upstream(path);
      return { path, bytes: Number(bytes), sha256, ...(where !== undefined && { upstream: where }) };
    });

/** Where a file can be downloaded from; undefined where upstream has no such file. */
export const addressOf = (set: DataSet, { upstream, commit = set.commit }: DataFile): string | undefined =>
  upstream && `https://raw.githubusercontent.com/${set.repository}/${commit}/${upstream.split('/').map(encodeURIComponent).join('/')}`;

/** The repository as it was at the data set's commit. */
export const originOf = ({ repository, commit }: DataSet): string => `https://github.com/${repository}/tree/${commit}`;
