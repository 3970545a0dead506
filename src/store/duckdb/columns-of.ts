/** Columns from what a function says of each row. */
import { type DuckDBEnumType, ENUM } from '@duckdb/node-api';
import { type Column, codesFor } from './vectors.ts';

/** Null and undefined become NULL. */
type Get<V> = (row: number) => V | null | undefined;

/** Text with few different values, in the order of their UTF-8 bytes, so that DuckDB sorts codes as it sorts text. */
export interface Vocabulary {
  readonly type: DuckDBEnumType;
  readonly code: (word: string) => number;
}

export function vocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...new Set(words)].map(word => ({ word, bytes: Buffer.from(word) })).sort((a, b) => a.bytes.compare(b.bytes));
  const values = sorted.length > 0 ? sorted.map(({ word }) => word) : ['']; // an enum of nothing is no type
  const codes = new Map(values.map((word, code) => [word, code]));
  return {
    type: ENUM(values),
    code(word) {
      const code = codes.get(word);
      if (code === undefined) throw new Error(`"${word}" is not in the vocabulary`);
      return code;
    },
  };
}

/** Makers of columns with `length` rows, from what each row has. */
export function columnsOf(length: number) {
  const fill = <V>(get: Get<V>, put: (row: number, value: V) => void): Uint8Array | undefined => {
    let valid: Uint8Array | undefined;
    for (let row = 0; row < length; row++) {
      const value = get(row);
      if (value !== null && value !== undefined) put(row, value);
      else (valid ??= new Uint8Array((length + 7) >> 3).fill(255))[row >> 3]! &= ~(1 << (row & 7));
    }
    return valid;
  };
  return {
    double(get: Get<number>): Column {
      const values = new Float64Array(length);
      return { kind: 'double', values, valid: fill(get, (row, value) => (values[row] = value)) };
    },
    integer(get: Get<number>): Column {
      const values = new Int32Array(length);
      return { kind: 'integer', values, valid: fill(get, (row, value) => (values[row] = value)) };
    },
    boolean(get: Get<boolean>): Column {
      const values = new Uint8Array(length);
      return { kind: 'boolean', values, valid: fill(get, (row, value) => (values[row] = Number(value))) };
    },
    text: (get: Get<string>): Column => ({ kind: 'text', values: { length, at: get } }),
    word({ type, code }: Vocabulary, get: Get<string>): Column {
      const values = codesFor(type, length);
      return { kind: 'enum', type, values, valid: fill(get, (row, word) => (values[row] = code(word))) };
    },
    doubles(get: Get<readonly number[]>): Column {
      const offsets = new Int32Array(length + 1);
      for (let row = 0; row < length; row++) offsets[row + 1] = offsets[row]! + (get(row)?.length ?? 0);
      const values = new Float64Array(offsets[length]!);
      return { kind: 'doubles', offsets, values, valid: fill(get, (row, list) => values.set(list, offsets[row])) };
    },
  };
}
