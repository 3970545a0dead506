/**
 * M. Tanaka, H. Watanabe, Y. Furukawa, T. Tanino (1995). GA-Based Decision Support System for Multicriteria Optimization.
 * IEEE International Conference on Systems, Man and Cybernetics, 1556–1561.
 */
import { curveFront } from '../parts/curve-front.ts';
import { lazy } from '../parts/lazy.ts';
import { box, type Classic } from './classic.ts';

const { atan2, cos, sin, sqrt, PI } = Math;

const violations = (x: number, y: number): number[] => [
  -(x ** 2 + y ** 2 - 1 - 0.1 * cos(16 * atan2(x, y))),
  2 * ((x - 0.5) ** 2 + (y - 0.5) ** 2) - 1,
];

/** The edge of the first constraint, by angle, where the second holds. */
const front = lazy(() =>
  curveFront({
    from: 0,
    to: PI / 2,
    at(t) {
      const r = sqrt(1 + 0.1 * cos(16 * t));
      const f = [r * sin(t), r * cos(t)] as const;
      return violations(...f)[1]! <= 0 ? { f, branch: 0 } : undefined;
    },
  }),
);

export const tnk: Classic = {
  cite: 'doi:10.1109/ICSMC.1995.537993',
  // pymoo's begins at 1e-30 for x1, where arctan(x0 / x1) is still defined; atan2 is everywhere
  space: box([0, PI], [0, PI]),
  constraints: 2,
  values: ([x, y]) => ({ costs: [x!, y!], violations: violations(x!, y!) }),
  corners: front,
  source: 'closed form: the edge of the first constraint',
  points: n => front().points(n),
};
