/**
 * The 24 noiseless BBOB functions with the instances of COCO.
 * N. Hansen, S. Finck, R. Ros, A. Auger (2009). Real-Parameter Black-Box Optimization Benchmarking 2009: Noiseless Functions
 * Definitions. RR-6829, INRIA. Where that report and COCO's code differ, COCO's code counts (coco-experiment 2.8.2).
 */
import { type Collection, defaultBudget, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval } from '../parts/coordinates.ts';
import { bbobFunction, optimumOf } from './function.ts';

export const dimensions = [2, 3, 5, 10, 20, 40] as const;
const functions = 24;
const instances = 110;

const describe = (d: number) => {
  const problem: Problem = { space: coordinates(d, () => interval(-5, 5)), objectives: [{ name: 'f', natural: 'min' }] };
  return { problem, needs: needsOf(problem), names: Object.keys(problem.space.params) };
};

/** What all functions of a dimension share. */
const shared = new Map<number, ReturnType<typeof describe>>();

function sharedOf(d: number): ReturnType<typeof describe> {
  let known = shared.get(d);
  if (!known) shared.set(d, (known = describe(d)));
  return known;
}

function task(fn: number, d: number, instance: number): Task {
  const { problem, needs, names } = sharedOf(d);
  return {
    id: `bbob/f${fn}/d${d}/i${instance}`,
    cite: 'hal:inria-00362633',
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs,
    noisy: false,
    heldOut: false,
    best() {
      const { xopt, fopt } = optimumOf(fn, d, instance);
      return { cost: fopt, config: Object.fromEntries(names.map((name, i) => [name, xopt[i]!])), source: 'closed form' };
    },
    open() {
      const f = bbobFunction(fn, d, instance);
      const x = new Float64Array(d);
      return ({ config }) => {
        for (let i = 0; i < d; i++) x[i] = config[names[i]!] as number;
        return { status: 'ok', costs: [f(x)], seconds: 0 };
      };
    },
  };
}

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
