/**
 * The scale of the objectives as NSGA-III estimates it: K. Deb and H. Jain (2014), IEEE Trans. Evol. Comput. 18(4), 577–601, section
 * IV-C, eqs. (4)–(5): the ideal point so far, and the intercepts of the hyperplane through the extreme points. Where there is no such
 * plane, or an intercept lies beyond the worst costs so far, the worst of the front or those take its place, as in pymoo 0.6.2.
 */
type Costs = readonly number[];

export interface Scaling {
  readonly ideal: Costs;
  readonly nadir: Costs;
}

/** Remembers ideal, worst and extreme points from call to call; `front` is the non-dominated part of `all`. */
export function hyperplaneScaling(): (all: readonly Costs[], front: readonly Costs[]) => Scaling {
  let ideal: Costs | undefined;
  let worst: Costs | undefined;
  let extremes: readonly Costs[] = [];

  return (all, front) => {
    const lowest = pointwise(Math.min, ideal ? [ideal, ...all] : all);
    const highest = pointwise(Math.max, worst ? [worst, ...all] : all);
    ideal = lowest;
    worst = highest;
    const candidates = [...extremes, ...front];
    extremes = lowest.map((_, m) => least(candidates, costs => achievement(costs, lowest, m)));

    const ofFront = pointwise(Math.max, front);
    const ofAll = pointwise(Math.max, all);
    const plane = intercepts(extremes, lowest);
    const nadir = lowest.map((low, m) => {
      const end = plane ? Math.min(low + plane[m]!, highest[m]!) : ofFront[m]!;
      return end - low > 1e-6 ? end : ofAll[m]!;
    });
    return { ideal: lowest, nadir };
  };
}

/** Eq. (4): the achievement scalarising function along axis m, with the weight 1e-6 for the others; small differences count as none. */
function achievement(costs: Costs, ideal: Costs, m: number): number {
  let value = -Infinity;
  for (let k = 0; k < costs.length; k++) {
    const difference = costs[k]! - ideal[k]!;
    value = Math.max(value, difference < 1e-3 ? 0 : k === m ? difference : 1e6 * difference);
  }
  return value;
}

/** Lengths a with Σ (zₘ − idealₘ) / aₘ = 1 for every extreme z; undefined where there is no such plane, or it cuts an axis below 1e-6. */
function intercepts(extremes: readonly Costs[], ideal: Costs): Costs | undefined {
  const rows = extremes.map(z => [...z.map((v, m) => v - ideal[m]!), 1]);
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    const pivot = rows.reduce((best, row, r) => (r >= c && Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? r : best), c);
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    if (!(Math.abs(rows[c]![c]!) > 1e-12)) return undefined;
    for (let r = 0; r < n; r++) {
      const factor = r === c ? 0 : rows[r]![c]! / rows[c]![c]!;
      if (factor !== 0) rows[r] = rows[r]!.map((v, k) => v - factor * rows[c]![k]!);
    }
  }
  const lengths = rows.map((row, m) => row[m]! / row[n]!);
  return lengths.every(length => length > 1e-6 && length < Infinity) ? lengths : undefined;
}

const pointwise = (choose: (a: number, b: number) => number, points: readonly Costs[]): Costs =>
  points.reduce((a, b) => a.map((v, m) => choose(v, b[m]!)));

const least = (points: readonly Costs[], value: (costs: Costs) => number): Costs =>
  points.reduce((best, costs) => (value(costs) < value(best) ? costs : best));
