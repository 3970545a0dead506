/**
 * As much of an assembler of WebAssembly as scan.ts needs. Instructions are written in folded form, operands inside:
 * `i32.add(get(0), i32.of(1))` is (i32.add (local.get 0) (i32.const 1)). Numbers are those of the WebAssembly Core
 * Specification 2.0, chapter 5, Binary Format.
 */

export type Code = readonly number[];
type Operator = (...operands: Code[]) => Code;

const operator =
  (...opcode: number[]): Operator =>
  (...operands) => [...operands.flat(), ...opcode];
const simd = (code: number, ...rest: number[]): Operator => operator(0xfd, ...unsigned(code), ...rest);

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
/** A branch to `depth` 0 leaves the innermost block, or starts the innermost loop again. */
export const block = (...body: Code[]): Code => [0x02, 0x40, ...body.flat(), 0x0b];
export const loop = (...body: Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0b];
export const branch = (depth: number): Code => [0x0c, depth];
export const branchIf = (condition: Code, depth: number): Code => [...condition, 0x0d, depth];

/** Integers of 32 bits; addresses are a base plus a constant. */
export const i32 = {
  of: (n: number): Code => [0x41, ...signed(n)],
  add: operator(0x6a),
  multiply: operator(0x6c),
  divide: operator(0x6d),
  isLess: operator(0x48),
  isZero: operator(0x45),
  load: (base: Code, offset: number): Code => [...base, 0x28, 2, ...unsigned(offset)],
  store: (base: Code, offset: number, value: Code): Code => [...base, ...value, 0x36, 2, ...unsigned(offset)],
};

/** Vectors of 128 bits. */
export const v128 = {
  load: (base: Code, offset: number): Code => simd(0x00, 4, ...unsigned(offset))(base),
  store: (base: Code, offset: number, value: Code): Code => simd(0x0b, 4, ...unsigned(offset))(base, value),
  /** The 32 bits at an address, four times. */
  loadRepeated: (base: Code, offset: number): Code => simd(0x09, 2, ...unsigned(offset))(base),
  /** Turned by a number of bytes. */
  rotate: (vector: Code, bytes: number): Code => simd(0x0d, ...Array.from({ length: 16 }, (_, i) => (i + bytes) % 16))(vector, vector),
  hasAny: simd(0x53),
};
/** Eight integers of 16 bits. */
export const i16x8 = {
  repeat: simd(0x10),
  add: simd(0x8e),
  subtract: simd(0x91),
  max: simd(0x98),
  /** Four integers of 32 bits, each the sum of two products. */
  dot: simd(0xba),
};
/** Four integers of 32 bits. */
export const i32x4 = {
  repeat: simd(0x11),
  add: simd(0xae),
  subtract: simd(0xb1),
  isLess: simd(0x39),
  min: simd(0xb6),
  first: simd(0x1b, 0),
};

const types = { i32: 0x7f, v128: 0x7b };

interface Instance {
  readonly memory: { readonly buffer: ArrayBuffer };
  run(...parameters: number[]): number;
}
/** `lib` is that of the language alone. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** One function (i32, …) → i32, with a memory of its own. Its locals, vectors, are numbered after the parameters. */
export function instanceOf(bytesOfMemory: number, parameters: number, vectors: number, body: readonly Code[]): Instance {
  const code = [1, ...unsigned(vectors), types.v128, ...body.flat(), 0x0b];
  const section = (id: number, ...content: number[]): Code => [id, ...unsigned(content.length), ...content];
  const name = (text: string): Code => [text.length, ...Buffer.from(text)];
  const bytes = [
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, 1, 0x60, parameters, ...new Array<number>(parameters).fill(types.i32), 1, types.i32),
    section(3, 1, 0),
    section(5, 1, 0, ...unsigned(Math.ceil(bytesOfMemory / 65_536))),
    section(7, 2, ...name('run'), 0, 0, ...name('memory'), 2, 0),
    section(10, 1, ...unsigned(code.length), ...code),
  ];
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes.flat()))).exports as Instance;
}

// LEB128, seven bits at a time, for numbers that are not negative; signed, from −64 on
function unsigned(n: number): Code {
  return n < 128 ? [n] : [(n % 128) + 128, ...unsigned(Math.floor(n / 128))];
}
function signed(n: number): Code {
  return n < 64 ? [n & 127] : [(n % 128) + 128, ...signed(Math.floor(n / 128))];
}
