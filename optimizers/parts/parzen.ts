/**
 * Parzen estimators on [0, 1], one parameter at a time: a mixture of one kernel per observation and one for the prior.
 * J. Bergstra, R. Bardenet, Y. Bengio and B. Kégl (2011). Algorithms for Hyper-Parameter Optimization. NIPS 24, section 4.
 * S. Watanabe (2023). Tree-Structured Parzen Estimator. arXiv:2304.11127, section 3.3; bandwidths and weights as in Optuna 5.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { expOfNegative } from './exp-of-negative.ts';
import { normalCdf } from './normal-cdf.ts';

/**
 * [n] each; `points` ascending, in [0, 1]; weights > 0. Plain arrays here and below: for each trial a few for each parameter are made
 * anew, and a Float64Array of 200 numbers takes V8 a microsecond, three times as long.
 */
export interface Observations {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

export interface Estimator {
  sample(rng: Rng): number;
  /** A density, or the probability of the cell that u falls in. Never 0, thanks to the prior. Once it exceeds `enough`, a part of it will do. */
  density(u: number, enough?: number): number;
}

export const inverseRootOfTwoPi = 1 / Math.sqrt(2 * Math.PI);

/** Beyond √80 standard deviations a kernel adds less than the rounding error of the prior's share. */
const negligible = 80;

/** Truncated normal kernels; the prior is N(½, 1). */
export function numericEstimator(observations: Observations, priorWeight: number): Estimator {
  const { mu, sigma, share } = kernelsOf(observations, priorWeight);
  const last = mu.length - 1;
  const inverse = new Array<number>(last + 1);
  const height = new Array<number>(last + 1);
  let widest = 0;
  for (let i = 0; i <= last; i++) {
    const s = sigma[i]!;
    inverse[i] = 1 / s;
    height[i] = (share[i]! * inverse[i]! * inverseRootOfTwoPi) / massWithin(mu[i]!, s, 0, 1);
    if (i < last && s > widest) widest = s;
  }
  const kernels: TruncatedNormals = { mu, inverse, height, reach: widest * Math.sqrt(negligible) };
  return {
    sample: rng => sampleMixture(mu, sigma, share, rng),
    density: (u, enough) => (enough === undefined ? densityOf(kernels, u) : densityUpTo(enough, kernels, u)),
  };
}

/** [kernels] each, the prior's last. */
interface TruncatedNormals {
  readonly mu: readonly number[];
  /** 1 / σ */
  readonly inverse: readonly number[];
  /** Of the density at μ. */
  readonly height: readonly number[];
  /** From further away no kernel but the prior's adds anything. */
  readonly reach: number;
}

// functions of their own: V8 makes quicker code of them than of closures that it inlines
function densityOf(kernels: TruncatedNormals, u: number): number {
  const { mu, inverse, height } = kernels;
  let sum = priorAt(kernels, u);
  for (let i = 0; i < mu.length - 1; i++) {
    const z = (u - mu[i]!) * inverse[i]!;
    const squared = z * z;
    if (squared < negligible) sum += height[i]! * expOfNegative(0.5 * squared);
  }
  return sum;
}

/** Outwards from u, the nearer side first: the nearest kernels decide soonest whether it is enough. */
function densityUpTo(enough: number, kernels: TruncatedNormals, u: number): number {
  const { mu, inverse, height, reach } = kernels;
  const last = mu.length - 1;
  let sum = priorAt(kernels, u);
  let right = firstAbove(mu, last, u);
  let left = right - 1;
  while (sum <= enough) {
    const toLeft = left >= 0 ? u - mu[left]! : Infinity;
    const toRight = right < last ? mu[right]! - u : Infinity;
    const gap = Math.min(toLeft, toRight);
    if (gap > reach) break; // and so is every other
    const next = toLeft < toRight ? left-- : right++;
    const z = gap * inverse[next]!;
    const squared = z * z;
    if (squared < negligible) sum += height[next]! * expOfNegative(0.5 * squared);
  }
  return sum;
}

const priorAt = ({ height }: TruncatedNormals, u: number): number => height.at(-1)! * Math.exp(-0.5 * (u - 0.5) ** 2);

/** The same kernels, integrated over the cell [left, right) of each value. */
export function cellEstimator(
  observations: Observations,
  priorWeight: number,
  cellAt: (u: number) => readonly [left: number, right: number],
): Estimator {
  const { mu, sigma, share } = kernelsOf(observations, priorWeight);
  const scale = share.map((s, i) => s / massWithin(mu[i]!, sigma[i]!, 0, 1));
  const known = new Map<number, number>(); // by left end: candidates often fall into the same cells
  return {
    sample: rng => sampleMixture(mu, sigma, share, rng),
    density(u) {
      const [left, right] = cellAt(u);
      let sum = known.get(left);
      if (sum === undefined) {
        sum = 0;
        for (let i = 0; i < mu.length; i++) sum += scale[i]! * massWithin(mu[i]!, sigma[i]!, left, right);
        known.set(left, sum);
      }
      return sum;
    },
  };
}

/** One cell per choice, all of the same width: each observation's kernel leaves a little to the other choices, the prior is uniform. */
export function choiceEstimator({ points, weights }: Observations, priorWeight: number, choices: number): Estimator {
  const kernels = points.length + 1;
  const total = weights.reduce((a, b) => a + b, priorWeight);
  const rest = priorWeight / kernels;
  const probability = new Float64Array(choices).fill(priorWeight / total / choices);
  for (let i = 0; i < points.length; i++) {
    const unit = weights[i]! / total / (1 + choices * rest);
    for (let c = 0; c < choices; c++) probability[c]! += unit * rest;
    probability[cellIndex(points[i]!, choices)]! += unit;
  }
  return {
    sample: rng => (drawIndex(probability, rng) + 0.5) / choices,
    density: u => probability[cellIndex(u, choices)]!,
  };
}

export const cellIndex = (u: number, cells: number): number => Math.min(cells - 1, Math.floor(u * cells));

/** The first of the n ascending values that is above u; n if none is. */
function firstAbove(ascending: readonly number[], n: number, u: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Kernels {
  readonly mu: readonly number[];
  readonly sigma: readonly number[];
  /** Sum to 1. */
  readonly share: readonly number[];
}

/** The prior comes last. */
const kernelsOf = ({ points, weights }: Observations, priorWeight: number): Kernels => ({
  mu: [...points, 0.5],
  sigma: [...bandwidths(points), 1],
  share: sharesOf(weights, priorWeight),
});

/**
 * [n], of n ascending points: the larger distance to a neighbour, at the ends the only one, and never below the "magic"
 * 1 / min(100, n + 2); a single observation counts the ends of [0, 1] as neighbours.
 */
export function bandwidths(points: readonly number[]): number[] {
  const n = points.length;
  const sigma = new Array<number>(n);
  const least = 1 / Math.min(100, n + 2);
  for (let i = 0; i < n; i++) {
    const below = i > 0 ? points[i]! - points[i - 1]! : n === 1 ? points[i]! : 0;
    const above = i < n - 1 ? points[i + 1]! - points[i]! : n === 1 ? 1 - points[i]! : 0;
    sigma[i] = Math.max(below, above, least);
  }
  return sigma;
}

/** [n + 1], of sum 1; the prior's comes last. */
export function sharesOf(weights: readonly number[], priorWeight: number): number[] {
  const n = weights.length;
  let total = priorWeight;
  for (const w of weights) total += w;
  const share = new Array<number>(n + 1);
  for (let i = 0; i < n; i++) share[i] = weights[i]! / total;
  share[n] = priorWeight / total;
  return share;
}

/** P(left ≤ X < right) for X ~ N(μ, σ²). */
export function massWithin(mu: number, sigma: number, left: number, right: number): number {
  const a = (left - mu) / sigma;
  const b = (right - mu) / sigma;
  if (a < -9 && b > 9) return 1;
  return a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a); // in the lower tail, where nothing cancels
}

/** Draws a kernel, then from it. */
function sampleMixture(mu: readonly number[], sigma: readonly number[], share: readonly number[], rng: Rng): number {
  const i = drawIndex(share, rng);
  return truncatedNormal(mu[i]!, sigma[i]!, rng);
}

/** ~ N(μ, σ²) within [0, 1], by rejection: with σ ≤ 1 at least every third draw is within, as μ is. */
export function truncatedNormal(mu: number, sigma: number, rng: Rng): number {
  for (;;) {
    const u = mu + sigma * normal(rng);
    if (u >= 0 && u <= 1) return u;
  }
}

/** i with probability p_i. */
export function drawIndex(p: ArrayLike<number>, rng: Rng): number {
  let rest = rng.next();
  let i = 0;
  while (i < p.length - 1 && (rest -= p[i]!) >= 0) i++;
  return i;
}
