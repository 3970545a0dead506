import { insertAscending } from './insert-ascending.ts';
import type { Judge } from './tpe-run.ts';

const mostGood = 25;

/** The γ(n) = min(⌈quantile · n⌉, 25) trials with the lowest cost are good; of equals the earlier (Optuna 5's rule). */
export function lowestCost(quantile: number): Judge {
  const costs: number[] = []; // by trial
  const ranked: number[] = []; // trials, best first
  return {
    learn(trial, outcome) {
      costs[trial] = outcome.costs[0]!;
      insertAscending(ranked, trial, costs);
    },
    count: () => ranked.length,
    good: () => ({ trials: ranked.slice(0, Math.min(Math.ceil(quantile * ranked.length), mostGood)) }),
  };
}
