/** The optimizer only ever sees evaluations in the role tuning; what it found is judged in the role test. */
export type Role = 'tuning' | 'test';

declare const role: unique symbol;
/** A 53-bit integer, branded by its role so that a test seed cannot be passed where a tuning seed belongs. */
export type Seed<R extends Role = Role> = number & { readonly [role]: R };

/** A keyed random stream. */
export interface Rng {
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
  /** An independent child stream; depends on this stream's name and on `key`, never on what was drawn. */
  fork(key: string): Rng;
}
