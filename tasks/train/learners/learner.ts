import type { Config, Rng, Space } from '../../../src/contract/index.ts';
import type { DataSet } from '../data/data-sets.ts';
import type { Rows } from '../data/rows.ts';

export interface Model {
  /** In the learner's own unit. */
  readonly size: number;
  /** [n]: classes or values of the rows' features; what is in `y` is not looked at. */
  predict(rows: Rows): Float64Array;
  /** Gives back memory that no garbage collector knows of; nothing is predicted after it. */
  release?(): void;
}

/** Fits a model to rows of so many classes (0: values). Chance comes from `rng` alone. */
export type Fit = (rows: Rows, classes: number, config: Config, rng: Rng) => Model;

/** A way to fit a model in one go. */
export interface Learner {
  /** As ids name it. */
  readonly id: string;
  readonly cite: string;
  /** What it is, for the description of a task. */
  readonly about: string;
  readonly predicts: 'classes' | 'values' | 'both';
  space(data: DataSet): Space;
  /** What `size` counts, and the least and the most that it can be; absent where it says nothing. */
  readonly size?: { readonly what: string; range(data: DataSet): readonly [ideal: number, nadir: number] };
  /** More than an evaluation takes: a fixed nadir for the objective seconds. */
  readonly mostSeconds: number;
  /** Loads what it needs. */
  open(): Fit | Promise<Fit>;
}
