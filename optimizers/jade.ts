/**
 * JADE: differential evolution that learns its parameters, with an archive of what was replaced.
 * J. Zhang and A. C. Sanderson (2009). JADE: Adaptive Differential Evolution With Optional External Archive. IEEE Trans. Evol. Comput.
 * 13(5), 945–958.
 *
 * Works on the unit cube: categories and integers are cells of it, so that every space is searched without bias; coordinates of
 * inactive parameters are inherited silently. NP = 30 is the paper's value for up to ten dimensions (100 for 30, 400 for 100).
 */
import type { Optimizer } from '../src/contract/index.ts';
import { below } from '../src/random/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { archived, crossoverRate, currentToPbest, type Offspring, type Parent, ranked, scaleFactor } from './parts/current-to-pbest.ts';
import { generations } from './parts/generations.ts';

export const jade: Optimizer = {
  id: 'jade',
  cite: 'doi:10.1109/TEVC.2009.2014613',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      size: { kind: 'int', low: 5, high: 500, log: true, initial: 30 }, // NP
      greed: { kind: 'float', low: 0.01, high: 0.5, log: true, initial: 0.05 }, // p
      learning: { kind: 'float', low: 0.01, high: 0.5, log: true, initial: 0.1 }, // c
    },
  },

  start({ space }, _budget, rng, options) {
    const { size, greed, learning: c } = options as { size: number; greed: number; learning: number };
    const elite = Math.max(1, Math.round(greed * size)); // 100 p % best
    const archive: Point[] = [];
    let population: Parent[] = [];
    let muCR = 0.5;
    let muF = 0.5;

    return generations<Offspring>(last => {
      if (last.length === 0) return Array.from({ length: size }, () => ({ ...uniformCandidate(space, rng), F: 0, CR: 0 }));
      const founding = population.length === 0;
      const won: Offspring[] = [];
      population = last.map(({ member, costs }, target) => {
        const offspring = { point: member.point, cost: costs ? costs[0]! : Infinity };
        if (founding) return offspring;
        const parent = population[target]!;
        if (!(offspring.cost < parent.cost)) return parent; // a tie keeps the parent
        archived(archive, parent.point, size, rng);
        won.push(member);
        return offspring;
      });
      if (won.length > 0) {
        muCR = (1 - c) * muCR + c * (sum(won.map(({ CR }) => CR)) / won.length); // eq. (10)
        muF = (1 - c) * muF + c * (sum(won.map(({ F }) => F * F)) / sum(won.map(({ F }) => F))); // eqs. (12) – (13)
      }
      const order = ranked(population);
      return population.map((_, target) => {
        const CR = crossoverRate(muCR, rng);
        const F = scaleFactor(muF, rng);
        const best = population[order[below(elite, rng)]!]!.point;
        const { point, config } = allowed(space, rng, () => currentToPbest(population, archive, target, best, F, CR, rng));
        return { point, config, F, CR };
      });
    });
  },
};

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
