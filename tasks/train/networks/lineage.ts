import type { Config, Trial } from '../../../src/contract/index.ts';

/** Training with one config until a level is reached. */
export interface Stretch {
  readonly config: Config;
  readonly until: number;
}

/** How a trial came to its level: what it went on from, first things first, and its own stretch last. */
export function lineageOf({ config, level, from }: Trial): readonly Stretch[] {
  return [...(from ? lineageOf(from) : []), { config, until: level }];
}
