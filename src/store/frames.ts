/**
 * The messages of an Arrow stream in a file, up to the first that is cut or damaged. Nothing of a message is believed
 * before its checksum holds: of an unverified one only two fixed fields are looked at, the rest could be any bytes.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { checksum, verified } from './checksum.ts';

/** One message. */
export interface Frame {
  /** Flatbuffer of the message. */
  readonly head: Uint8Array;
  /** Starts at a multiple of 8 of its buffer. */
  readonly body: Uint8Array;
}

/** What is wrong with a file from some byte on; `cut` may simply mean that its writer is still at it, or was killed. */
export interface Damage {
  readonly kind: 'cut' | 'damaged';
  readonly at: number;
  readonly size: number;
}

const schemaType = 1;
const dictionaryType = 2;
const batchType = 3;

/**
 * Every sound batch, with the schema and dictionaries before it, which its checksum covers too. The memory of a batch is
 * reused: valid until the next is asked for. Returns what was wrong with the rest of the file.
 */
export function* framesOf(path: string): Generator<{ readonly prelude: readonly Frame[]; readonly batch: Frame }, Damage | undefined> {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const bytes = window(file, size);
    const prelude: Frame[] = [];
    let crc = 0;
    let batches = 0;
    let at = 0;
    const damage = (kind: Damage['kind']): Damage => ({ kind, at, size });
    while (at < size) {
      const prefix = bytes.get(at, 8);
      if (!prefix) return damage('cut');
      const [continuation, length] = new Int32Array(prefix.buffer, prefix.byteOffset, 2) as unknown as [number, number];
      if (continuation !== -1) return damage('damaged');
      if (length <= 0 || length % 8 !== 0) return damage('damaged');
      const head = bytes.get(at, 8 + length)?.subarray(8);
      if (!head) return damage('cut');
      const message = outlineOf(head);
      if (!message) return damage('damaged');
      const total = 8 + length + message.bodyLength;
      const whole = bytes.get(at, total);
      if (!whole) return damage('cut');

      const frame = { head: whole.subarray(8, 8 + length), body: whole.subarray(8 + length) };
      if (message.type === batchType) {
        const sound = verified(whole.subarray(0, 8 + length), frame.body, crc);
        if (sound === undefined || prelude.length === 0) return damage('damaged');
        crc = sound;
        batches++;
        yield { prelude, batch: frame };
      } else {
        // the writer puts nothing else behind a batch: this was one, whose type was damaged
        if (batches > 0) return damage('damaged');
        crc = checksum([whole], crc);
        const kept = Uint8Array.from(whole); // slice() of a Buffer would share its memory
        prelude.push({ head: kept.subarray(8, 8 + length), body: kept.subarray(8 + length) });
      }
      at += total;
    }
    return batches === 0 ? damage('cut') : undefined;
  } finally {
    closeSync(file);
  }
}

/** Type and length of the body, read straight from the flatbuffer table `Message` (format/Message.fbs: fields 1 and 3). */
function outlineOf(head: Uint8Array): { type: number; bodyLength: number } | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const table = view.getUint32(0, true);
    const fields = table - view.getInt32(table, true);
    const at = (field: number): number => table + view.getUint16(fields + 4 + 2 * field, true);
    const type = view.getUint8(at(1));
    const bodyLength = view.getUint16(fields, true) > 4 + 2 * 3 && at(3) !== table ? Number(view.getBigInt64(at(3), true)) : 0;
    const plausible = [schemaType, dictionaryType, batchType].includes(type) && bodyLength >= 0 && bodyLength % 8 === 0;
    return plausible ? { type, bodyLength } : undefined;
  } catch {
    return undefined; // an offset beyond the end
  }
}

/** Reads a file front to back through one buffer that grows to the largest piece asked for. */
function window(file: number, size: number) {
  let buffer = Buffer.from(new ArrayBuffer(Math.min(size, 1 << 22) + 8));
  let start = 0;
  let end = 0;
  return {
    /** Undefined where the file ends before. `at` never decreases, and is a multiple of 8. */
    get(at: number, length: number): Uint8Array | undefined {
      if (at + length > size) return undefined;
      if (at + length > end) {
        const kept = Math.max(0, end - at);
        const larger = length > buffer.length ? Buffer.from(new ArrayBuffer(length)) : buffer;
        buffer.copy(larger, 0, at - start, at - start + kept);
        buffer = larger;
        start = at;
        end = at + kept;
        while (end < at + length) {
          const read = readSync(file, buffer, end - start, Math.min(buffer.length - (end - start), size - end), end);
          if (read === 0) return undefined; // cut while we read
          end += read;
        }
      }
      return buffer.subarray(at - start, at - start + length);
    },
  };
}
