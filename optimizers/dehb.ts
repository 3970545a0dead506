/**
 * DEHB: Hyperband's brackets with differential evolution in the place of random search.
 * N. Awad, N. Mallik and F. Hutter (2021). DEHB: Evolutionary Hyperband for Scalable, Robust and Efficient Hyperparameter
 * Optimization. IJCAI, 2147–2153, doi:10.24963/ijcai.2021/296. Settings as in section 4: η = 3, F = 0.5, CR = 0.5; the rest as the
 * package dehb 0.1.2 has it.
 *
 * It works on the unit cube: integers and categories are cells of it. A trial that failed leaves its parent where it is.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { type DehbMember, dehbRun } from './parts/dehb-run.ts';

export const dehb: Optimizer = {
  id: 'dehb',
  cite: 'doi:10.24963/ijcai.2021/296',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // η
      scale: { kind: 'float', low: 0.1, high: 1, initial: 0.5 }, // F
      crossover: { kind: 'float', low: 0, high: 1, initial: 0.5 }, // CR
    },
  },

  start(problem, _budget, rng, options) {
    const { eta, scale, crossover } = options as { eta: number; scale: number; crossover: number };
    return dehbRun({
      problem,
      eta,
      scale,
      crossover,
      order: members => [...members].sort((a, b) => (costOf(a) < costOf(b) ? -1 : costOf(a) > costOf(b) ? 1 : 0)),
      replaces: (child, parent, members) => (costOf(child) <= costOf(members[parent]!) ? parent : undefined),
      rng,
    });
  },
};

const costOf = ({ costs }: DehbMember): number => costs?.[0] ?? Infinity;
