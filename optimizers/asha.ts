/**
 * ASHA, asynchronous successive halving: a trial is promoted as soon as it is in the best 1/η of those that have reached its level.
 * L. Li, K. Jamieson, A. Rostamizadeh, E. Gonina, J. Ben-tzur, M. Hardt, B. Recht and A. Talwalkar (2020). A System for Massively
 * Parallel Hyperparameter Tuning. MLSys. Algorithm 2; η = 4 and s = 0 as in its experiments.
 *
 * The highest rung is at full fidelity, so that the lowest is at or just above the lowest level. A failed trial is not promoted, but
 * counts among the trials of its rung.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { uniformConfig } from '../src/space/index.ts';
import { type AsynchronousRung, asynchronousHalving, type Climber } from './parts/asynchronous-halving.ts';
import { bracketOf, mostHalvings } from './parts/brackets.ts';
import { fidelityOf } from './parts/fidelity-of.ts';

export const asha: Optimizer = {
  id: 'asha',
  cite: 'arXiv:1810.05934',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      eta: { kind: 'int', low: 2, high: 10, initial: 4 }, // η
      skip: { kind: 'int', low: 0, high: 10, initial: 0 }, // s, the minimum early-stopping rate: lowest rungs left out
    },
  },

  start(problem, _budget, rng, options) {
    const { eta, skip } = options as { eta: number; skip: number };
    const fidelity = fidelityOf(problem);
    const s = Math.max(0, mostHalvings(fidelity, eta) - skip);
    const levels = bracketOf(fidelity, eta, s, eta ** s).map(rung => rung.level);
    return asynchronousHalving(
      levels,
      () => rungByFirstCost(eta),
      () => uniformConfig(problem.space, rng),
    );
  },
};

/** The lowest first cost wins; of equals the one told first. */
function rungByFirstCost(eta: number): AsynchronousRung {
  const waiting: Climber[] = []; // ascending by first cost
  const promoted: number[] = []; // first costs, ascending
  let size = 0;

  return {
    add(climber) {
      size++;
      if (climber)
        waiting.splice(
          upTo(climber.costs[0]!, waiting.length, i => waiting[i]!.costs[0]!),
          0,
          climber,
        );
    },

    promote() {
      const cost = waiting[0]?.costs[0];
      if (cost === undefined) return undefined;
      const before = upTo(cost, promoted.length, i => promoted[i]!);
      if (before >= Math.floor(size / eta)) return undefined;
      promoted.splice(before, 0, cost);
      return waiting.shift();
    },
  };
}

/** How many of n ascending values are at most `value`. */
function upTo(value: number, n: number, at: (i: number) => number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
