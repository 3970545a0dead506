/**
 * A Parzen estimator of several parameters at once: a mixture of products, one per observation and one for the prior, so that values
 * stay together which were good together. Each factor is a kernel of parzen.ts.
 * S. Watanabe (2023). Tree-Structured Parzen Estimator. arXiv:2304.11127, the multivariate kernel; as in Optuna 5, whose bandwidths
 * are those of its univariate kernels.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import { bandwidths, cellIndex, drawIndex, inverseRootOfTwoPi, massWithin, sharesOf, truncatedNormal } from './parzen.ts';
import type { Axis } from './tpe-axes.ts';
import type { JointObservations } from './tpe-history.ts';

/** Points are [axes], in [0, 1]. */
export interface JointEstimator {
  sample(rng: Rng): Float64Array;
  /** Log of the density, where cells count by their probability. */
  logDensity(u: Float64Array): number;
}

/** One coordinate of all kernels. */
interface Factor {
  sample(kernel: number, rng: Rng): number;
  /** Adds to each kernel's sum what is the same wherever the density is asked for. */
  addConstant(sums: Float64Array): void;
  addLog(u: number, sums: Float64Array): void;
}

/** The axes are those of the observed parameters, in the same order. */
export function jointEstimator(
  axes: readonly Pick<Axis, 'kind' | 'scale' | 'cellAt'>[],
  { columns, orders, weights }: JointObservations,
  priorWeight: number,
): JointEstimator {
  const share = sharesOf(weights, priorWeight);
  const factors = axes.map(({ kind, scale, cellAt }, j) => {
    // a parameter of one value says nothing, wherever in its cell it is drawn
    if (kind === 'set' || scale.cells === 1) return choiceFactor(columns[j]!, scale.cells, priorWeight);
    const kernels = normalKernels(columns[j]!, orders[j]!);
    return kind === 'cells' ? cellFactor(kernels, cellAt) : numericFactor(kernels);
  });
  const constant = Float64Array.from(share, Math.log);
  for (const factor of factors) factor.addConstant(constant);
  const sums = new Float64Array(share.length);

  return {
    sample(rng) {
      const kernel = drawIndex(share, rng);
      return Float64Array.from(factors, factor => factor.sample(kernel, rng));
    },

    logDensity(u) {
      sums.set(constant);
      for (let j = 0; j < factors.length; j++) factors[j]!.addLog(u[j]!, sums);
      return logSumExp(sums);
    },
  };
}

interface NormalKernels {
  readonly mu: readonly number[];
  readonly sigma: readonly number[];
}

/** In the order of time, the prior N(½, 1) last. */
function normalKernels(column: readonly number[], order: readonly number[]): NormalKernels {
  const ascending = bandwidths(order.map(i => column[i]!));
  const sigma = new Array<number>(column.length + 1).fill(1);
  for (let k = 0; k < order.length; k++) sigma[order[k]!] = ascending[k]!;
  return { mu: [...column, 0.5], sigma };
}

function numericFactor({ mu, sigma }: NormalKernels): Factor {
  const inverse = sigma.map(s => 1 / s);
  return {
    sample: (kernel, rng) => truncatedNormal(mu[kernel]!, sigma[kernel]!, rng),
    addConstant(sums) {
      for (let i = 0; i < sums.length; i++) sums[i]! += Math.log((inverse[i]! * inverseRootOfTwoPi) / massWithin(mu[i]!, sigma[i]!, 0, 1));
    },
    addLog(u, sums) {
      for (let i = 0; i < sums.length; i++) {
        const z = (u - mu[i]!) * inverse[i]!;
        sums[i]! -= 0.5 * z * z;
      }
    },
  };
}

function cellFactor({ mu, sigma }: NormalKernels, cellAt: Axis['cellAt']): Factor {
  const known = new Map<number, readonly number[]>(); // by left end: candidates often fall into the same cells
  return {
    sample: (kernel, rng) => truncatedNormal(mu[kernel]!, sigma[kernel]!, rng),
    addConstant(sums) {
      for (let i = 0; i < sums.length; i++) sums[i]! -= Math.log(massWithin(mu[i]!, sigma[i]!, 0, 1));
    },
    addLog(u, sums) {
      const [left, right] = cellAt(u);
      let logs = known.get(left);
      if (!logs) {
        logs = mu.map((m, i) => Math.log(massWithin(m, sigma[i]!, left, right)));
        known.set(left, logs);
      }
      for (let i = 0; i < sums.length; i++) sums[i]! += logs[i]!;
    },
  };
}

/** Each kernel leaves a little to the choices that are not its own; the prior, the last kernel, prefers none. */
function choiceFactor(column: readonly number[], choices: number, priorWeight: number): Factor {
  const n = column.length;
  const own = column.map(u => cellIndex(u, choices));
  const rest = priorWeight / (n + 1);
  const hit = Math.log((1 + rest) / (1 + choices * rest));
  const miss = Math.log(rest / (1 + choices * rest));
  const certainty = 1 / (1 + choices * rest);
  return {
    sample(kernel, rng) {
      const choice = kernel < n && rng.next() < certainty ? own[kernel]! : below(choices, rng);
      return (choice + 0.5) / choices;
    },
    addConstant(sums) {
      sums[n]! -= Math.log(choices);
    },
    addLog(u, sums) {
      const choice = cellIndex(u, choices);
      for (let i = 0; i < n; i++) sums[i]! += own[i] === choice ? hit : miss;
    },
  };
}

function logSumExp(logs: Float64Array): number {
  let highest = -Infinity;
  for (let i = 0; i < logs.length; i++) if (logs[i]! > highest) highest = logs[i]!;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    const below = logs[i]! - highest;
    if (below > negligible) sum += Math.exp(below);
  }
  return highest + Math.log(sum);
}

/** A kernel that adds less than this is lost in rounding, whatever their number. */
const negligible = -46;
