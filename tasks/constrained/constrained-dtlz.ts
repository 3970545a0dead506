/**
 * DTLZ with constraints, as pymoo 0.6.2 has them, also where its constants are not those of the paper (DC1: 5 and 0.95, not 3 and 0.5).
 * C1 to C3: H. Jain, K. Deb (2014). An Evolutionary Many-Objective Optimization Algorithm Using Reference-Point Based
 * Nondominated Sorting Approach, Part II. IEEE Transactions on Evolutionary Computation 18(4), 602–622.
 * DC1 to DC3: K. Li, R. Chen, G. Fu, X. Yao (2019). Two-Archive Evolutionary Algorithm for Constrained Multiobjective
 * Optimization. IEEE Transactions on Evolutionary Computation 23(2), 303–315.
 */
const { cos, exp, max, min, PI, sqrt } = Math;

export interface ConstrainedDtlz {
  readonly base: 'dtlz1' | 'dtlz2' | 'dtlz3' | 'dtlz4';
  /** Of the costs [m], the position [m − 1] and the distance g: ≤ 0 where feasible. */
  readonly violations: (f: readonly number[], p: readonly number[], g: number) => number[];
  /** The number of violations. */
  readonly constraints: (m: number) => number;
  readonly cite: 'doi:10.1109/TEVC.2013.2281534' | 'doi:10.1109/TEVC.2018.2855411';
}

const sum = (f: readonly number[], term = (x: number): number => x): number => f.reduce((total, x) => total + term(x), 0);
const squares = (f: readonly number[]): number => sum(f, x => x * x);

const c = { cite: 'doi:10.1109/TEVC.2013.2281534' } as const;
const dc = { cite: 'doi:10.1109/TEVC.2018.2855411' } as const;
const one = () => 1;
const each = (m: number) => m;

/** The hull of the ball of C1-DTLZ3, by the number of objectives. */
const outerRadius = (m: number): number => (m < 5 ? 9 : 12.5);
/** The radius of the balls of C2-DTLZ2. */
export const ballRadius = (m: number): number => (m === 2 ? 0.2 : m === 3 ? 0.4 : 0.5);

/** The least squared distance from a corner of the unit cube on an axis, or from the middle of the sphere, less r². */
export function outsideBalls(f: readonly number[]): number {
  const m = f.length;
  const corner = squares(f) - 2 * max(...f) + 1;
  const middle = sum(f, x => (x - 1 / sqrt(m)) ** 2);
  return min(corner, middle) - ballRadius(m) ** 2;
}

/** DC1: the first position lies in a band. */
const bands = { ...dc, violations: (_f: readonly number[], p: readonly number[]) => [0.95 - cos(5 * PI * p[0]!)], constraints: one };
/** DC2: so does the distance, and it is small. */
const near = {
  ...dc,
  violations: (_f: readonly number[], _p: readonly number[], g: number) => [0.9 - cos((3 * PI * g) / 100), 0.9 - exp(-g / 100)],
  constraints: () => 2,
};
/** DC3: the distance and every position lie in bands. */
const lattice = {
  ...dc,
  violations: (_f: readonly number[], p: readonly number[], g: number) => [g, ...p].map(v => 0.5 - cos(5 * PI * v)),
  constraints: each,
};

export const problems: Readonly<Record<string, ConstrainedDtlz>> = {
  'c1-dtlz1': { ...c, base: 'dtlz1', violations: f => [f.at(-1)! / 0.6 + sum(f.slice(0, -1)) / 0.5 - 1], constraints: one },
  'c1-dtlz3': {
    ...c,
    base: 'dtlz3',
    violations: f => [-(squares(f) - 16) * (squares(f) - outerRadius(f.length) ** 2)],
    constraints: one,
  },
  'c2-dtlz2': { ...c, base: 'dtlz2', violations: f => [outsideBalls(f)], constraints: one },
  'c3-dtlz1': { ...c, base: 'dtlz1', violations: f => f.map(fi => 1 - fi / 0.5 - (sum(f) - fi)), constraints: each },
  'c3-dtlz4': { ...c, base: 'dtlz4', violations: f => f.map(fi => 1 - fi ** 2 / 4 - (squares(f) - fi ** 2)), constraints: each },
  'dc1-dtlz1': { base: 'dtlz1', ...bands },
  'dc1-dtlz3': { base: 'dtlz3', ...bands },
  'dc2-dtlz1': { base: 'dtlz1', ...near },
  'dc2-dtlz3': { base: 'dtlz3', ...near },
  'dc3-dtlz1': { base: 'dtlz1', ...lattice },
  'dc3-dtlz3': { base: 'dtlz3', ...lattice },
};
