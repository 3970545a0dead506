/**
 * DASCMOP1 to DASCMOP9, as pymoo 0.6.2 has them.
 * Z. Fan, W. Li, X. Cai, H. Li, C. Wei, Q. Zhang, K. Deb, E. Goodman (2020). Difficulty Adjustable and Scalable Constrained
 * Multiobjective Test Problem Toolkit. Evolutionary Computation 28(3), 339–378.
 *
 * Costs are a base, which depends on the position (the first m − 1 coordinates), plus the distance g ≥ 0 in every objective.
 */
export const dimensions = 30;

export interface Dascmop {
  readonly m: 2 | 3;
  /** The costs at distance 0: [m − 1] → [m]. */
  readonly base: (p: readonly number[]) => number[];
  /** g of all coordinates [30]. */
  readonly distance: (x: readonly number[]) => number;
}

const { abs, cos, sin, sqrt, PI } = Math;

/** Σ (xᵢ − sin ½πx₁)². */
function followingSine(x: readonly number[]): number {
  const optimum = sin(0.5 * PI * x[0]!);
  let sum = 0;
  for (let i = 1; i < x.length; i++) sum += (x[i]! - optimum) ** 2;
  return sum;
}

/** Σ 1 + (xᵢ − ½)² − cos 20π(xᵢ − ½). */
const rugged =
  (m: number) =>
  (x: readonly number[]): number => {
    let sum = 0;
    for (let i = m - 1; i < x.length; i++) {
      const z = x[i]! - 0.5;
      sum += z * z - cos(20 * PI * z);
    }
    return x.length - m + 1 + sum;
  };

/** Σ (xᵢ − cos(¼π i/n (x₁ + x₂)))², i from 3 to n. */
function followingCosine(x: readonly number[]): number {
  const angle = 0.25 * PI * (x[0]! + x[1]!);
  let sum = 0;
  for (let i = 2; i < x.length; i++) sum += (x[i]! - cos((angle * (i + 1)) / x.length)) ** 2;
  return sum;
}

const bulging: Dascmop['base'] = ([x]) => [x!, 1 - x! * x!];
const hollow: Dascmop['base'] = ([x]) => [x!, 1 - sqrt(x!)];
const humped: Dascmop['base'] = ([x]) => [x!, 1 - sqrt(x!) + 0.5 * abs(sin(5 * PI * x!))];
export const plane: Dascmop['base'] = ([x, y]) => [x! * y!, y! * (1 - x!), 1 - y!];
export const sphere: Dascmop['base'] = ([x, y]) => {
  const [u, v] = [0.5 * PI * x!, 0.5 * PI * y!];
  return [cos(u) * cos(v), cos(u) * sin(v), sin(u)];
};

export const problems: Readonly<Record<string, Dascmop>> = {
  dascmop1: { m: 2, base: bulging, distance: followingSine },
  dascmop2: { m: 2, base: hollow, distance: followingSine },
  dascmop3: { m: 2, base: humped, distance: followingSine },
  dascmop4: { m: 2, base: bulging, distance: rugged(2) },
  dascmop5: { m: 2, base: hollow, distance: rugged(2) },
  dascmop6: { m: 2, base: humped, distance: rugged(2) },
  dascmop7: { m: 3, base: plane, distance: rugged(3) },
  dascmop8: { m: 3, base: sphere, distance: rugged(3) },
  dascmop9: { m: 3, base: sphere, distance: followingCosine },
};
