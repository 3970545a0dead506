/** Numbers derived from an installed file, kept beside it in binary, so that a task opens without parsing. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { dataFolder } from './place.ts';
import { readData } from './read.ts';

export interface Derived {
  /** Plain data. */
  readonly facts: unknown;
  readonly numbers: Readonly<Record<string, Float64Array>>;
}

interface Header {
  readonly version: number;
  /** Of the file that it was derived from. */
  readonly bytes: number;
  readonly changed: number;
  readonly checksum: number;
  readonly facts: unknown;
  readonly lengths: Readonly<Record<string, number>>;
}

/**
 * What `derive` makes of an installed file. It is called where there is no result of this version, or one of another file;
 * then the file is checked against the registry, and the result is kept where the folder can be written.
 */
export function derived(set: string, path: string, what: string, version: number, derive: (content: Buffer) => Derived): Derived {
  const folder = dataFolder(set);
  const place = join(folder, 'derived', `${path}.${what}`);
  const stat = statSync(join(folder, path), { throwIfNoEntry: false });
  const found = stat && read(place, version, stat.size, stat.mtimeMs);
  if (found) return found;
  const made = derive(readData(set, path));
  if (stat) write(place, version, stat.size, stat.mtimeMs, made);
  return made;
}

function read(place: string, version: number, bytes: number, changed: number): Derived | undefined {
  try {
    const file = readFileSync(place);
    const length = file.readUInt32LE(0);
    const header = JSON.parse(file.toString('utf8', 4, 4 + length)) as Header;
    const body = file.subarray(bodyAt(length));
    if (header.version !== version || header.bytes !== bytes || header.changed !== changed || header.checksum !== crc32(body))
      return undefined;
    const memory = body.buffer.slice(body.byteOffset, body.byteOffset + body.length);
    let at = 0;
    const numbers = Object.entries(header.lengths).map(([name, count]) => {
      const array = new Float64Array(memory as ArrayBuffer, at, count);
      at += array.byteLength;
      return [name, array] as const;
    });
    return { facts: header.facts, numbers: Object.fromEntries(numbers) };
  } catch {
    return undefined; // missing or damaged: it is made anew
  }
}

function write(place: string, version: number, bytes: number, changed: number, { facts, numbers }: Derived): void {
  const arrays = Object.values(numbers);
  const body = Buffer.concat(arrays.map(array => Buffer.from(array.buffer, array.byteOffset, array.byteLength)));
  const lengths = Object.fromEntries(Object.entries(numbers).map(([name, array]) => [name, array.length]));
  const header = Buffer.from(JSON.stringify({ version, bytes, changed, checksum: crc32(body), facts, lengths } satisfies Header));
  const start = Buffer.alloc(bodyAt(header.length));
  start.writeUInt32LE(header.length);
  header.copy(start, 4);
  try {
    mkdirSync(dirname(place), { recursive: true });
    const part = `${place}.${process.pid}`;
    writeFileSync(part, Buffer.concat([start, body]));
    renameSync(part, place);
  } catch {
    // a folder that cannot be written costs time, not results
  }
}

/** The body begins at a multiple of 8. */
const bodyAt = (headerLength: number): number => Math.ceil((4 + headerLength) / 8) * 8;
