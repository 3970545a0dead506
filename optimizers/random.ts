/**
 * Random search.
 * J. Bergstra and Y. Bengio (2012). Random Search for Hyper-Parameter Optimization. JMLR 13, 281–305.
 *
 * Uniform on each parameter's own scale, always at full fidelity; nothing forbidden is drawn. The baseline of every kind.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';

export const random: Optimizer = {
  id: 'random',
  cite: 'https://jmlr.org/papers/v13/bergstra12a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: [],
  options: { params: {} },

  start: ({ space }, _budget, rng) => ({
    ask: id => ({ id, config: uniformConfig(space, rng) }),
    tell() {},
  }),
};
