import type { Config } from '../../src/contract/index.ts';

/** The best config of a landscape by tuning (make-references.ts). */
export interface Reference {
  /** Means over the five tuning seeds, and over the five test seeds where all of them ended; at the full budget. */
  readonly cost: number;
  readonly test?: number;
  readonly config: Config;
}

/** Collection → landscape. */
export type References = Readonly<Record<string, Readonly<Record<string, Reference>>>>;
