/**
 * T. T. Binh, U. Korn (1997). MOBES: A Multiobjective Evolution Strategy for Constrained Optimization Problems. MENDEL '97,
 * 176–182; Binh(4) in C. A. Coello Coello, G. B. Lamont, D. A. Van Veldhuizen (2007), Evolutionary Algorithms for Solving
 * Multi-Objective Problems, Springer.
 */
import { spread } from '../parts/spread.ts';
import { box, type Classic } from './classic.ts';

const costs = (x: number, y: number): number[] => [4 * x ** 2 + 4 * y ** 2, (x - 5) ** 2 + (y - 5) ** 2];

export const bnh: Classic = {
  cite: 'doi:10.1007/978-0-387-36797-2',
  space: box([0, 5], [0, 3]),
  constraints: 2,
  values: ([x, y]) => ({
    costs: costs(x!, y!),
    violations: [((x! - 5) ** 2 + y! ** 2 - 25) / 25, -((x! - 8) ** 2 + (y! + 3) ** 2 - 7.7) / 7.7],
  }),
  // at (0, 0) and (5, 3)
  corners: () => ({ ideal: [0, 4], nadir: [136, 50] }),
  source: 'closed form: y = min(x, 3)',
  points: n => spread([[0, 5]], n).map(x => costs(x, Math.min(x, 3))),
};
