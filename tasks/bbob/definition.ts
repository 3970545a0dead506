import type { Frame, Optimum } from './instance.ts';
import type { Transformation } from './transformations.ts';

/** One of the 24 functions: x ↦ f(z(x)) + weight · f_pen(x) + f_opt. */
export interface Definition {
  readonly name: string;
  /** x_opt; uniform in [−4, 4)^d unless stated. */
  readonly optimum?: Optimum;
  /** From x to z, in the order in which they are applied. */
  readonly z: readonly Transformation[];
  readonly f: (frame: Frame) => (z: Float64Array) => number;
  /** The weight of the penalty outside the box; 0 unless stated. */
  readonly penalty?: (d: number) => number;
}

/** By number, 1 to 24. */
export type Definitions = Readonly<Record<number, Definition>>;
