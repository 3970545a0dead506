/**
 * `noisy(0.1):bbob/f1/d5/i1`: log-normal noise on the distance to the optimum, (f − f*) exp(σ ε) + f*, ε ~ N(0, 1), the
 * Gaussian model of N. Hansen, S. Finck, R. Ros, A. Auger (2009), Real-Parameter Black-Box Optimization Benchmarking:
 * Noisy Functions Definitions, RR-6869, eq. for f_GN. f* is the best known cost, or each objective's ideal with an ε of
 * its own, and 0 where none is known; so σ means the same on every scale and the best stays the best.
 *
 * ε comes from the trial's seed alone: tuning and test seeds meet different noise, every optimizer the same.
 */
import type { Task } from '../../src/contract/index.ts';
import { generatorOf, normal, nthSeed } from '../../src/random/index.ts';
import { mapOutcome } from './outcome.ts';
import { referenceOf } from './reference.ts';
import type { Wrapper } from './wrapper.ts';

export const noisy: Wrapper = {
  name: 'noisy',
  example: 'noisy(0.1)',
  does: 'multiplies the distance to the optimum by exp(0.1 ε), ε ~ N(0, 1)',
  wrap(task, argument) {
    const sigma = Number(argument);
    if (!argument || !(sigma > 0) || !Number.isFinite(sigma)) throw new Error('noisy needs a standard deviation above 0, like noisy(0.1)');
    return {
      ...task,
      id: `noisy(${sigma}):${task.id}`,
      noisy: true,
      async open() {
        const evaluate = await task.open();
        const reference = referenceOf(task).map(known => known ?? 0);
        const own = 1 + depthOf(task);
        return (trial, seed, role, signal) => {
          const rng = generatorOf(nthSeed(seed, own));
          return mapOutcome(evaluate(trial, seed, role, signal), costs =>
            costs.map((cost, i) => reference[i]! + (cost - reference[i]!) * Math.exp(sigma * normal(rng))),
          );
        };
      },
    };
  },
};

/** How many noises are inside, so that nested ones do not repeat each other. */
const depthOf = (task: Task): number => task.id.split('noisy(').length - 1;
