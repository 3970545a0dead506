/** What is random about an instance: where the optimum lies, its value, and two rotations. RR-6829, section 0.3, as COCO computes them. */
import { gaussians, uniforms } from './random.ts';

/** The random parts of one function in one dimension. Vectors are [d], matrices [d × d] row by row. */
export interface Frame {
  readonly d: number;
  readonly seed: number;
  readonly xopt: Float64Array;
  /** The rotation of seed + 10⁶. RR-6829 calls it R in some functions and Q in others; here the name goes with the seed. */
  readonly R: Float64Array;
  /** The rotation of the seed itself. */
  readonly Q: Float64Array;
}

/** How a function places its optimum. It may read everything else. */
export type Optimum = (frame: Omit<Frame, 'xopt'>) => Float64Array;

/** Rotations cost O(d³), so each is computed when it is first read. */
export function frameOf(d: number, seed: number, optimum: Optimum): Frame {
  const lazy = <T>(compute: () => T): (() => T) => {
    let value: T | undefined;
    return () => (value ??= compute());
  };
  const xopt = lazy(() => optimum(frame));
  const R = lazy(() => rotation(d, seed + 1_000_000));
  const Q = lazy(() => rotation(d, seed));
  const frame: Frame = {
    d,
    seed,
    get xopt() {
      return xopt();
    },
    get R() {
      return R();
    },
    get Q() {
      return Q();
    },
  };
  return frame;
}

/** The seed of a function's instance. f4 takes the random numbers of f3, and f18 those of f17. */
export const seedOf = (fn: number, instance: number): number => (fn === 4 ? 3 : fn === 18 ? 17 : fn) + 10_000 * instance;

/** f_opt: 100 times a Cauchy variable, cut to [−1000, 1000], in steps of 0.01. */
export function fopt(seed: number): number {
  const cauchy = gaussians(1, seed)[0]! / gaussians(1, seed + 1)[0]!;
  return Math.min(1000, Math.max(-1000, Math.floor(100 * 100 * cauchy + 0.5) / 100));
}

/** x_opt as most functions have it: uniform in [−4, 4)^d in steps of 8·10⁻⁴, and never exactly 0. */
export const uniformOptimum = (d: number, seed: number): Float64Array =>
  uniforms(d, seed).map(u => (8 * Math.floor(1e4 * u)) / 1e4 - 4 || -1e-5);

/** A random rotation: d² normal numbers, made orthonormal column by column (Gram–Schmidt). */
export function rotation(d: number, seed: number): Float64Array {
  const numbers = gaussians(d * d, seed);
  const columns = Array.from({ length: d }, (_, i) => numbers.subarray(i * d, (i + 1) * d));
  for (const [i, column] of columns.entries()) {
    for (let j = 0; j < i; j++) {
      const earlier = columns[j]!;
      const along = dot(column, earlier);
      for (let k = 0; k < d; k++) column[k]! -= along * earlier[k]!;
    }
    const length = Math.sqrt(dot(column, column));
    for (let k = 0; k < d; k++) column[k]! /= length;
  }
  return Float64Array.from({ length: d * d }, (_, at) => columns[at % d]![Math.floor(at / d)]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
