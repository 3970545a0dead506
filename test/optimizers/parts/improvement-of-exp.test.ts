import { describe, expect, it } from 'vitest';
import { improvementOfExp } from '../../../optimizers/parts/improvement-of-exp.ts';

/** mpmath with 60 digits. */
const known = [
  [0, 1, 0, 0.23842170813487662],
  [1, 2, 0.5, 0.416086319764575],
  [3, 0.5, 1, 8.760677278750496e-6],
  [-1, 0.2, 2, 7.0137450000792505],
  [5, 1, 0, 4.5241534666912773e-8],
  [6, 1, 0, 1.3533103960681484e-10],
  [1e6, 0.1, 0, 0],
] as const;

describe('improvementOfExp', () => {
  it.each(known)('of N(%d, %d²) below %d is %d', (mu, sigma, best, expected) => {
    expect(Math.abs(improvementOfExp(mu, sigma, best) - expected)).toBeLessThanOrEqual(1e-13 + 1e-9 * expected);
  });

  it('without spread is the improvement itself', () => {
    expect(improvementOfExp(Math.log(2), 1e-9, Math.log(5))).toBeCloseTo(3, 8);
    expect(improvementOfExp(Math.log(5), 1e-9, Math.log(2))).toBe(0);
  });
});
