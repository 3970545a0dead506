/**
 * Columns of typed arrays, copied into DuckDB's vectors a slice at a time. The copy is unsafe by nature: a wrong width or an
 * enum code out of range corrupts silently or ends the process, so both are checked here and nowhere else.
 */
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBDataChunk,
  type DuckDBEnumType,
  type DuckDBType,
  DuckDBTypeId,
  FLOAT,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';

/** `valid`: a bit per row as in Arrow, absent where nothing is null. Enum codes are of the type's own width: see `codesFor`. */
export type Column =
  | { readonly kind: 'double'; readonly values: Float64Array; readonly valid?: Bitmap }
  | { readonly kind: 'float'; readonly values: Float32Array; readonly valid?: Bitmap }
  | { readonly kind: 'integer'; readonly values: Int32Array; readonly valid?: Bitmap }
  | { readonly kind: 'boolean'; readonly values: Uint8Array; readonly valid?: Bitmap }
  | { readonly kind: 'enum'; readonly type: DuckDBEnumType; readonly values: Codes; readonly valid?: Bitmap }
  | { readonly kind: 'text'; readonly values: { readonly length: number; at(row: number): string | null | undefined } }
  /** Row i is values[offsets[i]] … values[offsets[i + 1] − 1]. */
  | {
      readonly kind: 'doubles';
      readonly offsets: Int32Array;
      readonly values: Float64Array;
      readonly valid?: Bitmap;
      readonly validValues?: Bitmap;
    };
export type Bitmap = Uint8Array | undefined;
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Rows that a vector holds. */
export const vectorSize = duckdb.vector_size();

/** An array for codes of an enum: its width is DuckDB's choice, by the number of values. */
export function codesFor(type: DuckDBEnumType, length: number): Codes {
  switch (type.internalTypeId) {
    case DuckDBTypeId.UTINYINT:
      return new Uint8Array(length);
    case DuckDBTypeId.USMALLINT:
      return new Uint16Array(length);
    default:
      return new Uint32Array(length);
  }
}

export function typeOf(column: Column): DuckDBType {
  switch (column.kind) {
    case 'double':
      return DOUBLE;
    case 'float':
      return FLOAT;
    case 'integer':
      return INTEGER;
    case 'boolean':
      return BOOLEAN;
    case 'enum':
      return column.type;
    case 'text':
      return VARCHAR;
    case 'doubles':
      return LIST(DOUBLE);
  }
}

/** Copies rows [from, from + count) of a column into an empty vector; count ≤ vectorSize. */
export function fill(vector: duckdb.Vector, column: Column, from: number, count: number): void {
  if (column.kind === 'text') fillTexts(vector, column.values, from, count);
  else if (column.kind === 'doubles') fillLists(vector, column, from, count);
  else {
    if (column.kind === 'enum') checkCodes(column.type, column.values, from, count);
    copy(vector, column.values, from, count);
    copyValidity(vector, column.valid, from, count);
  }
}

export const vectorOf = (chunk: DuckDBDataChunk, column: number): duckdb.Vector => duckdb.data_chunk_get_vector(chunk.chunk, column);

function copy(vector: duckdb.Vector, values: ArrayBufferView & { BYTES_PER_ELEMENT: number }, from: number, count: number): void {
  const width = values.BYTES_PER_ELEMENT;
  if ((from + count) * width > values.byteLength) throw new RangeError('duckdb: a column is shorter than its table');
  duckdb.copy_data_to_vector(vector, 0, values.buffer as ArrayBuffer, values.byteOffset + from * width, count * width);
}

function checkCodes(type: DuckDBEnumType, codes: Codes, from: number, count: number): void {
  if (codes.BYTES_PER_ELEMENT !== codesFor(type, 0).BYTES_PER_ELEMENT) throw new RangeError('duckdb: enum codes of the wrong width');
  const size = type.values.length;
  for (let row = from; row < from + count; row++) if (codes[row]! >= size) throw new RangeError('duckdb: an enum code has no value');
}

/** Two numbers per row: where its values begin in the child, and how many they are. */
const entries = new BigUint64Array(2 * vectorSize);
const entryWords = new Uint32Array(entries.buffer);

function fillLists(
  vector: duckdb.Vector,
  { offsets, values, valid, validValues }: Extract<Column, { kind: 'doubles' }>,
  from: number,
  count: number,
): void {
  const first = offsets[from]!;
  const total = offsets[from + count]! - first;
  for (let i = 0; i < count; i++) {
    entryWords[4 * i] = offsets[from + i]! - first;
    entryWords[4 * i + 2] = offsets[from + i + 1]! - offsets[from + i]!;
  }
  copy(vector, entries, 0, 2 * count);
  copyValidity(vector, valid, from, count);
  duckdb.list_vector_reserve(vector, total);
  duckdb.list_vector_set_size(vector, total);
  if (total === 0) return;
  const child = duckdb.list_vector_get_child(vector);
  copy(child, values, first, total);
  copyValidity(child, validValues, first, total);
}

function fillTexts(vector: duckdb.Vector, values: { at(row: number): string | null | undefined }, from: number, count: number): void {
  let valid: Uint8Array | undefined;
  for (let i = 0; i < count; i++) {
    const text = values.at(from + i);
    if (typeof text === 'string') duckdb.vector_assign_string_element(vector, i, text);
    else (valid ??= new Uint8Array(vectorSize / 8).fill(255))[i >> 3]! &= ~(1 << (i & 7));
  }
  copyValidity(vector, valid, 0, count);
}

/** Bits shifted so that the first row's comes first. */
function copyValidity(vector: duckdb.Vector, valid: Bitmap, from: number, count: number): void {
  if (!valid) return;
  const bytes = (count + 7) >> 3;
  const bits = new Uint8Array(bytes);
  const shift = from & 7;
  const start = from >> 3;
  for (let i = 0; i < bytes; i++) bits[i] = (valid[start + i]! >> shift) | ((valid[start + i + 1] ?? 0) << (8 - shift));
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, bytes);
}
