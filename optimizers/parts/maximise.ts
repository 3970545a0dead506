/** SMAC's maximisation of an acquisition function: random configs, and local search from the best of them and from past ones. */
import type { Rng } from '../../src/contract/index.ts';
import type { FeatureSpace, Features } from './features.ts';
import { type Found, localMaxima } from './one-exchange.ts';

export interface Maximisation {
  /** Number of random configs. */
  readonly candidates: number;
  /** How many of them are starts of local search. */
  readonly starts: number;
  /** More starts. */
  readonly past: readonly Features[];
  /** Values that may not change, by index. */
  readonly fixed?: ReadonlyMap<number, number>;
}

/** Local maxima, best first. */
export function maximise(
  space: FeatureSpace,
  value: (x: Features) => number,
  { candidates, starts, past, fixed }: Maximisation,
  rng: Rng,
): readonly Found[] {
  const best: Found[] = []; // descending
  for (let k = 0; k < candidates; k++) {
    const x = space.sample(rng, fixed);
    const found = value(x);
    if (best.length === starts && found <= best[starts - 1]!.value) continue;
    let at = Math.min(best.length, starts - 1);
    while (at > 0 && best[at - 1]!.value < found) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = { x, value: found };
  }
  return localMaxima(space, value, [...past, ...best.map(({ x }) => x)], rng, index => !fixed?.has(index));
}
