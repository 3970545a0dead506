/**
 * Pareto fronts of the MW problems: the lowest feasible points, mostly at g = 1, elsewhere on the edge of a constraint.
 * Those with two objectives are curves, of which `curveFront` keeps what is not dominated.
 */
import type { Front } from '../../src/contract/index.ts';
import type { Corners } from '../parts/closed-form.ts';
import { curveFront } from '../parts/curve-front.ts';
import type { Curve, Point } from '../parts/curve-samples.ts';
import { lazy } from '../parts/lazy.ts';
import { simplexLattice } from '../parts/simplex-lattice.ts';
import { spread } from '../parts/spread.ts';
import { height, problems } from './problems.ts';

const { abs, cos, exp, max, min, sin, sqrt, PI, SQRT2 } = Math;

/** The front and its corners. */
export type MwFront = Corners & Pick<Front, 'points'>;

/** Feasible at g = 1 or not at all. */
const onlyWhereFeasible = (name: string, f: Point): ReturnType<Curve['at']> =>
  problems[name]!.violations(f).every(v => v <= 0) ? { f, branch: 0 } : undefined;

/** r at an angle of π/2 − t from the axis of f₁, so that f₁ rises with t. */
const polar = (r: number, t: number, branch: number): ReturnType<Curve['at']> => ({ f: [r * sin(t), r * cos(t)], branch });

const curves: Readonly<Record<string, Curve>> = {
  mw1: { from: 0, to: 1, at: x => onlyWhereFeasible('mw1', [x, 1 - 0.85 * x]) },
  mw2: { from: 0, to: 1, at: x => ({ f: [x, 1 - x], branch: 0 }) },
  // along t = √2 (f₁ − f₂): f₁ + f₂ = 1, or what the second constraint demands
  mw3: {
    from: -SQRT2,
    to: SQRT2,
    at(t) {
      const edge = 0.85 + 0.3 * sin(0.75 * PI * t) ** 2;
      const sum = max(1, edge);
      return { f: [(sum + t / SQRT2) / 2, (sum - t / SQRT2) / 2], branch: edge > 1 ? 1 : 0 };
    },
  },
  mw5: {
    from: 0,
    to: PI / 2,
    at(t) {
      const lobe = sin(6 * (PI / 2 - 2 * abs(t - PI / 4)) ** 3);
      return polar(max(1 + 0.5 * lobe, 1 - 0.45 * lobe), t, lobe > 0 ? 1 : 0);
    },
  },
  mw6: { from: 0, to: PI / 2, at: t => onlyWhereFeasible('mw6', polar(1.1, t, 0)!.f) },
  mw7: {
    from: 0,
    to: PI / 2,
    at(t) {
      const edge = 1.15 - 0.2 * sin(4 * t) ** 8;
      return polar(max(1, edge), t, edge > 1 ? 1 : 0);
    },
  },
  // the lower edges of the two bands in which a product is ≤ 0
  mw9: {
    from: 0,
    to: 1,
    at(a) {
      const [lower, upper] = [1 - 0.64 * a * a, 1.3 - 0.3 * a - a * a];
      return { f: [a, max(0, min(lower, upper))], branch: lower < upper ? 0 : 1 };
    },
  },
  mw10: {
    from: 0,
    to: 1,
    at(a) {
      const a2 = a * a;
      return lowestOf(a, [1 - a2, 2 - 16 * a2], [[2 - 8 * a2, 2 - 4 * a2]], [2 - 2 * a2, 1.2 - 1.2 * a2]);
    },
  },
  // (1, 1), where three edges meet, is feasible, and alone in that
  mw11: {
    from: 0,
    to: 2.2,
    isolated: [1],
    at(a) {
      const a2 = a * a;
      return lowestOf(
        a,
        [sqrt(max(0, 2 - a2)), 0.63 - 0.07 * a2, 3 - 7 * a2],
        [
          [3 - 2 * a2, 3 - a2],
          [1.125 - 0.125 * a2, 1.62 - 0.18 * a2],
        ],
        [2.07 - 0.23 * a2, 3 - 0.625 * a2],
      );
    },
  },
  // the lower edge of the second constraint, along t = f₁ / 1.5 − f₂, until x₁ = 1 lies above it
  mw12: {
    from: -1,
    to: 1,
    at(t) {
      const a = max(0, (1 + t - 0.08 * sin(2 * PI * t)) / (0.8 + 1 / 1.5));
      const b = a / 1.5 - t;
      const h = (x: number): number => 0.85 - 0.8 * x - 0.08 * abs(sin(3.2 * PI * x));
      return b >= (a <= 1 ? h(a) : a * h(1)) ? { f: [a, b], branch: 0 } : undefined;
    },
  },
  mw13: { from: 0, to: 1.5, at: a => ({ f: [a, 5 - exp(a) - 0.5 * sin(3 * PI * a)], branch: 0 }) },
};

/** The lowest f₂ at f₁ = a that is above all floors and in none of the open gaps; none where that is above a roof. */
function lowestOf(a: number, floors: readonly number[], gaps: readonly Point[], roofs: readonly number[]): ReturnType<Curve['at']> {
  let b = max(...floors);
  let branch = floors.indexOf(b);
  for (const _ of gaps)
    gaps.forEach(([low, high], i) => {
      if (b > low && b < high) [b, branch] = [high, floors.length + i];
    });
  return roofs.every(roof => b <= roof) ? { f: [a, b], branch } : undefined;
}

/**
 * Where `height` is lower than anywhere before: on these intervals the first two objectives of MW14's front move independently.
 * The first ends in a local minimum; the second begins where it comes back to that height. Solved with mpmath to 20 digits.
 */
export const records = [
  [0, 0.7313522974897325],
  [1.3296339087402258, 1.5],
] as const;

const box = (low: number, high: number): Corners => ({ ideal: [low, low, low], nadir: [high, high, high] });

/** With three objectives. */
const shapes: Readonly<Record<string, () => MwFront>> = {
  // f₁ + f₂ + f₃ = 1; the constraint takes nothing of it
  mw4: () => ({ ...box(0, 1), points: n => simplexLattice(3, n) }),
  // the unit sphere where sin² 6φ ≤ ½, φ the elevation: half of all elevations
  mw8: () => ({
    ...box(0, 1),
    points: n =>
      simplexLattice(3, 2 * n)
        .map(w => w.map(wi => wi / Math.hypot(...w)))
        .filter(([, , c]) => sin(6 * Math.asin(c!)) ** 2 <= 0.5),
  }),
  mw14: () => ({
    ideal: [0, 0, height(1.5)],
    nadir: [1.5, 1.5, height(0)],
    points: n => {
      const side = spread(records, Math.round(sqrt(n)));
      return side.flatMap(a => side.map(b => [a, b, (height(a) + height(b)) / 2]));
    },
  }),
};

/** By the problem's name; those of two objectives take some milliseconds when first asked for. */
export const fronts: Readonly<Record<string, () => MwFront>> = {
  ...shapes,
  ...Object.fromEntries(Object.entries(curves).map(([name, curve]) => [name, lazy(() => curveFront(curve))])),
};
