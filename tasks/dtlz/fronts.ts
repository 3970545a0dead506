/** Pareto fronts of the DTLZ problems in closed form, where there is one, and their corners. */
import { simplexLattice } from '../parts/simplex-lattice.ts';
import { spread } from '../parts/spread.ts';
import { type Dtlz, hump, sphere } from './problems.ts';

export interface Shape {
  readonly ideal: (m: number) => readonly number[];
  readonly nadir: (m: number) => readonly number[];
  /** About n points, [n × m]; absent where no closed form is known. */
  readonly points: (m: number, n: number) => readonly (readonly number[])[];
}

const each = (m: number, value: number): readonly number[] => new Array<number>(m).fill(value);

/**
 * Where `hump` is higher than anywhere before: on these intervals each of the first m − 1 objectives of DTLZ7's front
 * moves independently of the others. Ends of the first and second: hump′ = 0; the second begins where hump reaches the first's top again.
 */
const records = [
  [0, 0.2514118360889171],
  [0.6316265307000613, 0.8594008566447239],
] as const;
const top = records[1][1];

export const shapes: Readonly<Record<Dtlz['front'], Shape>> = {
  // Σ fᵢ = ½
  plane: { ideal: m => each(m, 0), nadir: m => each(m, 0.5), points: (m, n) => simplexLattice(m, n).map(w => w.map(wi => wi / 2)) },
  // Σ fᵢ² = 1
  sphere: {
    ideal: m => each(m, 0),
    nadir: m => each(m, 1),
    points: (m, n) => simplexLattice(m, n).map(w => w.map(wi => wi / Math.hypot(...w))),
  },
  // θ₂ = … = θ(m−1) = π/4
  curve: {
    ideal: m => each(m, 0),
    nadir: m => Array.from({ length: m }, (_, i) => Math.SQRT1_2 ** (m - Math.max(2, i + 1))),
    points: (m, n) => spread([[0, Math.PI / 2]], n).map(theta => sphere([theta, ...each(m - 2, Math.PI / 4)], 0)),
  },
  regions: {
    ideal: m => [...each(m - 1, 0), 2 * m - (m - 1) * hump(top)],
    nadir: m => [...each(m - 1, top), 2 * m],
    points: (m, n) => {
      const side = spread(records, Math.round(n ** (1 / (m - 1))));
      const grid = each(m - 1, 0).reduce<readonly (readonly number[])[]>(rows => rows.flatMap(row => side.map(f => [...row, f])), [[]]);
      return grid.map(f => [...f, 2 * m - f.reduce((sum, fi) => sum + hump(fi), 0)]);
    },
  },
};

/**
 * DTLZ5 and 6 have only the curve as their front as long as m ≤ 3. From four objectives on a greater g can lower f₁
 * ((1 + g) cos θ₂ cos θ₃ falls with g at θ = π/4), so points off the curve are optimal too and no closed form is known
 * (S. Huband, P. Hingston, L. Barone, L. While 2006. A Review of Multiobjective Test Problems and a Scalable Test Problem
 * Toolkit. IEEE Transactions on Evolutionary Computation 10(5), 477–506).
 */
export const hasFront = (front: Dtlz['front'], m: number): boolean => front !== 'curve' || m <= 3;
