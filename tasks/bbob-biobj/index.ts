/**
 * The 55 bi-objective BBOB functions with the instances of COCO.
 * D. Brockhoff, A. Auger, N. Hansen, T. Tušar (2022). Using Well-Understood Single-Objective Functions in Multiobjective
 * Black-Box Optimization Test Suites. Evolutionary Computation 30(2), 165–193.
 */
import { type Collection, defaultBudget, needsOf, type Objective, type Problem, type Task } from '../../src/contract/index.ts';
import { bbobFunction, optimumOf } from '../bbob/function.ts';
import { dimensions } from '../bbob/index.ts';
import { coordinates, interval } from '../parts/coordinates.ts';
import { hypervolumeOf } from './hypervolume.ts';
import { functionPairs, instancePairs } from './pairs.ts';

/** What all functions of a dimension share. */
const shared = new Map(
  dimensions.map(d => {
    const space = coordinates(d, () => interval(-5, 5));
    const needs = needsOf({ space, objectives: [objective('f1', [1, d, 1], [1, d, 2]), objective('f2', [1, d, 2], [1, d, 1])] });
    return [d as number, { space, needs, names: Object.keys(space.params) }];
  }),
);

/** A BBOB problem: function, dimensions, instance. */
type Part = readonly [fn: number, d: number, instance: number];

/** From its optimum to its value where the other one has its optimum. These are computed when first read: a rotation costs O(d³). */
function objective(name: string, own: Part, other: Part): Objective {
  let [ideal, nadir]: (number | undefined)[] = [];
  return {
    name,
    natural: 'min',
    get ideal() {
      return (ideal ??= optimumOf(...own).fopt);
    },
    get nadir() {
      return (nadir ??= bbobFunction(...own)(optimumOf(...other).xopt));
    },
  };
}

function task(fn: number, d: number, instance: number): Task {
  const { space, needs, names } = shared.get(d)!;
  const [first, second] = [0, 1].map((k): Part => [functionPairs[fn - 1]![k]!, d, instancePairs[instance - 1]![k]!]) as [Part, Part];
  const problem: Problem = { space, objectives: [objective('f1', first, second), objective('f2', second, first)] };
  return {
    id: `bbob-biobj/f${fn}/d${d}/i${instance}`,
    cite: 'doi:10.1162/evco_a_00298',
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs,
    noisy: false,
    heldOut: false,
    best() {
      const { xopt, fopt } = optimumOf(...first);
      return { cost: fopt, config: Object.fromEntries(names.map((name, i) => [name, xopt[i]!])), source: 'closed form' };
    },
    hypervolume: () => hypervolumeOf(fn, d, instance),
    open() {
      const f1 = bbobFunction(...first);
      const f2 = bbobFunction(...second);
      const x = new Float64Array(d);
      return ({ config }) => {
        for (let i = 0; i < d; i++) x[i] = config[names[i]!] as number;
        return { status: 'ok', costs: [f1(x), f2(x)], seconds: 0 };
      };
    },
  };
}

/**
 * `bbob-biobj/f1…f55/d{2,3,5,10,20,40}/i1…i15`, x0 … x(d−1) in [−5, 5], where both optima lie. COCO's own box is [−100, 100]^d:
 * some of its functions have Pareto-optimal points outside [−5, 5]^d, which are not found here.
 */
export const bbobBiobj: Collection = {
  id: 'bbob-biobj',
  title: 'BBOB bi-objective: 55 pairs of BBOB functions',

  *ids() {
    for (let fn = 1; fn <= functionPairs.length; fn++)
      for (const d of dimensions)
        for (let instance = 1; instance <= instancePairs.length; instance++) yield `bbob-biobj/f${fn}/d${d}/i${instance}`;
  },

  find(id) {
    const parts = /^bbob-biobj\/f([1-9]\d*)\/d([1-9]\d*)\/i([1-9]\d*)$/.exec(id);
    if (!parts) return undefined;
    const [fn, d, instance] = parts.slice(1).map(Number) as [number, number, number];
    return fn <= functionPairs.length && shared.has(d) && instance <= instancePairs.length ? task(fn, d, instance) : undefined;
  },
};
