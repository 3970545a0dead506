/**
 * Every record batch carries, as custom metadata, the CRC-32 of its whole message (with the digits themselves as zeros),
 * chained: it starts from the checksum of everything before it in the stream. Arrow has no checksum of its own, and
 * a flipped bit in a cost would otherwise be a wrong number in a paper.
 */
import { crc32 } from 'node:zlib';

const label = 'crc32:';
const zeros = '00000000';

/** Custom metadata of a batch before its checksum is known. */
export const unsealed: ReadonlyMap<string, string> = new Map([['checksum', label + zeros]]);

/** Continues a checksum over these bytes. */
export const checksum = (chunks: readonly Uint8Array[], before: number): number => chunks.reduce((crc, chunk) => crc32(chunk, crc), before);

/** Writes the checksum of a message (its chunks in order, the label in one of them) into it, and returns it. */
export function seal(message: readonly Uint8Array[], before: number): number {
  const crc = checksum(message, before);
  for (const chunk of message) {
    const digits = digitsIn(chunk);
    if (!digits) continue;
    digits.write(hex(crc), 'latin1');
    return crc;
  }
  throw new Error('store: a batch has no place for its checksum');
}

/** The checksum of a message if it is the one it carries; undefined if it is not, or if it carries none. `head` holds the label. */
export function verified(head: Uint8Array, rest: Uint8Array, before: number): number | undefined {
  const digits = digitsIn(head);
  if (!digits) return undefined;
  const said = digits.toString('latin1');
  digits.write(zeros, 'latin1');
  const crc = checksum([head, rest], before);
  digits.write(said, 'latin1');
  return hex(crc) === said ? crc : undefined;
}

const hex = (crc: number): string => crc.toString(16).padStart(8, '0');

function digitsIn(bytes: Uint8Array): Buffer | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.indexOf(label, 0, 'latin1');
  return at < 0 || at + label.length + zeros.length > buffer.length
    ? undefined
    : buffer.subarray(at + label.length, at + label.length + zeros.length);
}
