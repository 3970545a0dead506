/**
 * Random search.
 * J. Bergstra and Y. Bengio (2012). Random Search for Hyper-Parameter Optimization. JMLR 13, 281–305.
 *
 * Uniform on each parameter's own scale, always at full fidelity; nothing forbidden is drawn. The baseline of every kind.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';

const handles = [
  'continuous',
  'integer',
  'categorical',
  'conditional',
  'forbidden',
  'constraints',
  'fidelity',
  'objectives',
  'concurrent',
] as const;

export const random: Optimizer<(typeof handles)[number]> = {
  id: 'random',
  cite: 'https://jmlr.org/papers/v13/bergstra12a.html',
  handles,
  wants: [],
  options: { params: {} },

  start: ({ space }, _budget, rng) => ({
    ask: id => ({ id, config: uniformConfig(space, rng) }),
    tell() {},
  }),
};
