import { type CurveBlock, continuation, type Decay, jointContinuation, meanAt, shareOf } from './curve-block.ts';
import type { Curve } from './curve-kernel.ts';

/** One whose cost at time `next` may be asked for. `curve` is among those on which the process is conditioned, or has no costs yet. */
export interface Prospect {
  readonly curve: Curve;
  readonly next: number;
}

/** Joint, without noise. */
export interface Forecast {
  /** [m] Of costs at the end. */
  readonly means: Float64Array;
  /** [m × m] By rows. */
  readonly covariances: Float64Array;
  /** [m] The next cost of each. */
  readonly next: readonly {
    readonly mean: number;
    /** With noise. */
    readonly variance: number;
    /** [m] With the costs at the end. */
    readonly covariances: Float64Array;
  }[];
}

interface Asymptotes {
  /** [m] */
  readonly means: readonly number[];
  /** [m × m] By rows. */
  readonly covariances: Float64Array;
}

interface Trend {
  readonly decay: Decay;
  /** How much costs fall on average from time 0. */
  readonly fall: number;
  /** [m] */
  readonly blocks: readonly CurveBlock[];
}

/** Costs at the end and the next ones, given the posterior of the asymptotes: beyond these, curves are independent. */
export function curveForecast(
  prospects: readonly Prospect[],
  end: number,
  asymptotes: Asymptotes,
  { decay, fall, blocks }: Trend,
): Forecast {
  const m = prospects.length;
  const C = asymptotes.covariances;
  const ends = blocks.map(block => continuation(block, decay, end));
  const shares = ends.map(shareOf);
  return {
    means: Float64Array.from(prospects, ({ curve }, i) => meanAt(asymptotes.means[i]!, fall, curve.values, blocks[i]!, ends[i]!)),
    covariances: C.map((v, at) => {
      const [i, j] = [Math.floor(at / m), at % m];
      return v * shares[i]! * shares[j]! + (i === j ? ends[i]!.variance : 0);
    }),
    next: prospects.map(({ curve, next }, i) => {
      const there = continuation(blocks[i]!, decay, next);
      const share = shareOf(there);
      const covariances = Float64Array.from(shares, (other, j) => C[i * m + j]! * share * other);
      covariances[i]! += jointContinuation(blocks[i]!, decay, next, end, there);
      return {
        mean: meanAt(asymptotes.means[i]!, fall, curve.values, blocks[i]!, there),
        variance: C[i * m + i]! * share * share + there.variance + decay.noise,
        covariances,
      };
    }),
  };
}
