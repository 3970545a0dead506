/**
 * Scrambled Halton points: random search whose points fill the space evenly, in any number of dimensions.
 * J. H. Halton (1960). On the efficiency of certain quasi-random sequences of points in evaluating multi-dimensional integrals.
 * Numerische Mathematik 2, 84–90. Scrambling of Owen (2017).
 *
 * Points whose config is forbidden are skipped.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { allowed } from './parts/allowed.ts';
import { haltonSequence } from './parts/halton-sequence.ts';

export const halton: Optimizer = {
  id: 'halton',
  cite: 'doi:10.1007/BF01386213',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: [],
  options: { params: {} },

  start({ space }, _budget, rng) {
    const next = haltonSequence(Object.keys(space.params).length, rng.fork('scrambling'));
    return {
      ask: id => ({ id, config: allowed(space, rng, next).config }),
      tell() {},
    };
  },
};
