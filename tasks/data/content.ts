import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { DataFile } from './data-set.ts';

/** What is wrong with the bytes of a file, in words; undefined where they are what the registry says. */
export function faultOf({ bytes, sha256 }: DataFile, content: Buffer): string | undefined {
  if (content.length !== bytes) return `it has ${content.length} bytes, not ${bytes}`;
  const digest = createHash('sha256').update(content).digest('hex');
  return digest === sha256 ? undefined : `its SHA-256 is ${digest}, not ${sha256}`;
}

/** The bytes themselves, or what they hold if they are under gzip. Throws where the compression is damaged. */
export const contentOf = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
