/**
 * The smallest p-value that Wilcoxon's exact two-sided test over `tasks` tasks can give after Holm's correction for `pairs` pairs:
 * all signs alike is one of 2^tasks outcomes on each side, and Holm multiplies the smallest by the number of pairs.
 */
export const leastHolm = (tasks: number, pairs: number): number => Math.min(1, pairs * 2 ** (1 - tasks));
