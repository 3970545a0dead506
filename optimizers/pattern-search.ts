/**
 * Pattern search.
 * R. Hooke and T. A. Jeeves (1961). "Direct Search" Solution of Numerical and Statistical Problems. Journal of the ACM 8(2), 212–229.
 * With the remarks of Bell and Pike (1966, CACM 9, 684) and Tomlin and Smith (1969, CACM 12, 637) on Algorithm 178: a step begins in
 * the direction that succeeded last, and a pattern move counts only if it got away from the base point.
 *
 * It runs on the unit cube; what leaves it is clipped to its faces. The step of an integer is never less than one. A search starts at
 * a uniform point (or, the first one, at the centre); once its step is negligible, the next one starts. The paper leaves the first
 * step open: a quarter of each range is our choice. A failed trial is worse than all others.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { type Point, type Scale, scalesOf, toConfig, uniformPoint } from '../src/space/index.ts';

interface Settings {
  readonly step: number;
  readonly reduction: number;
  readonly smallest: number;
  readonly start: 'random' | 'centre';
}

interface Base {
  readonly x: Point;
  readonly cost: number;
}

/** Yields the points to evaluate and takes their costs. */
type Search<T> = Generator<Point, T, number>;

export const patternSearch: Optimizer = {
  id: 'pattern-search',
  cite: 'doi:10.1145/321062.321069',
  handles: ['continuous', 'integer', 'fidelity'],
  wants: [],
  options: {
    params: {
      step: { kind: 'float', low: 0.01, high: 0.5, log: true, initial: 0.25 }, // in units of the cube
      reduction: { kind: 'float', low: 0.1, high: 0.9, initial: 0.5 }, // ρ
      smallest: { kind: 'float', low: 1e-15, high: 0.01, log: true, initial: 1e-10 }, // step with which a search ends
      start: { kind: 'choice', choices: ['random', 'centre'], initial: 'random' },
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const points = searches(scalesOf(space), settings, () => uniformPoint(space, rng));
    let next = points.next();

    return {
      ask: id => ({ id, config: toConfig(space, next.value) }),
      tell(_trial, outcome) {
        next = points.next(outcome.status === 'ok' ? outcome.costs[0]! : Infinity);
      },
    };
  },
};

function* searches(scales: readonly Scale[], settings: Settings, random: () => Point): Search<never> {
  let x = settings.start === 'centre' ? new Float64Array(scales.length).fill(0.5) : random();
  for (;;) {
    yield* search({ x, cost: yield x }, scales, settings);
    x = random();
  }
}

/** Until neither a step nor the least move of an integer gets any further. */
function* search(start: Base, scales: readonly Scale[], { step, reduction, smallest }: Settings): Search<void> {
  // integers alone are exhausted once the step is their narrowest cell, which is the last; a float's has no width
  const finest = Math.max(smallest, Math.min(...scales.map(({ decode, encode }) => 2 * (1 - encode(decode(1))))));
  const signs = scales.map(() => 1);
  let base = start;
  for (let size = step; ; size *= reduction) {
    for (;;) {
      let reached = yield* explore(base, size, scales, signs);
      if (!(reached.cost < base.cost)) break;
      do {
        const ahead = reached.x.map((v, j) => clip(2 * v - base.x[j]!)); // the pattern move
        base = reached;
        reached = yield* explore({ x: ahead, cost: yield ahead }, size, scales, signs);
      } while (reached.cost < base.cost && reached.x.some((v, j) => Math.abs(v - base.x[j]!) > 0.5 * size));
      if (reached.cost < base.cost) base = reached;
    }
    if (size <= finest) return;
  }
}

/** The exploratory moves, one coordinate after another: first in the direction that succeeded last, then in the other. */
function* explore(from: Base, size: number, scales: readonly Scale[], signs: number[]): Search<Base> {
  let best = from;
  for (const [j, scale] of scales.entries())
    for (let attempt = 0; attempt < 2; attempt++) {
      const moved = move(best.x[j]!, signs[j]! * size, scale);
      if (moved !== best.x[j]) {
        const x = best.x.with(j, moved);
        const cost = yield x;
        if (cost < best.cost) {
          best = { x, cost };
          break;
        }
      }
      signs[j] = -signs[j]!;
    }
  return best;
}

/** A step along one axis; to the next integer where the step is too short for it; the same place where there is none. */
function move(u: number, step: number, scale: Scale): number {
  const moved = clip(u + step);
  if (scale.cells === Infinity) return moved;
  const value = scale.decode(u) as number;
  if (scale.decode(moved) !== value) return moved;
  const next = value + Math.sign(step);
  const at = scale.encode(next);
  return at >= 0 && at <= 1 && scale.decode(at) === next ? at : u;
}

const clip = (v: number): number => Math.min(1, Math.max(0, v));
