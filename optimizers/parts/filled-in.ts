import type { Rng, Space } from '../../src/contract/index.ts';
import { below, pick } from '../../src/random/index.ts';
import type { Point } from '../../src/space/index.ts';
import type { Candidate } from './allowed.ts';

/**
 * The points of configs. What is inactive in one is taken from a random other in which it is active, or is random where there is none.
 * `choices`: per coordinate the number of unordered choices, 0 where it is ordered. As in HpBandSter 0.7.4.
 */
export function filledIn(space: Space, candidates: readonly Candidate[], choices: readonly number[], rng: Rng): readonly Point[] {
  const names = Object.keys(space.params);
  const has = (k: number, j: number): boolean => candidates[k]!.config[names[j]!] !== undefined;
  const conditional = Object.values(space.params).flatMap(({ when }, j) => (when ? [j] : []));

  return candidates.map((own, i) => {
    let missing = conditional.filter(j => !has(i, j));
    if (missing.length === 0) return own.point;
    const point = Float64Array.from(own.point);
    while (missing.length > 0) {
      const j = missing[0]!;
      const donors = candidates.map((_, k) => k).filter(k => has(k, j));
      if (donors.length === 0) {
        point[j] = choices[j]! > 0 ? (below(choices[j]!, rng) + 0.5) / choices[j]! : rng.next();
        missing.shift();
        continue;
      }
      // everything that the donor has, so that values stay together which belong together
      const donor = pick(donors, rng);
      for (const other of missing) if (has(donor, other)) point[other] = candidates[donor]!.point[other]!;
      missing = missing.filter(other => !has(donor, other));
    }
    return point;
  });
}
