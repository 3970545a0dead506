/**
 * The 24 noiseless BBOB functions with the instances of COCO.
 * N. Hansen, S. Finck, R. Ros, A. Auger (2009). Real-Parameter Black-Box Optimization Benchmarking 2009: Noiseless Functions
 * Definitions. RR-6829, INRIA. Where that report and COCO's code differ, COCO's code counts (coco-experiment 2.8.2).
 */
import type { Collection, Task } from '../../src/contract/index.ts';
import { boxTask } from './box-task.ts';
import { bbobFunction, optimumOf } from './function.ts';

export const dimensions = [2, 3, 5, 10, 20, 40] as const;
const functions = 24;
const instances = 110;

const task = (fn: number, d: number, instance: number): Task =>
  boxTask({
    id: `bbob/f${fn}/d${d}/i${instance}`,
    cite: 'hal:inria-00362633',
    d,
    optimum: () => optimumOf(fn, d, instance),
    source: 'closed form',
    open: () => bbobFunction(fn, d, instance),
  });

/**
 * `bbob/f1…f24/d2…d40/i1…i110`, x0 … x(d−1) in [−5, 5]; listed are COCO's six dimensions. Defined outside the box too, with COCO's
 * penalties.
 */
export const bbob: Collection = {
  id: 'bbob',
  title: 'BBOB: the 24 noiseless functions of COCO',

  *ids() {
    for (let fn = 1; fn <= functions; fn++)
      for (const d of dimensions) for (let instance = 1; instance <= instances; instance++) yield `bbob/f${fn}/d${d}/i${instance}`;
  },

  find(id) {
    const parts = /^bbob\/f([1-9]\d*)\/d([1-9]\d*)\/i([1-9]\d*)$/.exec(id);
    if (!parts) return undefined;
    const [fn, d, instance] = parts.slice(1).map(Number) as [number, number, number];
    return fn <= functions && d >= 2 && d <= dimensions.at(-1)! && instance <= instances ? task(fn, d, instance) : undefined;
  },
};
