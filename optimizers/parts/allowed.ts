import type { Config, Rng, Space } from '../../src/contract/index.ts';
import { isForbidden, type Point, toConfig, uniformPoint } from '../../src/space/index.ts';

/** A point of the unit cube and the config it stands for. */
export interface Candidate {
  readonly point: Point;
  readonly config: Config;
}

/** How often a forbidden proposal is drawn again before a random allowed point takes its place. */
const tries = 100;

/** The first proposal that no forbidden clause rules out. A method that keeps proposing forbidden points gets a uniform allowed one. */
export function allowed(space: Space, rng: Rng, propose: () => Point): Candidate {
  for (let attempt = 0; attempt < tries; attempt++) {
    const point = propose();
    const config = toConfig(space, point);
    if (!isForbidden(space, config)) return { point, config };
  }
  return uniformCandidate(space, rng);
}

/** Uniform on the allowed part of the unit cube. */
export function uniformCandidate(space: Space, rng: Rng): Candidate {
  const point = uniformPoint(space, rng);
  return { point, config: toConfig(space, point) };
}
