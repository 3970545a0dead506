/**
 * Many-affine BBOB: affine combinations of the logarithms of BBOB functions, all shifted to one optimum.
 * D. Vermetten, F. Ye, T. Bäck, C. Doerr (2025). MA-BBOB: A Problem Generator for Black-Box Optimization Using Affine
 * Combinations and Shifts. ACM Transactions on Evolutionary Learning and Optimization 5(1), 4. With the weights, optima and
 * scales that ioh 0.3.22 gives to an instance; the paper's own thousand instances are lists of numbers in a file.
 */
import type { Collection, Task } from '../../src/contract/index.ts';
import { boxTask } from '../bbob/box-task.ts';
import { dimensions } from '../bbob/index.ts';
import { combination } from './combination.ts';

const listed = 100;
const addressable = 1000;

const task = (d: number, instance: number): Task =>
  boxTask({
    id: `ma-bbob/d${d}/i${instance}`,
    cite: 'doi:10.1145/3673908',
    d,
    optimum: () => combination(d, instance),
    source: 'closed form: all functions within 1e-12 of their optima',
    open: () => combination(d, instance).open(),
  });

/** `ma-bbob/d{2,3,5,10,20,40}/i1…i100`, and up to i1000 by name; x0 … x(d−1) in [−5, 5]. */
export const maBbob: Collection = {
  id: 'ma-bbob',
  title: 'Many-affine BBOB: weighted combinations of BBOB functions',

  *ids() {
    for (const d of dimensions) for (let instance = 1; instance <= listed; instance++) yield `ma-bbob/d${d}/i${instance}`;
  },

  find(id) {
    const parts = /^ma-bbob\/d([1-9]\d*)\/i([1-9]\d*)$/.exec(id);
    if (!parts) return undefined;
    const [d, instance] = parts.slice(1).map(Number) as [number, number];
    return dimensions.some(known => known === d) && instance <= addressable ? task(d, instance) : undefined;
  },
};
