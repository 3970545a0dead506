/** DASCMOP's three kinds of constraints, each with its own difficulty. Fan et al. 2020, eqs. (8)–(12) and table 1. */

/** In [0, 1]: of diversity (gaps in the position), of feasibility (a narrow band of distances), of convergence (obstacles). */
export interface Difficulty {
  readonly eta: number;
  readonly zeta: number;
  readonly gamma: number;
}

/** s1 … s16. */
export const difficulties: readonly Difficulty[] = [
  [0.25, 0, 0],
  [0, 0.25, 0],
  [0, 0, 0.25],
  [0.25, 0.25, 0.25],
  [0.5, 0, 0],
  [0, 0.5, 0],
  [0, 0, 0.5],
  [0.5, 0.5, 0.5],
  [0.75, 0, 0],
  [0, 0.75, 0],
  [0, 0, 0.75],
  [0.75, 0.75, 0.75],
  [0, 1, 0],
  [0.5, 1, 0],
  [0, 1, 0.5],
  [0.5, 1, 0.5],
].map(([eta, zeta, gamma]) => ({ eta: eta!, zeta: zeta!, gamma: gamma! }));

const { abs, cos, log, sin, PI } = Math;

/** Positions are feasible where sin 20πx₁, and with three objectives also cos 20πx₂, is at least this. */
export const threshold = ({ eta }: Difficulty): number => 2 * eta - 1;

/** Distances are feasible from d to e; with ζ = 1, where those meet, within 10⁻⁴ of e. */
export function band({ zeta }: Difficulty): { readonly d: number; readonly e: number } {
  const d = zeta > 0 ? 0.5 : 0;
  return { d, e: zeta > 0 ? d - log(zeta) : 1e30 };
}
export const tolerance = 1e-4;

/** Half of γ: the size of ellipses, the radius of balls. */
export const size = ({ gamma }: Difficulty): number => 0.5 * gamma;

/** Centres of the ellipses that two objectives must avoid: axes √(0.3 r) along the diagonal (1, 1), √(1.2 r) across it. */
export const ellipses = [
  [0, 1.5],
  [1, 0.5],
  [0, 2.5],
  [1, 1.5],
  [2, 0.5],
  [0, 3.5],
  [1, 2.5],
  [2, 1.5],
  [3, 0.5],
] as const;
export const diagonalAxis = 0.3;
export const crossAxis = 1.2;

/** Centres of the balls of radius r that three objectives must avoid. */
export const balls = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3)],
] as const;

const position = (difficulty: Difficulty, wave: number): number => threshold(difficulty) - wave;

function distance(difficulty: Difficulty, g: number): number {
  const { d, e } = band(difficulty);
  return difficulty.zeta === 1 ? abs(e - g) - tolerance : -(e - g) * (g - d);
}

/** Of two objectives: position, distance, nine ellipses. */
export function planarViolations(difficulty: Difficulty, [x]: readonly number[], [f1, f2]: readonly number[], g: number): number[] {
  const [turnCos, turnSin] = [cos(-0.25 * PI), sin(-0.25 * PI)];
  const violations = [position(difficulty, sin(20 * PI * x!)), distance(difficulty, g)];
  for (const [p, q] of ellipses) {
    const [a, b] = [f1! - p, f2! - q];
    violations.push(size(difficulty) - (a * turnCos - b * turnSin) ** 2 / diagonalAxis - (a * turnSin + b * turnCos) ** 2 / crossAxis);
  }
  return violations;
}

/** Of three objectives: two positions, distance, four balls. */
export function spatialViolations(difficulty: Difficulty, [x, y]: readonly number[], [f1, f2, f3]: readonly number[], g: number): number[] {
  const violations = [position(difficulty, sin(20 * PI * x!)), position(difficulty, cos(20 * PI * y!)), distance(difficulty, g)];
  for (const [p, q, r] of balls) violations.push(size(difficulty) ** 2 - (f1! - p) ** 2 - (f2! - q) ** 2 - (f3! - r) ** 2);
  return violations;
}
