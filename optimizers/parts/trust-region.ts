/**
 * How large TuRBO's trust region is: D. Eriksson, M. Pearce, J. R. Gardner, R. Turner and M. Poloczek (2019). Scalable Global Optimization
 * via Local Bayesian Optimization. NeurIPS 32; with the constants of the authors' code.
 */
const initial = 0.8;
const least = 0.5 ** 7;
const most = 1.6;
const successesToGrow = 3; // τ_succ

export interface TrustRegion {
  /** The base side length L, in units of the cube. */
  length(): number;
  /** Whether L has fallen below its least, so that it is time to start anew. */
  isOver(): boolean;
  /** A trial of the region is back: a success is a cost below the best one by 10⁻³ of it. */
  learn(cost: number | undefined, best: number): void;
}

/** τ_fail = max(4, d), as for batches of one. */
export function trustRegion(d: number): TrustRegion {
  const failuresToShrink = Math.max(4, d);
  let length = initial;
  let successes = 0;
  let failures = 0;
  return {
    length: () => length,
    isOver: () => length < least,
    learn(cost, best) {
      if (cost !== undefined && cost < best - 1e-3 * Math.abs(best)) {
        successes++;
        failures = 0;
      } else {
        failures++;
        successes = 0;
      }
      if (successes === successesToGrow) {
        length = Math.min(2 * length, most);
        successes = 0;
      } else if (failures === failuresToShrink) {
        length /= 2;
        failures = 0;
      }
    },
  };
}

/** The sides of the box along each feature: L times the length scales, scaled so that their product is 1. */
export function sidesOf(length: number, logScales: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from({ length: logScales.length }, (_, f) => logScales[f]!);
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return logs.map(log => length * Math.exp(log - mean));
}
