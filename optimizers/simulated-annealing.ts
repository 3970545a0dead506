/**
 * Simulated annealing.
 * S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi (1983). Optimization by Simulated Annealing. Science 220(4598), 671–680.
 * Moves as in L. Ingber (1989). Very Fast Simulated Re-Annealing. Mathematical and Computer Modelling 12(8), 967–973, eqs. (7) – (9).
 *
 * The chain begins at the best of ten uniform points. The first temperature accepts a rise of the size that is usual among them
 * with probability 0.8, as in the paper; then each trial lowers it by the same factor, so that the budget ends at `coldest` of
 * it. Steps are as wide as the cube at first and shrink with the square root of the temperature: near a minimum costs rise with the
 * square of the distance. These two schedules are our choice. A set of choices is drawn anew with probability 1/n. A failed trial is never accepted.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { perturbation } from './parts/perturbation.ts';

const founders = 10;

export const simulatedAnnealing: Optimizer = {
  id: 'simulated-annealing',
  cite: 'doi:10.1126/science.220.4598.671',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity'],
  wants: [],
  options: {
    params: {
      acceptance: { kind: 'float', low: 0.01, high: 0.99, initial: 0.8 }, // of a usual rise, at the first temperature
      coldest: { kind: 'float', low: 1e-16, high: 0.1, log: true, initial: 1e-8 }, // last temperature, in units of the first
    },
  },

  start({ space }, { full }, rng, options) {
    const { acceptance, coldest } = options as { acceptance: number; coldest: number };
    const perturbed = perturbation(space, 1 / Object.keys(space.params).length);
    const seen: number[] = [];
    let current: { readonly point: Point; readonly cost: number } | undefined;
    let proposed: Point;
    let asked = 0;
    let hottest = 0; // T₀

    /** T / T₀ of the trial that was asked last. */
    const cooling = () => coldest ** ((asked - founders) / Math.max(1, full - founders));

    return {
      ask(id) {
        const founding = asked++ < founders || !current;
        const width = Math.sqrt(cooling());
        const { point, config } = founding
          ? uniformCandidate(space, rng)
          : allowed(space, rng, () => perturbed(current!.point, () => step(width, rng), rng));
        proposed = point;
        return { id, config };
      },

      tell(_trial, outcome) {
        if (outcome.status !== 'ok') return;
        const cost = outcome.costs[0]!;
        const founding = asked <= founders;
        if (founding) {
          seen.push(cost);
          hottest = usualRise(seen) / -Math.log(acceptance);
        }
        const rise = current ? cost - current.cost : 0;
        if (rise <= 0 || (!founding && rng.next() < Math.exp(-rise / (hottest * cooling())))) current = { point: proposed, cost };
      },
    };
  },
};

/** y ∈ (−1, 1) of eqs. (8) – (9), with generating temperature τ: mostly |y| < τ, sometimes far more. */
function step(tau: number, rng: Rng): number {
  const u = 2 * rng.next() - 1;
  return Math.sign(u) * tau * ((1 + 1 / tau) ** Math.abs(u) - 1);
}

/** Mean size of the differences between all pairs of costs; 0 where there are none. */
function usualRise(costs: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of costs.entries()) for (const b of costs.slice(0, i)) sum += Math.abs(a - b);
  return costs.length > 1 ? sum / ((costs.length * (costs.length - 1)) / 2) : 0;
}
