/**
 * Scrambled Sobol points: random search whose points fill the space evenly.
 * I. M. Sobol' (1967). On the distribution of points in a cube and the approximate evaluation of integrals.
 * USSR Comput. Math. and Math. Phys. 7(4), 86–112. Direction numbers of Joe and Kuo (2008), scrambling of Matoušek (1998).
 *
 * Points whose config is forbidden are skipped. Coordinates beyond the 337th are drawn uniformly, one by one.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { allowed } from './parts/allowed.ts';
import { sobolDimensions, sobolSequence } from './parts/sobol-sequence.ts';

export const sobol: Optimizer = {
  id: 'sobol',
  cite: 'doi:10.1016/0041-5553(67)90144-9',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: [],
  options: { params: {} },

  start({ space }, _budget, rng) {
    const d = Object.keys(space.params).length;
    const next = sobolSequence(Math.min(d, sobolDimensions), rng.fork('scrambling'));
    const padding = Math.max(0, d - sobolDimensions);
    const point = padding === 0 ? next : () => Float64Array.of(...next(), ...Array.from({ length: padding }, () => rng.next()));

    return {
      ask: id => ({ id, config: allowed(space, rng, point).config }),
      tell() {},
    };
  },
};
