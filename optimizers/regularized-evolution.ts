/**
 * Regularized (aging) evolution.
 * E. Real, A. Aggarwal, Y. Huang and Q. V. Le (2019). Regularized Evolution for Image Classifier Architecture Search. AAAI, 4780–4789,
 * Algorithm 1 with P = 100 and S = 25 of section 4.
 *
 * A mutation changes one active parameter: a set of choices is drawn anew among the others, as in the paper. Ordered parameters, which
 * the paper does not have, get a normal step of `step` of their scale, and one that changes their value. A failed trial is not born.
 * Evaluations in flight are joined in the order in which they end; whoever is asked for meanwhile is bred from those alive.
 */
import type { Optimizer, Rng, Space } from '../src/contract/index.ts';
import { below, normal, pick } from '../src/random/index.ts';
import { scalesOf } from '../src/space/index.ts';
import { allowed, type Candidate, uniformCandidate } from './parts/allowed.ts';
import { mirror } from './parts/mirror.ts';

interface Model extends Candidate {
  readonly cost: number;
}

export const regularizedEvolution: Optimizer = {
  id: 'regularized-evolution',
  cite: 'doi:10.1609/aaai.v33i01.33014780',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      size: { kind: 'int', low: 2, high: 1000, log: true, initial: 100 }, // P
      sample: { kind: 'int', low: 1, high: 200, log: true, initial: 25 }, // S
      step: { kind: 'float', low: 0.001, high: 1, log: true, initial: 0.1 },
    },
  },

  start({ space }, _budget, rng, options) {
    const { size, sample, step } = options as { size: number; sample: number; step: number };
    const mutate = mutation(space, step);
    const inFlight = new Map<number, Candidate>();
    const population: Model[] = []; // a ring: `oldest` is the next to die
    let oldest = 0;
    let asked = 0;

    return {
      ask(id) {
        const founding = asked++ < size || population.length === 0;
        const candidate = founding ? uniformCandidate(space, rng) : allowed(space, rng, mutate(tournament(population, sample, rng), rng));
        inFlight.set(id, candidate);
        return { id, config: candidate.config };
      },

      tell({ id }, outcome) {
        const { point, config } = inFlight.get(id)!;
        inFlight.delete(id);
        if (outcome.status !== 'ok') return;
        const model = { point, config, cost: outcome.costs[0]! };
        if (population.length < size) population.push(model);
        else {
          population[oldest] = model;
          oldest = (oldest + 1) % size;
        }
      },
    };
  },
};

/** The best of S that are drawn with replacement. */
function tournament(population: readonly Model[], S: number, rng: Rng): Model {
  let best = pick(population, rng);
  for (let i = 1; i < S; i++) {
    const other = pick(population, rng);
    if (other.cost < best.cost) best = other;
  }
  return best;
}

/** Gives, for a parent, a function that draws children which differ from it in one active parameter. */
function mutation(space: Space, step: number): (parent: Candidate, rng: Rng) => () => Float64Array {
  const scales = scalesOf(space);
  const axes = Object.entries(space.params).map(([name, param], index) => ({
    name,
    index,
    scale: scales[index]!,
    isSet: param.kind === 'choice' && !param.ordered,
  }));
  const mutable = axes.filter(({ scale }) => scale.cells > 1);

  return ({ point, config }, rng) => {
    const active = mutable.filter(({ name }) => config[name] !== undefined);
    return () => {
      if (active.length === 0) return point;
      const { index, scale, isSet } = pick(active, rng);
      const u = point[index]!;
      const value = scale.decode(u);
      if (isSet) {
        const before = Math.min(scale.cells - 1, Math.floor(u * scale.cells));
        const other = below(scale.cells - 1, rng);
        return point.with(index, ((other < before ? other : other + 1) + 0.5) / scale.cells);
      }
      for (let width = step; ; width *= 1.1) {
        const moved = mirror(u + width * normal(rng));
        if (scale.decode(moved) !== value) return point.with(index, moved); // wider and wider where a cell is far larger than a step
      }
    };
  };
}
