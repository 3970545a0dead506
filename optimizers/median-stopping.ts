/**
 * The median stopping rule, wrapped around random search or TPE.
 * D. Golovin, B. Solnik, S. Moitra, G. Kochanski, J. Karro and D. Sculley (2017). Google Vizier: A Service for Black-Box
 * Optimization. KDD, 1487–1495. Section 3.2.2.
 *
 * A trial stops at step s if its best cost by s is strictly worse than the median, over all trials that have ended, of their average
 * cost over the steps 1 … s; trials that ended before s do not count. Before `grace` trials have got to s nothing stops there: the
 * paper leaves that open, Syne Tune waits for five. A failed trial has ended, with the steps from before it failed.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { initialConfig } from '../src/space/index.ts';
import { baseChoice, baseOf } from './parts/base-optimizer.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { looksAt, stoppingRun } from './parts/stopping-run.ts';

export const medianStopping: Optimizer = {
  id: 'median-stopping',
  cite: 'doi:10.1145/3097983.3098043',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      base: baseChoice,
      grace: { kind: 'int', low: 1, high: 100, log: true, initial: 5 },
      steps: { kind: 'int', low: 2, high: 100, log: true, initial: 10 }, // of a trial where only increments are paid
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // ratio of a trial's levels where each is paid whole
    },
  },

  start(problem, budget, rng, options) {
    const { grace, steps, eta } = options as { grace: number; steps: number; eta: number };
    const base = baseOf(options);
    const averages: number[][] = []; // per step, ascending, of the trials that have ended
    return stoppingRun(looksAt(fidelityOf(problem), steps, eta), base.start(problem, budget, rng, initialConfig(base.options)), {
      stops(costs) {
        const others = averages[costs.length - 1] ?? [];
        return others.length >= grace && Math.min(...costs) > median(others);
      },
      end(costs) {
        let average = 0;
        for (const [s, cost] of costs.entries()) insert((averages[s] ??= []), (average += (cost - average) / (s + 1)));
      },
    });
  },
};

const median = (ascending: readonly number[]): number => {
  const n = ascending.length;
  return (ascending[(n - 1) >> 1]! + ascending[n >> 1]!) / 2;
};

function insert(ascending: number[], value: number): void {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  ascending.splice(low, 0, value);
}
