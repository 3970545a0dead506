/**
 * The (1+1)-ES with the one-fifth success rule.
 * I. Rechenberg (1973). Evolutionsstrategie. Frommann-Holzboog. In the form of N. Hansen, D. V. Arnold and A. Auger (2015).
 * Evolution Strategies. Springer Handbook of Computational Intelligence, 871–898, Algorithm 44.3, with its constants.
 *
 * It runs on the unit cube: a set of choices is drawn anew with probability 1/n, everything else gets a normal step, mirrored at the
 * faces. Once σ is negligible the search begins again at a uniform point. A failed trial is worse than all others. With several
 * evaluations in flight each is compared, when it ends, with the parent of that moment.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { normal } from '../src/random/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { perturbation } from './parts/perturbation.ts';

interface Parent {
  readonly point: Point;
  readonly cost: number;
}

export const onePlusOneEs: Optimizer = {
  id: 'one-plus-one-es',
  cite: 'doi:10.1007/978-3-662-43505-2_44',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.3 }, // σ₀, in units of the cube
      smallest: { kind: 'float', low: 1e-15, high: 0.001, log: true, initial: 1e-12 }, // σ at which it begins again
    },
  },

  start({ space }, _budget, rng, options) {
    const { sigma: sigma0, smallest } = options as { sigma: number; smallest: number };
    const n = Object.keys(space.params).length;
    const perturbed = perturbation(space, 1 / n);
    const damping = Math.sqrt(n + 1); // d
    const inFlight = new Map<number, { readonly point: Point; readonly descent: number }>();
    let descent = 0;
    let parent: Parent | undefined;
    let sigma = sigma0;

    return {
      ask(id) {
        const { point, config } = parent
          ? allowed(space, rng, () => perturbed(parent!.point, () => sigma * normal(rng), rng))
          : uniformCandidate(space, rng);
        inFlight.set(id, { point, descent });
        return { id, config };
      },

      tell({ id }, outcome) {
        const { point, descent: born } = inFlight.get(id)!;
        inFlight.delete(id);
        if (born !== descent) return;
        const cost = outcome.status === 'ok' ? outcome.costs[0]! : Infinity;
        if (!parent) {
          parent = { point, cost };
          return;
        }
        const success = cost <= parent.cost;
        if (success) parent = { point, cost };
        sigma = Math.min(1, sigma * Math.exp(((success ? 1 : 0) - 1 / 5) / damping)); // line 5; wider than the cube is as wide
        if (sigma < smallest) {
          parent = undefined;
          sigma = sigma0;
          descent++;
        }
      },
    };
  },
};
