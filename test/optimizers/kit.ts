/** What every optimizer is tested with: a bare loop without a runner, spaces of every sort, and functions to minimise. */
import type { Budget, Config, Fidelity, Optimizer, Outcome, Problem, Rng, Space, Trial } from '../../src/contract/index.ts';
import { below, stream } from '../../src/random/index.ts';
import { initialConfig, toPoint } from '../../src/space/index.ts';

export interface Line {
  readonly trial: Trial;
  readonly outcome: Outcome;
}

export interface Setting {
  readonly seed: string | number;
  readonly full: number;
  readonly evaluate: (trial: Trial) => Outcome;
  readonly options?: Config;
  /** Evaluations in flight; they end in random order. */
  readonly workers?: number;
  /** Changes the order in which evaluations end, and nothing else. */
  readonly order?: string;
}

/** Runs an optimizer on a problem until the next ask does not fit into the budget; lines in the order of asking, and what was spent. */
export function run(optimizer: Optimizer, problem: Problem, setting: Setting): { readonly lines: readonly Line[]; readonly spent: number } {
  const budget: Budget = { full: setting.full, workers: setting.workers ?? 1 };
  const options = { ...initialConfig(optimizer.options), ...setting.options };
  const live = optimizer.start(problem, budget, stream('test', setting.seed), options);
  const order = stream('order', setting.order ?? '');
  const priceOf = prices(problem);
  const lines: Line[] = [];
  const flying: Line[] = [];
  const begun = new Map<number, Trial>();
  const states = new Map<number, Trial>(); // what another trial may go on from
  let spent = 0;

  const land = (): void => {
    const [line] = flying.splice(below(flying.length, order), 1);
    if (line!.outcome.status === 'ok') states.set(line!.trial.id, line!.trial);
    void live.tell(line!.trial, line!.outcome);
  };

  for (let fresh = 0; ; ) {
    const asked = live.ask(fresh);
    if (asked instanceof Promise) throw new Error(`${optimizer.id} asks asynchronously`);
    if (asked === 'done') return { lines, spent };
    if (asked === 'wait') {
      if (flying.length === 0) throw new Error(`${optimizer.id} waits with nothing in flight`);
      land();
      continue;
    }
    if (asked.id === fresh) fresh++;
    const { id, config, level = problem.fidelity?.max ?? 1 } = asked;
    const from = asked.from === undefined ? begun.get(id)?.from : states.get(asked.from)!;
    const trial: Trial = from ? { id, config, level, from } : { id, config, level };
    begun.set(id, trial);
    const price = priceOf(trial);
    if (spent + price > setting.full * (1 + 1e-12)) return { lines, spent };
    spent += price;
    const line = { trial, outcome: setting.evaluate(trial) };
    lines.push(line);
    flying.push(line);
    if (flying.length >= budget.workers) land();
  }
}

function prices({ fidelity }: Problem): (trial: Trial) => number {
  if (!fidelity) return () => 1;
  const paid = new Map<number, number>();
  return ({ id, level, from }) => {
    const before = fidelity.resumable ? (paid.get(id) ?? from?.level ?? 0) : 0;
    paid.set(id, level);
    return (level - before) / fidelity.max;
  };
}

/** [low, high]^d, parameters x0 … x(d − 1). */
export const box = (d: number, low = -5, high = 5): Space => ({
  params: Object.fromEntries(Array.from({ length: d }, (_, i) => [`x${i}`, { kind: 'float' as const, low, high }])),
});

export const spaces: Readonly<Record<string, Space>> = {
  line: box(1, -3, 2),
  plane: box(2),
  'ten dimensions': box(10),
  'log scales': {
    params: { rate: { kind: 'float', low: 1e-6, high: 1, log: true }, width: { kind: 'float', low: 1, high: 1e9, log: true } },
  },
  mixed: {
    params: {
      rate: { kind: 'float', low: 1e-5, high: 0.1, log: true },
      layers: { kind: 'int', low: 1, high: 7 },
      units: { kind: 'int', low: 4, high: 4096, log: true },
      kind: { kind: 'choice', choices: ['a', 'b', 'c'] },
      size: { kind: 'choice', choices: ['small', 'medium', 'large'], ordered: true },
      bias: { kind: 'choice', choices: [false, true] },
      fixed: { kind: 'float', low: 2, high: 2 },
    },
  },
  conditional: {
    params: {
      momentum: { kind: 'float', low: 0, high: 1, when: { param: 'solver', in: ['sgd'] } },
      solver: { kind: 'choice', choices: ['sgd', 'adam', 'none'] },
      beta: { kind: 'float', low: 0.5, high: 0.999, when: { param: 'solver', in: ['adam'] } },
      nesterov: {
        kind: 'choice',
        choices: [false, true],
        when: {
          all: [
            { param: 'solver', in: ['sgd'] },
            { param: 'momentum', above: 0.5 },
          ],
        },
      },
      steps: { kind: 'int', low: 1, high: 50 },
    },
  },
  forbidden: {
    params: { x: { kind: 'float', low: 0, high: 1 }, y: { kind: 'float', low: 0, high: 1 }, mode: { kind: 'choice', choices: ['p', 'q'] } },
    forbidden: [
      {
        all: [
          { param: 'x', below: 0.5 },
          { param: 'y', below: 0.5 },
        ],
      },
      {
        all: [
          { param: 'mode', in: ['q'] },
          { param: 'x', above: 0.7 },
        ],
      },
    ],
  },
  tiny: { params: { a: { kind: 'choice', choices: [0, 1] }, b: { kind: 'choice', choices: [0, 1] } } },
};

export const epochs: Fidelity = { name: 'epochs', unit: 'epoch', min: 1, max: 27, integer: true, resumable: true };

export const checkpointed: Fidelity = { ...epochs, checkpoints: true };

/** A problem on this space that the optimizer does not refuse for want of levels or objectives. */
export const problemFor = (optimizer: Pick<Optimizer, 'wants'>, space: Space): Problem => ({
  space,
  objectives: optimizer.wants.includes('objectives')
    ? [
        { name: 'f', natural: 'min' },
        { name: 'g', natural: 'min' },
      ]
    : [{ name: 'f', natural: 'min' }],
  ...(optimizer.wants.includes('fidelity') ? { fidelity: optimizer.wants.includes('checkpoints') ? checkpointed : epochs } : {}),
});

/** The outcome of a function of a config's point in the unit cube; the second cost is its distance from another corner. */
export const measured =
  (problem: Problem, f: (u: Float64Array) => number) =>
  ({ config, level }: Trial): Outcome => {
    const u = toPoint(problem.space, config);
    const bias = problem.fidelity ? 1 / level : 0;
    const costs = [f(u) + bias, f(u.map(v => 0.8 - v)) + bias].slice(0, problem.objectives.length);
    return { status: 'ok', costs, seconds: 0 };
  };

/** Lowest at 0.3 in each coordinate. */
export const bowl = (u: Float64Array): number => u.reduce((sum, v) => sum + (v - 0.3) ** 2, 0);

export const failure: Outcome = { status: 'crashed', reason: 'test', seconds: 0 };

/** Outcomes that are hard on an optimizer, by name. */
export const hardships: Readonly<Record<string, (problem: Problem, rng: Rng) => (trial: Trial) => Outcome>> = {
  'every third trial fails': (problem, rng) => trial => (rng.next() < 1 / 3 ? failure : measured(problem, bowl)(trial)),
  'every trial fails': () => () => failure,
  'all costs are equal': problem => measured(problem, () => 1),
  'costs are steps': problem => measured(problem, u => Math.round(3 * bowl(u))),
  'costs are ±1e300': (problem, rng) => measured(problem, () => (rng.next() < 0.5 ? 1e300 : -1e300)),
  'costs are noise': (problem, rng) => measured(problem, () => rng.next()),
};
