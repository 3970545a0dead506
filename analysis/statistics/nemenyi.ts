import { rangeQuantile } from './studentized-range.ts';

/**
 * Two of k optimizers differ at level `alpha` if their mean ranks over n tasks are at least this far apart (Nemenyi 1963; Demšar 2006):
 * CD = q(1−α; k, ∞) · √(k(k+1)/(12n)), with the studentised range quantile undivided. 0 where there is no pair to compare.
 */
export const criticalDifference = (k: number, n: number, alpha = 0.05): number =>
  k < 2 || n < 1 ? 0 : rangeQuantile(alpha, k) * Math.sqrt((k * (k + 1)) / (12 * n));
