/** When a run of CMA-ES has nothing left to gain. N. Hansen (2016), arXiv:1604.00772, section B.3, with its constants. */
import type { Cma } from './cma.ts';

/** Why a run stops; the names are the tutorial's. */
export type StopReason = 'NoEffectAxis' | 'NoEffectCoord' | 'ConditionCov' | 'EqualFunValues' | 'Stagnation' | 'TolXUp' | 'TolFun' | 'TolX';

const tolFun = 1e-12;
export const tolX = 1e-12; // times the initial σ
export const tolXUp = 1e4;
export const conditionCov = 1e14;

/** Watches one run; to be asked once after each update, with the costs of that generation in ascending order. */
export function stopWatch(sigma0: number): (state: Cma, costs: readonly number[]) => StopReason | undefined {
  const whyFlat = flatnessWatch();
  return (state, costs) => whyFlat(costs, state.parameters) ?? whyNumeric(state, sigma0);
}

/** The part of the watch that looks at costs alone. */
export function flatnessWatch(): (costs: readonly number[], of: { readonly n: number; readonly lambda: number }) => StopReason | undefined {
  const best: number[] = [];
  const median: number[] = [];

  return (costs, { n, lambda }) => {
    best.push(costs[0]!);
    median.push(costs[costs.length >> 1]!);
    return whyFlat(best, median, costs, n, lambda);
  };
}

function whyFlat(best: readonly number[], median: readonly number[], costs: readonly number[], n: number, lambda: number) {
  const recent = best.slice(-(10 + Math.ceil((30 * n) / lambda)));
  if (recent.length === 10 + Math.ceil((30 * n) / lambda)) {
    const low = Math.min(...recent);
    const high = Math.max(...recent);
    if (high === low) return 'EqualFunValues';
    if (Math.max(high, costs[costs.length - 1]!) - Math.min(low, costs[0]!) < tolFun) return 'TolFun';
  }
  const window = Math.min(20_000, Math.max(Math.ceil(120 + (30 * n) / lambda), Math.ceil(0.2 * best.length)));
  if (best.length >= window && stagnates(best.slice(-window)) && stagnates(median.slice(-window))) return 'Stagnation';
  return undefined;
}

/** The median of the last 30 % is no better than that of the first 30 %. */
function stagnates(history: readonly number[]): boolean {
  const part = Math.ceil(0.3 * history.length);
  return medianOf(history.slice(-part)) >= medianOf(history.slice(0, part));
}

function medianOf(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function whyNumeric({ mean, sigma, C, B, D, pC, generation }: Cma, sigma0: number): StopReason | undefined {
  const n = mean.length;
  const longest = Math.max(...D);
  if (!(sigma * longest <= tolXUp * sigma0)) return 'TolXUp'; // also where σ is no longer a number
  if ((longest / Math.min(...D)) ** 2 > conditionCov) return 'ConditionCov';
  const deviations = mean.map((_, i) => sigma * Math.sqrt(C[i * n + i]!));
  if (deviations.every((s, i) => s < tolX * sigma0 && Math.abs(sigma * pC[i]!) < tolX * sigma0)) return 'TolX';
  if (mean.some((m, i) => m === m + 0.2 * deviations[i]!)) return 'NoEffectCoord';
  const axis = generation % n;
  if (mean.every((m, i) => m === m + 0.1 * sigma * D[axis]! * B[i * n + axis]!)) return 'NoEffectAxis';
  return undefined;
}
