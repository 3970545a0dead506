/** Times to target, in any unit; Infinity: never, NaN: an empty cell. */
export interface TimesToTarget {
  readonly optimizers: readonly string[];
  readonly workloads: readonly string[];
  /** [optimizers][workloads] */
  readonly times: readonly (readonly number[])[];
}

export interface AlgoPerfOptions {
  /** Largest ratio to the best that still counts, above 1. */
  readonly rMax?: number;
  /** Integrate exactly; by default with the trapezoid rule on 100 points, as the published scores do. */
  readonly exact?: boolean;
}

/** What is slower than this times the best of its column has missed the target (v0.5 rule, whatever rMax). */
const tooSlow = 4;

/**
 * AlgoPerf's benchmark score of each optimizer, in [0, 1], higher is better: B = (1/(r_max − 1)) ∫₁^{r_max} ρ(τ) dτ, where ρ(τ) is the share of base workloads
 * with r ≤ τ, and r = t / min t over all optimizers (Dahl et al. 2023, Benchmarking Neural Network Training Algorithms, section 4.5; scoring code of v0.5).
 * A column whose name begins with that of another and `_` is a held-out variant of it: whoever misses its target has missed the base workload's.
 * Throws where a time is not positive or rMax is not above 1.
 */
export function algoPerfScores(table: TimesToTarget, { rMax = 4, exact = false }: AlgoPerfOptions = {}): Record<string, number> {
  if (!(rMax > 1)) throw new Error(`r-max ${rMax}: it is a ratio to the best time, above 1`);
  const ratios = ratiosOf(inTime(table), table.workloads);
  const score = (row: readonly number[]): number => (exact ? exactScore(row, rMax) : gridScore(row, rMax));
  return Object.fromEntries(table.optimizers.map((optimizer, a) => [optimizer, score(ratios[a]!)]));
}

/** Infinite where missed: empty, or too slow. */
function inTime({ optimizers, workloads, times }: TimesToTarget): number[][] {
  times.forEach((row, a) => {
    const wrong = row.findIndex(time => time <= 0);
    if (wrong >= 0)
      throw new Error(
        `time of ${optimizers[a]} to ${workloads[wrong]} is ${row[wrong]}: times are positive, inf where the target was never reached`,
      );
  });
  const reached = times.map(row => row.map(time => (Number.isNaN(time) ? Infinity : time)));
  const best = workloads.map((_, w) => Math.min(...reached.map(row => row[w]!)));
  return reached.map(row => row.map((time, w) => (time > tooSlow * best[w]! ? Infinity : time)));
}

/** r of each base workload [optimizers][base workloads]. */
function ratiosOf(times: readonly (readonly number[])[], workloads: readonly string[]): number[][] {
  const isVariantOf = (name: string, base: string): boolean => name.startsWith(`${base}_`);
  const bases = [...workloads.keys()].filter(w => !workloads.some(other => isVariantOf(workloads[w]!, other)));
  const qualified = times.map(row =>
    bases.map(base => (workloads.some((name, w) => isVariantOf(name, workloads[base]!) && row[w] === Infinity) ? Infinity : row[base]!)),
  );
  const best = bases.map((_, b) => Math.min(...qualified.map(row => row[b]!)));
  return qualified.map(row => row.map((time, b) => (time === Infinity ? Infinity : time / best[b]!)));
}

/** mean_w max(0, (r_max − r_w) / (r_max − 1)), the integral of the steps of ρ. */
const exactScore = (ratios: readonly number[], rMax: number): number =>
  ratios.reduce((sum, r) => sum + Math.max(0, (rMax - r) / (rMax - 1)), 0) / ratios.length;

function gridScore(ratios: readonly number[], rMax: number): number {
  const points = 100;
  const profile = Array.from({ length: points }, (_, i) => {
    // as numpy.linspace: the last point is the end itself
    const tau = i === points - 1 ? rMax : 1 + i * ((rMax - 1) / (points - 1));
    return ratios.filter(r => r <= tau).length / ratios.length;
  });
  const ends = (profile[0]! + profile[points - 1]!) / 2;
  return (profile.reduce((sum, share) => sum + share, 0) - ends) / (points - 1);
}
