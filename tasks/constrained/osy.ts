/**
 * A. Osyczka, S. Kundu (1995). A New Method to Solve Generalized Multicriteria Optimization Problems Using the Simple Genetic
 * Algorithm. Structural Optimization 10, 94–99.
 */
import { spread } from '../parts/spread.ts';
import { box, type Classic } from './classic.ts';

const costs = ([a, b, c, d, e, f]: readonly number[]): number[] => [
  -(25 * (a! - 2) ** 2 + (b! - 2) ** 2 + (c! - 1) ** 2 + (d! - 4) ** 2 + (e! - 1) ** 2),
  a! ** 2 + b! ** 2 + c! ** 2 + d! ** 2 + e! ** 2 + f! ** 2,
];

/**
 * The Pareto set, five lines (K. Deb 2001, Multi-Objective Optimization Using Evolutionary Algorithms, Wiley, section 8.3.3),
 * by ascending f₁. Where the third crosses the fourth is solved with mpmath to 20 digits.
 */
const edges: readonly { readonly from: number; readonly to: number; readonly x: (t: number) => readonly number[] }[] = [
  { from: 5, to: 1, x: c => [5, 1, c, 0, 5, 0] },
  { from: 5, to: 1, x: c => [5, 1, c, 0, 1, 0] },
  { from: 5, to: 4.056543012431284, x: a => [a, (a - 2) / 3, 1, 0, 1, 0] },
  { from: 3.731684756057475, to: 1, x: c => [0, 2, c, 0, 1, 0] },
  { from: 0, to: 1, x: a => [a, 2 - a, 1, 0, 1, 0] },
];

export const osy: Classic = {
  cite: 'doi:10.1007/BF01743536',
  space: box([0, 10], [0, 10], [1, 5], [0, 6], [1, 5], [0, 10]),
  constraints: 6,
  values(x) {
    const [a, b, c, d, e, f] = x as readonly [number, number, number, number, number, number];
    return {
      costs: costs(x),
      violations: [
        -(a + b - 2) / 2,
        -(6 - a - b) / 6,
        -(2 - b + a) / 2,
        -(2 - a + 3 * b) / 2,
        -(4 - (c - 3) ** 2 - d) / 4,
        -((e - 3) ** 2 + f - 4) / 4,
      ],
    };
  },
  // at the ends of the Pareto set
  corners: () => ({ ideal: [-274, 4], nadir: [-42, 76] }),
  source: 'closed form: five lines',
  // each line begins where the one before ends, but for the fourth: it begins with the costs where the third ends
  points: n =>
    edges.flatMap(({ from, to, x }, i) =>
      spread([[from, to]], n / edges.length)
        .slice(i === 0 ? 0 : 1)
        .map(t => costs(x(t))),
    ),
};
