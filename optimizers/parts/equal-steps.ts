import type { Fidelity } from '../../src/contract/index.ts';

/** Levels that divide the way to the highest, which is the last of them, into `count` steps; fewer if there are fewer integers or some are below the lowest. */
export function equalSteps({ min, max, integer }: Fidelity, count: number): readonly number[] {
  const levels = Array.from({ length: count }, (_, k) => Math.max(min, (max * (k + 1)) / count));
  return [...new Set(integer ? levels.map(Math.round) : levels)];
}
