/**
 * The Nelder–Mead simplex search with restarts.
 * J. A. Nelder and R. Mead (1965). A Simplex Method for Function Minimization. The Computer Journal 7, 308–313.
 *
 * It runs on the unit cube; what leaves it is clipped to its faces, as in SciPy. A simplex starts at a uniform point (or, the
 * first one, at the centre) with one further vertex along each axis; once it has collapsed, a new one starts at another uniform point.
 * The paper leaves the first simplex open: edges of a tenth of each range are our choice. A failed trial is worse than all others.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { type Point, toConfig, uniformPoint } from '../src/space/index.ts';
import { adaptiveCoefficients, simplexSearch, standardCoefficients } from './parts/simplex-search.ts';

interface Settings {
  readonly edge: number;
  readonly smallest: number;
  readonly adaptive: boolean;
  readonly start: 'random' | 'centre';
}

export const nelderMead: Optimizer = {
  id: 'nelder-mead',
  cite: 'doi:10.1093/comjnl/7.4.308',
  handles: ['continuous', 'fidelity'],
  wants: [],
  options: {
    params: {
      edge: { kind: 'float', low: 0.001, high: 0.5, log: true, initial: 0.1 }, // of the first simplex, in units of the cube
      smallest: { kind: 'float', low: 1e-15, high: 0.01, log: true, initial: 1e-10 }, // size at which a simplex has collapsed
      adaptive: { kind: 'choice', choices: [false, true], initial: false }, // coefficients of Gao and Han (2012)
      start: { kind: 'choice', choices: ['random', 'centre'], initial: 'random' },
    },
  },

  start({ space }, _budget, rng, options) {
    const n = Object.keys(space.params).length;
    const settings = options as unknown as Settings;
    const points = restarts(n, settings, () => uniformPoint(space, rng));
    let next = points.next();

    return {
      ask: id => ({ id, config: toConfig(space, next.value) }),
      tell(_trial, outcome) {
        next = points.next(outcome.status === 'ok' ? outcome.costs[0]! : Infinity);
      },
    };
  },
};

/** Endless: yields points, takes their costs. */
function* restarts(n: number, settings: Settings, random: () => Point): Generator<Point, never, number> {
  const coefficients = settings.adaptive ? adaptiveCoefficients(n) : standardCoefficients;
  let start = settings.start === 'centre' ? new Float64Array(n).fill(0.5) : random();
  for (;;) {
    yield* simplexSearch(cornerAt(start, settings.edge), coefficients, settings.smallest);
    start = random();
  }
}

/** x and x + edge · e_k for each axis k; mirrored at the upper face where it would leave the cube. */
function cornerAt(x: Point, edge: number): readonly Point[] {
  const vertices = Array.from(x, (_, k) => {
    const vertex = Float64Array.from(x);
    vertex[k] = x[k]! + edge > 1 ? x[k]! - edge : x[k]! + edge;
    return vertex;
  });
  return [x, ...vertices];
}
