/**
 * L-SHADE: differential evolution with a memory of successful parameters and a population that shrinks with the budget.
 * R. Tanabe and A. S. Fukunaga (2014). Improving the Search Performance of SHADE Using Linear Population Size Reduction. IEEE CEC,
 * 1658–1665; its equation numbers and its tuned settings.
 *
 * Works on the unit cube: categories and integers are cells of it, so that every space is searched without bias; coordinates of
 * inactive parameters are inherited silently. The budget is the paper's MAX_NFE; the first 18 n trials are random, so that budgets of
 * less than about 100 n leave little to learn from. A failed founder is replaced by whatever has a cost; that teaches nothing.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { below } from '../src/random/index.ts';
import type { Point } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { archived, crossoverRate, currentToPbest, type Offspring, type Parent, ranked, scaleFactor } from './parts/current-to-pbest.ts';
import { generations } from './parts/generations.ts';

interface Settings {
  readonly sizePerDimension: number;
  readonly archive: number;
  readonly greed: number;
  readonly memory: number;
}

/** `CR` is undefined for the terminal value ⊥, with which CR = 0. */
interface Learnt {
  readonly F: number;
  readonly CR: number | undefined;
}

interface Success {
  readonly offspring: Offspring;
  readonly gain: number;
}

const smallest = 4; // N_min

export const lshade: Optimizer = {
  id: 'lshade',
  cite: 'doi:10.1109/CEC.2014.6900380',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      sizePerDimension: { kind: 'int', low: 2, high: 100, log: true, initial: 18 }, // r^Ninit
      archive: { kind: 'float', low: 0, high: 5, initial: 2.6 }, // r^arc
      greed: { kind: 'float', low: 0.01, high: 0.5, log: true, initial: 0.11 }, // p
      memory: { kind: 'int', low: 1, high: 100, log: true, initial: 6 }, // H
    },
  },

  start({ space }, { full }, rng, options) {
    const { sizePerDimension, archive: archiveRate, greed, memory } = options as unknown as Settings;
    const first = Math.max(smallest, sizePerDimension * Object.keys(space.params).length); // N_init
    const learnt: Learnt[] = Array.from({ length: memory }, () => ({ F: 0.5, CR: 0.5 }));
    const archive: Point[] = [];
    let population: Parent[] = [];
    let spent = 0; // NFE
    let k = 0;

    return generations<Offspring>(last => {
      if (last.length === 0) return Array.from({ length: first }, () => ({ ...uniformCandidate(space, rng), F: 0, CR: 0 }));
      const founding = population.length === 0;
      spent += last.length;
      const successes: Success[] = [];
      population = last.map(({ member, costs }, target) => {
        const offspring = { point: member.point, cost: costs ? costs[0]! : Infinity };
        const parent = population[target];
        if (!parent || offspring.cost === parent.cost) return offspring;
        if (!(offspring.cost < parent.cost)) return parent; // eq. (6)
        archived(archive, parent.point, Math.round(archiveRate * last.length), rng);
        if (parent.cost < Infinity) successes.push({ offspring: member, gain: parent.cost - offspring.cost });
        return offspring;
      });
      if (successes.length > 0) {
        learnt[k] = learn(successes, learnt[k]!.CR);
        k = (k + 1) % memory;
      }

      const order = ranked(population);
      const size = founding ? first : Math.max(smallest, Math.round(((smallest - first) / full) * spent + first)); // eq. (10)
      if (size < population.length) {
        const kept = new Set(order.slice(0, size));
        population = population.filter((_, i) => kept.has(i));
        const capacity = Math.round(archiveRate * size);
        while (archive.length > capacity) archive.splice(below(archive.length, rng), 1);
      }
      return bred(ranked(population));
    });

    function bred(order: readonly number[]): readonly Offspring[] {
      const elite = Math.max(2, Math.round(greed * population.length));
      return population.map((_, target) => {
        const { F: muF, CR: muCR } = learnt[below(memory, rng)]!;
        const CR = muCR === undefined ? 0 : crossoverRate(muCR, rng); // eq. (1)
        const F = scaleFactor(muF, rng); // eq. (2)
        const best = population[order[below(elite, rng)]!]!.point;
        const { point, config } = allowed(space, rng, () => currentToPbest(population, archive, target, best, F, CR, rng));
        return { point, config, F, CR };
      });
    }
  },
};

/** Lehmer means weighted by how much each success gained, eqs. (7) – (9); ⊥ for good once all successful CR were 0. */
function learn(successes: readonly Success[], before: number | undefined): Learnt {
  const mean = (of: (offspring: Offspring) => number): number => {
    let squares = 0;
    let sum = 0;
    for (const { offspring, gain } of successes) {
      squares += gain * of(offspring) ** 2;
      sum += gain * of(offspring);
    }
    return squares / sum;
  };
  const ended = before === undefined || successes.every(({ offspring }) => offspring.CR === 0);
  return { F: mean(({ F }) => F), CR: ended ? undefined : mean(({ CR }) => CR) };
}
