/** Pareto fronts of constrained DTLZ: that of DTLZ, what the constraint leaves of it, or the constraint's edge. */
import type { Front } from '../../src/contract/index.ts';
import { problems as dtlz } from '../dtlz/problems.ts';
import type { Corners } from '../parts/closed-form.ts';
import { simplexLattice } from '../parts/simplex-lattice.ts';
import { spread } from '../parts/spread.ts';
import { outsideBalls, problems } from './constrained-dtlz.ts';

type Points = readonly (readonly number[])[];
type DtlzFront = Corners & Pick<Front, 'points'>;
type Intervals = Parameters<typeof spread>[0];

const { acos, max, min, PI, sqrt } = Math;

const upTo = (m: number, high: number): Corners => ({ ideal: new Array<number>(m).fill(0), nadir: new Array<number>(m).fill(high) });
const scaled = (w: readonly number[], by: number): readonly number[] => w.map(wi => wi / by);
const squares = (w: readonly number[]): number => w.reduce((sum, wi) => sum + wi * wi, 0);
const onSphere = (m: number, n: number): Points => simplexLattice(m, n).map(w => scaled(w, sqrt(squares(w))));

/** Of the problem's name with m objectives. */
export function frontOf(name: string, m: number): DtlzFront {
  const { base } = problems[name]!;
  if (name.startsWith('dc1-')) return patches(base, [bands(0.95), ...new Array<Intervals>(m - 2).fill([[0, 1]])]);
  if (name.startsWith('dc3-')) return patches(base, new Array<Intervals>(m - 1).fill(bands(0.5)));
  switch (name) {
    case 'c2-dtlz2':
      return { ...upTo(m, 1), points: n => enough(n, lattice => onSphere(m, lattice).filter(f => outsideBalls(f) <= 0)) };
    // the lowest of the planes Σ f + fᵢ = 1
    case 'c3-dtlz1':
      return { ...upTo(m, 1), points: n => simplexLattice(m, n).map(w => scaled(w, 1 + min(...w))) };
    // the lowest of the ellipsoids |f|² − ¾ fᵢ² = 1
    case 'c3-dtlz4':
      return { ...upTo(m, 2), points: n => simplexLattice(m, n).map(w => scaled(w, sqrt(squares(w) - 0.75 * max(...w) ** 2))) };
  }
  // g = 0 is feasible everywhere
  return base === 'dtlz1'
    ? { ...upTo(m, 0.5), points: n => simplexLattice(m, n).map(w => scaled(w, 2)) }
    : { ...upTo(m, 1), points: n => onSphere(m, n) };
}

/** Where cos 5πx ≥ b in [0, 1]; b > 0. */
function bands(b: number): Intervals {
  const half = acos(b) / (5 * PI);
  return [
    [0, half],
    [0.4 - half, 0.4 + half],
    [0.8 - half, 0.8 + half],
  ];
}

/** DTLZ's front where each coordinate of the position lies in its bands. Every cost is monotone in each, so its ends lie at corners. */
function patches(base: string, positions: readonly Intervals[]): DtlzFront {
  const costs = (p: readonly number[]): readonly number[] => dtlz[base]!.costs(p, 0);
  const product = (choices: readonly (readonly number[])[]): Points =>
    choices.reduce<Points>((rows, values) => rows.flatMap(row => values.map(v => [...row, v])), [[]]);
  const corners = product(positions.map(intervals => [intervals[0]![0], intervals.at(-1)![1]])).map(costs);
  const m = positions.length + 1;
  return {
    ideal: Array.from({ length: m }, (_, i) => min(...corners.map(f => f[i]!))),
    nadir: Array.from({ length: m }, (_, i) => max(...corners.map(f => f[i]!))),
    points(n) {
      const side = n ** (1 / positions.length);
      const grid = product(positions.map(intervals => spread(intervals, side)));
      return [...new Map(grid.map(costs).map(f => [f.map(v => v.toFixed(12)).join(), f])).values()];
    },
  };
}

/** From lattices of growing size, the first with n points or more. */
function enough(n: number, points: (lattice: number) => Points): Points {
  for (let lattice = n; ; lattice *= 1.5) {
    const found = points(lattice);
    if (found.length >= n) return found;
  }
}
