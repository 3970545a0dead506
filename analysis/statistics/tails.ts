/** Upper tails, computed as such: p values far below 1e-16 keep their digits. */
import { incompleteBeta } from './incomplete-beta.ts';
import { upperGamma } from './incomplete-gamma.ts';

/** P(X ≥ x), X ~ χ² with `df` degrees of freedom. */
export const chiSquareTail = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** P(X ≥ x), X ~ F with `df1` and `df2` degrees of freedom. */
export function fTail(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const whole = df2 + df1 * x;
  return incompleteBeta(df2 / whole, (df1 * x) / whole, df2 / 2, df1 / 2);
}

/** P(X ≥ z), X ~ N(0, 1). */
export const normalTail = (z: number): number => (z < 0 ? 1 - normalTail(-z) : upperGamma(0.5, (z * z) / 2) / 2);
