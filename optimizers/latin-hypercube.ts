/**
 * Latin hypercube sampling.
 * M. D. McKay, R. J. Beckman and W. J. Conover (1979). A Comparison of Three Methods for Selecting Values of Input Variables in
 * the Analysis of Output from a Computer Code. Technometrics 21(2), 239–245.
 *
 * One design for the whole budget (of at most 2¹⁶ points; then another): each of n equal slices of each axis holds one point, at a
 * uniform place in it. Points whose config is forbidden are skipped, and a further design begun for what is left of the budget.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { shuffled } from '../src/random/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed } from './parts/allowed.ts';

const mostPoints = 2 ** 16;

export const latinHypercube: Optimizer = {
  id: 'latin-hypercube',
  cite: 'doi:10.1080/00401706.1979.10489755',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: [],
  options: { params: {} },

  start({ space }, { full }, rng) {
    const d = Object.keys(space.params).length;
    const size = Math.max(1, Math.min(mostPoints, Math.floor(full)));
    const points = designs(d, size, rng);
    return {
      ask: id => ({ id, config: allowed(space, rng, () => points.next().value).config }),
      tell() {},
    };
  },
};

/** Endless: the points of one design of n points after another. */
function* designs(d: number, n: number, rng: Rng): Generator<Point, never> {
  const slices = Array.from({ length: n }, (_, i) => i);
  for (;;) {
    const columns = Array.from({ length: d }, () => shuffled(slices, rng));
    for (let i = 0; i < n; i++) yield Float64Array.from(columns, column => (column[i]! + rng.next()) / n);
  }
}
