/** Pareto fronts of WFG1 to WFG9: x_m = 0, f_i = 2i h_i. */
import type { Front } from '../../src/contract/index.ts';
import type { Corners } from '../parts/closed-form.ts';
import { simplexLattice } from '../parts/simplex-lattice.ts';
import { spread } from '../parts/spread.ts';
import { problems } from './problems.ts';
import type { Shape } from './shapes.ts';

type Segments = Parameters<typeof spread>[0];
const whole: Segments = [[0, 1]];

/**
 * Where x cos² 5πx is higher than anywhere before: the x₁ of WFG2's front. Each begins where the height of the one before is
 * reached again and ends in a local maximum. Solved with mpmath to 20 digits.
 */
export const records: Segments = [
  [0, 0.04158853544223386],
  [0.1296924672221299, 0.20959496563121088],
  [0.35493471458598086, 0.4049933325885807],
  [0.5640500911477552, 0.6033554792401993],
  [0.7690984706617883, 0.8025237409357283],
  [0.9724372738741398, 1],
];

/** From 0 to 2i, but for WFG3. */
export const cornersOf = (name: string, m: number): Corners => ({
  ideal: new Array<number>(m).fill(0),
  nadir: name === 'wfg3' && m > 2 ? degenerateNadir(m) : Array.from({ length: m }, (_, i) => 2 * (i + 1)),
});

/**
 * WFG3's line x_m = 0 is not all of its front from three objectives on (H. Ishibuchi, H. Masuda, Y. Nojima 2016. Pareto Fronts of
 * Many-Objective Degenerate Test Problems. IEEE Transactions on Evolutionary Computation 20(5), 807–813): further away x₂, x₃, …
 * may move, and some objectives get better. With x_m = 1 and all others at 0 or 1, f_i = 1 + 2i for one i ≤ m − 2 and 1 for the
 * others, and nothing dominates that. f(m−1) is largest at x₁ = 1, x₂ = (1 − t)/2, x₃ = (1 + t)/2, up to the t where f(m−2)
 * = t + (m − 2)(1 − t)²/2 stops falling. Compared with the nondominated points of a grid for m = 3, 4, 5.
 */
function degenerateNadir(m: number): readonly number[] {
  const t = 1 - 1 / (m - 2);
  return Array.from({ length: m }, (_, i) => (i < m - 2 ? 1 + 2 * (i + 1) : i === m - 2 ? t + (m - 1) * (1 + t) : 2 * m));
}

/**
 * Absent for WFG3 with m > 2, of whose front no closed form is known. That of WFG1 is out of reach of floating point in most
 * dimensions: it takes the power 0.02 of the distance, so that an error of 1e-16 in one z adds some tenths to every cost.
 */
export function frontOf(name: string, m: number): Front | undefined {
  if (name === 'wfg3' && m > 2) return undefined;
  const { shape } = problems[name]!;
  const h = /wfg[4-9]/.test(name) ? sphere : grid(shape, name === 'wfg2' ? records : whole);
  return { source: 'closed form: distance 0', points: n => h(m, n).map(point => point.map((hi, i) => 2 * (i + 1) * hi)) };
}

const sphere = (m: number, n: number): readonly (readonly number[])[] => simplexLattice(m, n).map(w => w.map(wi => wi / Math.hypot(...w)));

/** x₁ over its segments, the others over [0, 1]; points that coincide (where x₁ = 0 the others do not matter) are given once. */
const grid =
  (shape: Shape, segments: Segments) =>
  (m: number, n: number): readonly (readonly number[])[] => {
    const side = Math.max(2, Math.round(n ** (1 / (m - 1))));
    let xs: readonly (readonly number[])[] = spread(segments, side).map(x => [x]);
    for (let i = 1; i < m - 1; i++) xs = xs.flatMap(x => spread(whole, side).map(v => [...x, v]));
    return [...new Map(xs.map(x => shape(x)).map(h => [h.map(v => v.toFixed(12)).join(), h])).values()];
  };
