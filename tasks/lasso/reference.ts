/** What a seeded search found of a problem (make-references.ts). */
export interface Reference {
  /** In the role tuning, and in the test, at the smallest tolerance. */
  readonly cost: number;
  readonly test: number;
  /** How many the search took. */
  readonly evaluations: number;
  /** The coordinates below 1; all others are 1. */
  readonly below: Readonly<Record<string, number>>;
}

/** By id, without fidelity. */
export type References = Readonly<Record<string, Reference>>;
