/** The columns of a record batch as typed arrays over the bytes that were read: nothing is copied or boxed. */
import {
  type Bool,
  type DataType,
  type Dictionary,
  type Float32,
  type Float64,
  type Int32,
  type List,
  Message,
  Schema,
  Type,
  type Uint64,
  type Utf8,
} from 'apache-arrow';
import { statuses } from '../contract/index.ts';
import type { Frame } from './frames.ts';
import { type TableName, tables } from './schema.ts';

/** `valid`: Arrow's bitmap, a bit per row; absent where nothing is null. */
export interface Values<A> {
  readonly values: A;
  readonly valid: Uint8Array | undefined;
}
/** Row i is `child` (or UTF-8 bytes) from offsets[i] to offsets[i + 1]. */
export interface Ragged<A> extends Values<A> {
  readonly offsets: Int32Array;
}
export interface Lists extends Ragged<Float64Array> {
  /** Of the values. */
  readonly validValues: Uint8Array | undefined;
}

export type Raw<T extends DataType> = T extends List
  ? Lists
  : T extends Utf8
    ? Ragged<Uint8Array>
    : T extends Dictionary
      ? Values<Int8Array>
      : T extends Bool
        ? Values<Uint8Array>
        : T extends Uint64
          ? Values<BigUint64Array>
          : T extends Int32
            ? Values<Int32Array>
            : T extends Float64
              ? Values<Float64Array>
              : T extends Float32
                ? Values<Float32Array>
                : never;

export interface Batch<N extends TableName> {
  readonly rows: number;
  readonly columns: {
    readonly [C in keyof (typeof tables)[N]]: (typeof tables)[N][C] extends { type: infer T extends DataType } ? Raw<T> : never;
  };
}

/** Reads batches of this table out of frames; throws a sentence where the prelude is of another table. */
export function batchReader<N extends TableName>(table: N, prelude: readonly Frame[]): (frame: Frame) => Batch<N> {
  const [first, ...rest] = prelude.map(frame => ({ header: Message.decode(frame.head).header() as unknown, body: frame.body }));
  if (!(first?.header instanceof Schema)) throw new Error('does not begin with a schema');
  const { fields } = first.header;
  const lacking: string[] = [];
  for (const [name, column] of Object.entries(tables[table])) {
    const { type } = column;
    const field = fields.find(field => field.name === name);
    if (!field && 'later' in column) {
      lacking.push(name);
      continue;
    }
    if (!field) throw new Error(`has no column ${name}`);
    if (String(field.type) !== String(type)) throw new Error(`column ${name} is ${field.type} instead of ${type}`);
  }
  for (const { header, body } of rest) checkStatuses((header as { data: Layout }).data, body);

  return ({ head, body }) => {
    const layout = Message.decode(head).header() as unknown as Layout;
    const next = cursor(layout, body);
    const columns = Object.fromEntries(fields.map(field => [field.name, next(field.type)]));
    for (const name of lacking) columns[name] = nulls(layout.length);
    return { rows: layout.length, columns: columns as never };
  };
}

/** Arrow's metadata of a record batch: buffers as regions of its body, in the order of the columns, depth first. */
interface Layout {
  readonly length: number;
  readonly buffers: readonly { readonly offset: number; readonly length: number }[];
}

function cursor({ buffers }: Layout, body: Uint8Array) {
  let at = 0;
  const region = (): Uint8Array => {
    const { offset, length } = buffers[at++]!;
    return body.subarray(offset, offset + length);
  };
  const bitmap = (): Uint8Array | undefined => {
    const bits = region();
    return bits.length > 0 ? bits : undefined;
  };
  const next = (type: DataType): unknown => {
    const valid = bitmap();
    if (type.typeId === Type.List) {
      const offsets = as(Int32Array, region());
      const child = next((type as List).children[0]!.type) as Values<Float64Array>;
      return { valid, offsets, values: child.values, validValues: child.valid };
    }
    if (type.typeId === Type.Utf8) return { valid, offsets: as(Int32Array, region()), values: region() };
    return { valid, values: as(arrayOf(type), region()) };
  };
  return next;
}

/** A column of integers that an older file does not have. */
const nulls = (rows: number): Values<Int32Array> => ({ values: new Int32Array(rows), valid: new Uint8Array((rows + 7) >> 3) });

type View = Int8Array | Uint8Array | Int32Array | Float32Array | Float64Array | BigUint64Array;
type ViewOf<A> = { new (buffer: ArrayBufferLike, offset: number, length: number): A; readonly BYTES_PER_ELEMENT: number };

const as = <A>(view: ViewOf<A>, bytes: Uint8Array): A =>
  new view(bytes.buffer, bytes.byteOffset, bytes.byteLength / view.BYTES_PER_ELEMENT);

function arrayOf(type: DataType): ViewOf<View> {
  switch (String(type)) {
    case 'Uint64':
      return BigUint64Array;
    case 'Int32':
      return Int32Array;
    case 'Float64':
      return Float64Array;
    case 'Float32':
      return Float32Array;
    case 'Bool':
      return Uint8Array;
    case 'Dictionary<Int8, Utf8>':
      return Int8Array;
    default:
      throw new Error(`holds a column of type ${type}, which this version of koi does not read`);
  }
}

/** The dictionary of a file written by an older koi may be shorter, never different. */
function checkStatuses(layout: Layout, body: Uint8Array): void {
  const { offsets, values } = cursor(layout, body)({ typeId: Type.Utf8 } as DataType) as Ragged<Uint8Array>;
  for (let i = 0; i < layout.length; i++) {
    const text = textAt(values, offsets, i);
    if (text !== statuses[i]) throw new Error(`knows a status "${text}", which this version of koi does not`);
  }
}

export const textAt = (values: Uint8Array, offsets: Int32Array, row: number): string =>
  Buffer.from(values.buffer, values.byteOffset + offsets[row]!, offsets[row + 1]! - offsets[row]!).toString('utf8');

/** Whether a row is not null. */
export const isValid = (valid: Uint8Array | undefined, row: number): boolean => valid === undefined || bit(valid, row);

export const bit = (bits: Uint8Array, at: number): boolean => (bits[at >> 3]! & (1 << (at & 7))) !== 0;

/** The first bit that is set in [from, to), or `to`. */
export function nextBit(bits: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !bit(bits, at)) at = bits[at >> 3]! >> (at & 7) === 0 ? ((at >> 3) + 1) << 3 : at + 1;
  return Math.min(at, to);
}
