/**
 * Population-based training: the worst of a population go on from the states of the best, with their hyperparameters perturbed, so that
 * it finds a schedule and not a config.
 * M. Jaderberg, V. Dalibard, S. Osindero, W. M. Czarnecki, J. Donahue, A. Razavi, O. Vinyals, T. Green, I. Dunning, K. Simonyan,
 * C. Fernando and K. Kavukcuoglu (2017). Population Based Training of Neural Networks. arXiv:1711.09846. Truncation selection with 20 %
 * and perturbation by 0.8 or 1.2, as in its reinforcement learning; resampling with probability 0.25 as in Ray Tune.
 *
 * The paper's workers run without waiting for each other; here, as with `synch` in Ray Tune, a step begins when the whole population has
 * ended the last one, so that costs of one level are compared. Population and number of steps are koi's choice. When a population has
 * reached full fidelity, another begins. A trial that failed has no state: it is among the worst, however many these are.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { pick } from '../src/random/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { equalSteps } from './parts/equal-steps.ts';
import { explored } from './parts/explored.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { generations, type Member } from './parts/generations.ts';

export const pbt: Optimizer = {
  id: 'pbt',
  cite: 'arXiv:1711.09846',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent', 'checkpoints'],
  wants: ['fidelity', 'checkpoints'],
  options: {
    params: {
      size: { kind: 'int', low: 2, high: 200, log: true, initial: 20 },
      steps: { kind: 'int', low: 2, high: 1000, log: true, initial: 50 }, // after each of which a member is ready
      share: { kind: 'float', low: 0.01, high: 0.5, initial: 0.2 }, // of the worst, and of the best
      resample: { kind: 'float', low: 0, high: 1, initial: 0.25 },
      perturbation: { kind: 'float', low: 0.01, high: 0.9, initial: 0.2 }, // factors 1 ± this
    },
  },

  start(problem, budget, rng, options) {
    const { size, steps, share, resample, perturbation } = options as unknown as Settings;
    const n = Math.min(size, Math.max(1, Math.floor(budget.full))); // no more than can be trained to the end
    const truncated = Math.min(Math.ceil(share * n), Math.floor(n / 2));
    const levels = equalSteps(fidelityOf(problem), steps);
    let step = 0;

    return generations<Member>(last => {
      const ranked = last.filter(({ costs }) => costs).sort((a, b) => a.costs![0]! - b.costs![0]!);
      if (ranked.length === 0 || step === levels.length) step = 0;
      const level = levels[step++]!;
      if (step === 1) return Array.from({ length: n }, () => ({ config: uniformConfig(problem.space, rng), level }));

      const best = ranked.slice(0, Math.max(1, truncated));
      const kept = ranked.slice(0, n - truncated).map(({ id, member: { config } }) => ({ id, config, level }));
      const copies = Array.from({ length: n - kept.length }, () => {
        const { id, member } = pick(best, rng);
        return { config: explored(problem.space, member.config, resample, perturbation, rng), level, from: id };
      });
      return [...copies, ...kept]; // copies first: afterwards the best have left the state that is to be copied
    });
  },
};

interface Settings {
  readonly size: number;
  readonly steps: number;
  readonly share: number;
  readonly resample: number;
  readonly perturbation: number;
}
