/**
 * MO-CMA-ES: a population of elitist evolution strategies, each with its own step size and covariance matrix, and survival by fronts and
 * hypervolume.
 * C. Igel, N. Hansen and S. Roth (2007). Covariance Matrix Adaptation for Multi-objective Optimization. Evolutionary Computation 15(1),
 * 1–28. With the notion of success of T. Voß, N. Hansen and C. Igel (2010). Improved Step Size Adaptation for the MO-CMA-ES. GECCO,
 * 487–494: an offspring succeeds if it is among the next parents.
 *
 * Every parent has one offspring. The search runs on the unit cube, from uniform points with σ₀ = 0.3 of each range, as `cma-es`; what is
 * outside is evaluated at the nearest point inside, and its costs are 10⁻⁶ times the squared distance higher, as in the first paper.
 * With two objectives the ends of a front survive; with more the reference point is that of `sms-emoa`. A failed offspring is no
 * success, a failed founder is drawn anew. Step sizes need tens of generations: 100 parents are for budgets of 10,000 and more.
 */
import type { Config, Optimizer } from '../src/contract/index.ts';
import { type Point, toConfig, uniformPoint } from '../src/space/index.ts';
import { afterStep, afterSuccess, drawStep, type ElitistCma, elitistCma, elitistParameters } from './parts/elitist-cma.ts';
import { generations } from './parts/generations.ts';
import { hypervolumeSurvivors } from './parts/hypervolume-survivors.ts';
import type { Valued } from './parts/non-dominated-sort.ts';

/** A point, not necessarily in the cube, and the distribution around it. */
interface Individual {
  readonly x: Point;
  readonly search: ElitistCma;
}

interface Parent extends Individual, Valued {}

/** In flight, with the parent and the step from it; a founder has none. */
interface Offspring {
  readonly x: Point;
  readonly config: Config;
  readonly origin?: { readonly parent: Parent; readonly step: Float64Array };
}

const penalty = 1e-6; // α

export const moCmaEs: Optimizer = {
  id: 'mo-cma-es',
  cite: 'doi:10.1145/1830483.1830573',
  handles: ['continuous', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      size: { kind: 'int', low: 2, high: 1000, log: true, initial: 100 }, // μ_MO
      sigma: { kind: 'float', low: 0.01, high: 1, log: true, initial: 0.3 }, // σ₀
    },
  },

  start({ space }, _budget, rng, options) {
    const { size, sigma } = options as { size: number; sigma: number };
    const n = Object.keys(space.params).length;
    const parameters = elitistParameters(n);
    let parents: readonly Parent[] = [];

    const founder = (): Offspring => {
      const x = uniformPoint(space, rng);
      return { x, config: toConfig(space, x) };
    };
    const offspringOf = (parent: Parent): Offspring => {
      const step = drawStep(parent.search, rng);
      const x = parent.x.map((v, j) => v + parent.search.sigma * step[j]!);
      return { x, config: toConfig(space, x.map(clip)), origin: { parent, step } };
    };

    return generations<Offspring>(last => {
      const born = last.map(({ member: { x, origin }, costs }) => {
        const inherited = origin?.parent.search ?? elitistCma(n, sigma, parameters);
        return { origin, individual: costs && { x, search: inherited, costs: penalised(costs, x), violation: 0 } };
      });
      const survivors = new Set(hypervolumeSurvivors([...parents, ...born.flatMap(({ individual }) => individual ?? [])], size));

      // both learn whether there was a success; the covariance matrix learns from it in the offspring alone
      const searches = new Map<Parent, ElitistCma>();
      for (const { origin, individual } of born) {
        const succeeded = individual !== undefined && survivors.has(individual);
        if (origin) searches.set(origin.parent, afterSuccess(origin.parent.search, succeeded, parameters));
        if (origin && succeeded)
          searches.set(individual, afterStep(afterSuccess(individual.search, true, parameters), origin.step, parameters));
      }
      parents = [...survivors].map(parent => ({ ...parent, search: searches.get(parent) ?? parent.search }));
      return [...parents.map(offspringOf), ...Array.from({ length: size - parents.length }, founder)];
    });
  },
};

const clip = (x: number): number => Math.min(1, Math.max(0, x));

function penalised(costs: readonly number[], x: Point): readonly number[] {
  const distance = x.reduce((sum, v) => sum + (v - clip(v)) ** 2, 0);
  return distance === 0 ? costs : costs.map(cost => cost + penalty * distance);
}
