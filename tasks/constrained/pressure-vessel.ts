/**
 * Cost of a pressure vessel: B. K. Kannan, S. N. Kramer (1994). An Augmented Lagrange Multiplier Based Method for Mixed Integer
 * Discrete Continuous Optimization and Its Applications to Mechanical Design. Journal of Mechanical Design 116(2), 405–411.
 * The thicknesses of shell and head come in steps of 1/16 inch, so x0 and x1 are integers; pymoo 0.6.2, which has the same
 * values there, lets them be real. Constraints: hoop stress in shell and head, volume, length.
 */
import type { Task } from '../../src/contract/index.ts';
import { closedForm, constraintNames, type Values } from '../parts/closed-form.ts';
import { interval } from '../parts/coordinates.ts';

const { PI } = Math;

function values([shell, head, r, L]: readonly number[]): Values {
  const [d1, d2] = [shell! * 0.0625, head! * 0.0625];
  return {
    costs: [0.6224 * d1 * r! * L! + 1.7781 * d2 * r! ** 2 + 3.1661 * d1 ** 2 * L! + 19.84 * d1 ** 2 * r!],
    violations: [
      (-d1 + 0.0193 * r!) / 3,
      (-d2 + 0.00954 * r!) / 3,
      (-PI * r! ** 2 * L! - ((4 * PI) / 3) * r! ** 3 + 1296000) / 1296000,
      (L! - 240) / 240,
    ],
  };
}

/** Stress in the shell and volume are at their limits; found by going through all 99² thicknesses. */
const best = { x0: 13, x1: 7, x2: 42.09844559585492, x3: 176.63659584243945 };

export const pressureVessel = (id: string): Task =>
  closedForm({
    id,
    cite: 'doi:10.1115/1.2919393',
    space: {
      params: {
        x0: { kind: 'int', low: 1, high: 99 },
        x1: { kind: 'int', low: 1, high: 99 },
        x2: interval(10, 200),
        x3: interval(10, 200),
      },
    },
    objectives: [{ name: 'cost', natural: 'min' }],
    constraints: constraintNames(4),
    best: () => ({ cost: 6059.714335048436, config: best, source: 'closed form: every pair of thicknesses' }),
    values,
  });
