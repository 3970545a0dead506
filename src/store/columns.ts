/** Growing columns: typed arrays that are filled row by row, handed to Arrow without a copy, cleared and filled again. */
import { type Data, type DataType, type Field, type List, makeData } from 'apache-arrow';

/** Rows after which a table must be written. */
export const capacity = 65_536;

export interface Column {
  /** The first `rows` rows, sharing memory with the column. */
  data(rows: number): Data;
  clear(): void;
}

export interface Numbers<A> extends Column {
  /** [capacity] */
  readonly values: A;
}

export function numbers<A extends Float64Array | Float32Array | Int32Array | Int8Array | BigUint64Array>(
  type: DataType,
  values: A,
  dictionary?: unknown,
): Numbers<A> {
  return {
    values,
    data: rows => makeData({ type, length: rows, nullCount: 0, data: values.subarray(0, rows), dictionary } as never),
    clear() {},
  };
}

/** Null until set. */
export function rareIntegers(type: DataType): Column & { set(row: number, value: number): void } {
  const values = new Int32Array(capacity);
  const bits = new Uint8Array(capacity / 8);
  let present = 0;
  return {
    set(row, value) {
      values[row] = value;
      bits[row >> 3]! |= 1 << (row & 7);
      present++;
    },
    data: rows =>
      makeData({
        type,
        length: rows,
        nullCount: rows - present,
        nullBitmap: bits.subarray(0, bytesFor(rows)),
        data: values.subarray(0, rows),
      } as never),
    clear() {
      values.fill(0);
      bits.fill(0);
      present = 0;
    },
  };
}

/** All false until set. */
export function flags(type: DataType): Column & { set(row: number): void } {
  const bits = new Uint8Array(capacity / 8);
  return {
    set(row) {
      bits[row >> 3]! |= 1 << (row & 7);
    },
    data: rows => makeData({ type, length: rows, nullCount: 0, data: bits.subarray(0, bytesFor(rows)) } as never),
    clear: () => bits.fill(0),
  };
}

/** Every row must be put, in order. */
export function texts(type: DataType): Column & { put(row: number, text: string | null): void } {
  const present = validity();
  const offsets = new Int32Array(capacity + 1);
  let bytes = Buffer.alloc(1024);
  let end = 0;
  return {
    put(row, text) {
      if (text === null) present.drop(row);
      else if (text) {
        const most = end + 3 * text.length;
        if (most > bytes.length) bytes = Buffer.concat([bytes.subarray(0, end)], Math.max(2 * bytes.length, most));
        end += bytes.write(text, end);
      }
      offsets[row + 1] = end;
    },
    data: rows =>
      makeData({
        type,
        length: rows,
        ...present.upTo(rows),
        valueOffsets: offsets.subarray(0, rows + 1),
        data: bytes.subarray(0, end),
      } as never),
    clear() {
      present.clear();
      end = 0;
    },
  };
}

export interface Lists extends Column {
  /** Appends to the row that is being filled; NaN is null. */
  push(value: number): void;
  /** Every row must be ended, in order. */
  end(row: number): void;
  endNull(row: number): void;
  /** Values of all rows. */
  size(): number;
}

/** Lists of numbers. */
export function lists(type: List): Lists {
  const present = validity();
  const offsets = new Int32Array(capacity + 1);
  const item = type.children[0] as Field;
  let values = new Float64Array(1024);
  let size = 0;
  let holes = 0;
  return {
    push(value) {
      if (size === values.length) {
        const larger = new Float64Array(2 * size);
        larger.set(values);
        values = larger;
      }
      if (Number.isNaN(value)) holes++;
      values[size++] = value;
    },
    end(row) {
      offsets[row + 1] = size;
    },
    endNull(row) {
      present.drop(row);
      offsets[row + 1] = size;
    },
    size: () => size,
    data(rows) {
      const nulls = holes > 0 && item.nullable ? { nullCount: holes, nullBitmap: packed(values, size) } : { nullCount: 0 };
      const child = makeData({ type: item.type, length: size, data: values.subarray(0, size), ...nulls } as never);
      return makeData({ type, length: rows, ...present.upTo(rows), valueOffsets: offsets.subarray(0, rows + 1), child } as never);
    },
    clear() {
      present.clear();
      size = 0;
      holes = 0;
    },
  };
}

const bytesFor = (bits: number): number => (bits + 7) >> 3;

/** Arrow's bitmap of what is not null; none is written while nothing is. */
function validity() {
  const bits = new Uint8Array(capacity / 8).fill(255);
  let nulls = 0;
  return {
    drop(row: number) {
      bits[row >> 3]! &= ~(1 << (row & 7));
      nulls++;
    },
    upTo: (rows: number) => (nulls > 0 ? { nullCount: nulls, nullBitmap: bits.subarray(0, bytesFor(rows)) } : { nullCount: 0 }),
    clear() {
      if (nulls > 0) bits.fill(255);
      nulls = 0;
    },
  };
}

/** One bit per value that is not NaN. */
function packed(values: Float64Array, size: number): Uint8Array {
  const bits = new Uint8Array(bytesFor(size));
  for (let i = 0; i < size; i++) if (!Number.isNaN(values[i])) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}
