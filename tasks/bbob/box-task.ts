import { defaultBudget, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval } from '../parts/coordinates.ts';

interface BoxTask {
  readonly id: string;
  readonly cite: string;
  readonly d: number;
  /** `xopt`, [d]. */
  readonly optimum: () => { readonly xopt: ArrayLike<number>; readonly fopt: number };
  readonly source: string;
  /** The function, of [d]. */
  readonly open: () => (x: Float64Array) => number;
}

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

/** A task of one cost in x0 … x(d−1) ∈ [−5, 5]: deterministic, of closed form. */
export function boxTask({ id, cite, d, optimum, source, open }: BoxTask): Task {
  const { problem, needs, names } = sharedOf(d);
  return {
    id,
    cite,
    licence: 'closed form',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs,
    noisy: false,
    heldOut: false,
    best() {
      const { xopt, fopt } = optimum();
      return { cost: fopt, config: Object.fromEntries(names.map((name, i) => [name, xopt[i]!])), source };
    },
    open() {
      const f = open();
      const x = new Float64Array(d);
      return ({ config }) => {
        for (let i = 0; i < d; i++) x[i] = config[names[i]!] as number;
        return { status: 'ok', costs: [f(x)], seconds: 0 };
      };
    },
  };
}
