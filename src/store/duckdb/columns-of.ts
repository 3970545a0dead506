/** Columns from objects, one per row. Null and undefined become NULL. */
import { type DuckDBEnumType, ENUM } from '@duckdb/node-api';
import { type Column, codesFor } from './vectors.ts';

type Get<T, V> = (row: T) => V | null | undefined;

/** Text with few different values, in the order of their UTF-8 bytes, so that DuckDB sorts codes as it sorts text. */
export interface Vocabulary {
  readonly type: DuckDBEnumType;
  code(word: string): number;
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

export function columnsOf<T>(rows: readonly T[]) {
  const presence = (get: Get<T, unknown>): Uint8Array | undefined => {
    const bits = new Uint8Array((rows.length + 7) >> 3).fill(255);
    let nulls = 0;
    for (let i = 0; i < rows.length; i++)
      if ((get(rows[i]!) ?? null) === null) {
        bits[i >> 3]! &= ~(1 << (i & 7));
        nulls++;
      }
    return nulls > 0 ? bits : undefined;
  };
  return {
    double: (get: Get<T, number>): Column => ({
      kind: 'double',
      values: Float64Array.from(rows, row => get(row) ?? 0),
      valid: presence(get),
    }),
    integer: (get: Get<T, number>): Column => ({
      kind: 'integer',
      values: Int32Array.from(rows, row => get(row) ?? 0),
      valid: presence(get),
    }),
    boolean: (get: Get<T, boolean>): Column => ({
      kind: 'boolean',
      values: Uint8Array.from(rows, row => Number(get(row) ?? false)),
      valid: presence(get),
    }),
    text: (get: Get<T, string>): Column => ({ kind: 'text', values: { length: rows.length, at: i => get(rows[i]!) } }),
    word(words: Vocabulary, get: Get<T, string>): Column {
      const values = codesFor(words.type, rows.length);
      for (let i = 0; i < rows.length; i++) {
        const word = get(rows[i]!);
        if (typeof word === 'string') values[i] = words.code(word);
      }
      return { kind: 'enum', type: words.type, values, valid: presence(get) };
    },
    doubles(get: Get<T, readonly number[]>): Column {
      const offsets = new Int32Array(rows.length + 1);
      for (let i = 0; i < rows.length; i++) offsets[i + 1] = offsets[i]! + (get(rows[i]!)?.length ?? 0);
      const values = new Float64Array(offsets[rows.length]!);
      for (let i = 0; i < rows.length; i++) values.set(get(rows[i]!) ?? [], offsets[i]!);
      return { kind: 'doubles', offsets, values, valid: presence(get) };
    },
  };
}
