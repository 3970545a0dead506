/** An Arrow stream in a file that only grows: each batch is one write, and what is on disk always ends with a whole batch or a cut one. */
import { closeSync, fdatasyncSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Data, MessageHeader, makeData, RecordBatch, RecordBatchStreamWriter, type Schema, Struct } from 'apache-arrow';
import { checksum, seal, unsealed } from './checksum.ts';

export interface StreamFile {
  /** Writes a batch. After an error the file is cut back to its last whole batch, and no more can be written to it. */
  append(rows: number, columns: readonly Data[]): void;
  /** Returns when all that was appended is on disk. */
  sync(): void;
  close(): void;
}

/** Creates the file (and its folder); refuses one that exists. */
export function createStream(path: string, schema: Schema): StreamFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = explained(path, () => openSync(path, 'wx'));
  syncFolder(dirname(path));
  const encoder = new Encoder();
  let whole = 0;
  let crc = 0;
  let broken: unknown;

  return {
    append(rows, columns) {
      if (broken) throw broken;
      const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children: [...columns] });
      const { head, batch } = encoder.encode(new RecordBatch(schema, struct, new Map(unsealed)));
      crc = seal(batch, checksum(head, crc));
      try {
        whole += explained(path, () => writeAll(file, [...head, ...batch]));
      } catch (error) {
        broken = error;
        cutBack(file, whole);
        throw error;
      }
    },
    sync: () => explained(path, () => fdatasyncSync(file)),
    close: () => closeSync(file),
  };
}

/** Arrow's writer, giving the bytes of each message instead of queueing them. */
class Encoder extends RecordBatchStreamWriter {
  #chunks: Uint8Array[] = [];
  #batchAt = 0;

  /** `head`: schema and dictionaries, before the first batch only. */
  encode(batch: RecordBatch): { head: Uint8Array[]; batch: Uint8Array[] } {
    this.#chunks = [];
    this.write(batch);
    return { head: this.#chunks.slice(0, this.#batchAt), batch: this.#chunks.slice(this.#batchAt) };
  }

  protected override _writeMessage(...args: Parameters<RecordBatchStreamWriter['_writeMessage']>): this {
    if (args[0].headerType === MessageHeader.RecordBatch) this.#batchAt = this.#chunks.length;
    this._recordBatchBlocks = []; // only the footer of a file needs them
    return super._writeMessage(...args);
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (chunk.byteLength > 0) this.#chunks.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return this;
  }
}

/** Returns the number of bytes. A full disk may take a part before it refuses. */
function writeAll(file: number, chunks: readonly Uint8Array[]): number {
  const total = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  let written = writevSync(file, chunks);
  if (written < total) {
    const rest = Buffer.concat(chunks);
    while (written < total) written += writeSync(file, rest, written);
  }
  return total;
}

/** A file that cannot be cut stays as it is: readers stop at its last whole batch anyway. */
function cutBack(file: number, length: number): void {
  try {
    ftruncateSync(file, length);
  } catch {}
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Error(sentence(path, cause as NodeJS.ErrnoException), { cause });
  }
}

function sentence(path: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `${path}: no space left on the disk; free some and start again: the study continues`;
    case 'EEXIST':
      return `${path}: exists already; every start of a worker writes files of its own`;
    default:
      return `${path}: cannot be written (${error.message})`;
  }
}
