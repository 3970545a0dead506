/** Optimizers with one fault each: random search, but for what the check of that name is there to find. */
import { random } from '../../optimizers/random.ts';
import type { Answer, Config, Optimizer, Outcome, Problem, Rng, Run, Space, Trial, Value } from '../../src/contract/index.ts';
import { toConfig, uniformConfig } from '../../src/space/index.ts';

interface Bad {
  readonly optimizer: Optimizer;
  /** What the check must say. */
  readonly says: RegExp;
}

/** Random search, except for this. */
const but = (changes: Partial<Optimizer>): Optimizer => ({ ...random, id: 'bad', ...changes });

/** Random search whose configs are changed on the way out. */
const asking = (change: (config: Record<string, Value>, problem: Problem, rng: Rng) => void, more: Partial<Optimizer> = {}): Optimizer =>
  but({
    start: (problem, _budget, rng) => ({
      ask(id) {
        const config: Record<string, Value> = { ...uniformConfig(problem.space, rng) };
        change(config, problem, rng);
        return { id, config };
      },
      tell() {},
    }),
    ...more,
  });

/** Random search that does something with what it is told, too. */
const telling = (tell: (trial: Trial, outcome: Outcome, problem: Problem, asked: number) => void): Optimizer =>
  but({
    start(problem, _budget, rng) {
      let asked = 0;
      return {
        ask: id => {
          asked = id;
          return { id, config: uniformConfig(problem.space, rng) };
        },
        tell: (trial, outcome) => tell(trial, outcome, problem, asked),
      };
    },
  });

/** Random search that answers something else now and then. */
const answering = (answer: (id: number, config: Config, problem: Problem, told: number) => Answer<never>, more: Partial<Optimizer> = {}) =>
  but({
    start(problem, _budget, rng) {
      let told = 0;
      return {
        ask: id => answer(id, uniformConfig(problem.space, rng), problem, told),
        tell: () => void told++,
      } as Run;
    },
    ...more,
  });

/** Asks near the best of what it was told, by whatever this says how bad an outcome is. */
const learning = (badness: (outcome: Outcome & { status: 'ok' }) => number): Optimizer =>
  but({
    start({ space }, _budget, rng) {
      let best: Config | undefined;
      let least = Infinity;
      return {
        ask: id => ({ id, config: best && rng.next() < 0.5 ? best : uniformConfig(space, rng) }),
        tell({ config }, outcome) {
          if (outcome.status !== 'ok' || badness(outcome) >= least) return;
          least = badness(outcome);
          best = config;
        },
      };
    },
  });

const uses = ({ params }: Space, what: (param: Space['params'][string]) => unknown): string | undefined =>
  Object.keys(params).find(name => what(params[name]!));
const fail = (reason: string): never => {
  throw new Error(reason);
};

/** Check → an optimizer that it must find out. */
export const badOptimizers: Readonly<Record<string, Bad>> = {
  'what it handles and wants makes sense': {
    optimizer: but({ handles: ['continuous'], wants: ['fidelity'] }),
    says: /wants fidelity, which it does not handle/,
  },
  'its options are a space with an initial value each': {
    optimizer: but({ options: { params: { size: { kind: 'int', low: 1, high: 9 } } } }),
    says: /option size has no initial value/,
  },
  'the battery has a problem for it': {
    optimizer: but({ handles: ['categorical', 'concurrent'], wants: ['concurrent'] }),
    says: /refuses every problem/,
  },
  'asks lie in continuous spaces': {
    optimizer: asking((config, { space }, rng) => {
      const name = uses(space, p => p.kind === 'float' && !p.log && p.low < 0);
      if (name !== undefined && rng.next() < 0.1) config[name] = 5.001;
    }),
    says: /x0 = 5.001 is outside/,
  },
  'asks lie in integer spaces': {
    optimizer: asking((config, { space }) => {
      const name = uses(space, p => p.kind === 'int' && p.log);
      if (name !== undefined) config[name] = (config[name] as number) - 0.25;
    }),
    says: /is not an integer/,
  },
  'asks lie in spaces with choices': {
    optimizer: asking((config, { space }) => {
      const name = uses(space, p => p.kind === 'choice' && p.choices.includes(16));
      if (name !== undefined) config[name] = String(config[name]);
    }),
    says: /batch = "\d+" is not one of 16, 32, 64, 128/,
  },
  'asks have the active parameters and no others': {
    optimizer: asking((config, { space }) => {
      for (const [name, param] of Object.entries(space.params)) if (param.kind === 'choice') config[name] ??= param.choices[0]!;
    }),
    says: /is inactive here and must be absent/,
  },
  'nothing forbidden is asked': {
    optimizer: but({
      start: ({ space }, _budget, rng) => ({
        ask: id => ({ id, config: toConfig(space, Object.keys(space.params).map(() => rng.next())) }), // biome-ignore format: one idea
        tell() {},
      }),
    }),
    says: /is invalid: it is forbidden/,
  },
  'it runs under constraints, also where nothing is feasible': {
    optimizer: telling((_trial, outcome, { constraints }) => {
      if (constraints && outcome.status === 'ok' && outcome.violations!.every(v => v > 0)) fail('nothing to choose from');
    }),
    says: /tell: nothing to choose from/,
  },
  'asks lie within the levels': {
    optimizer: answering((id, config, { fidelity }) => ({ id, config, ...(fidelity ? { level: fidelity.max / 2 } : {}) }) as Answer<never>),
    says: /level 13.5 is not in \[1, 27\] or no integer/,
  },
  'it runs on two and three objectives': {
    optimizer: telling((_trial, outcome) => {
      if (outcome.status === 'ok' && outcome.costs.length > 2) fail('only two are possible');
    }),
    says: /three objectives: the run fails: tell: only two are possible/,
  },
  'the same seed gives the same asks': {
    optimizer: asking((config, { space }) => {
      for (const name of Object.keys(space.params).filter(name => space.params[name]!.kind === 'float')) {
        const { low, high } = space.params[name] as { low: number; high: number };
        if (name in config && low < 0) config[name] = low + Math.random() * (high - low);
      }
    }),
    says: /two dimensions: ask 0 was .*, and then/,
  },
  'another seed gives other asks': {
    optimizer: but({
      start(problem, budget, rng, options) {
        rng.next();
        return random.start(problem, budget, { next: fixed(), fork: () => rng }, options);
      },
    }),
    says: /seeds 1 to 5 give the same asks/,
  },
  'every integer of a short range is asked': {
    optimizer: asking(config => {
      if (config['layers'] === 3) config['layers'] = 2;
    }),
    says: /layers = 3 is never asked/,
  },
  'every choice is asked': {
    optimizer: asking(config => {
      if (config['kind'] === 'c') config['kind'] = 'a';
    }),
    says: /kind = c is never asked/,
  },
  'every branch of a tree is asked': {
    optimizer: asking((config, { space }) => {
      if (!space.params['nesterov']) return;
      config['momentum'] &&= 0.5;
      delete config['nesterov'];
    }),
    says: /nesterov = (any|false) is never asked/,
  },
  'floats are sampled without bias, on linear and log scales': {
    optimizer: asking((config, { space }, rng) => {
      if (!space.params['log float']) return;
      config['log float'] = 1e-6 + rng.next() * (1 - 1e-6);
    }),
    says: /log float: χ² = .* trials fall as 0 0/,
  },
  'integers are sampled without bias, on linear and log scales': {
    optimizer: asking((config, _problem, rng) => {
      if ('integer' in config) config['integer'] = Math.round(1 + 6 * rng.next()); // both ends half as often
    }),
    says: /integer: χ² = /,
  },
  'choices are sampled without bias': {
    optimizer: asking((config, _problem, rng) => {
      if (rng.next() < 0.2 && 'choice' in config) config['choice'] = 'a';
    }),
    says: /choice: χ² = /,
  },
  'it uses its budget': {
    optimizer: answering((id, config) => (id < 15 ? { id, config } : 'done')),
    says: /done after 15.0 of 40 full evaluations/,
  },
  'levels are exact, and the highest is reached': {
    optimizer: answering(
      (id, config, { fidelity }) =>
        ({ id, config, ...(fidelity ? { level: fidelity.integer ? fidelity.max : fidelity.max * (1 - 1e-15) } : {}) }) as Answer<never>,
    ),
    says: /level 0.999999999999999 misses the end of \[0.1, 1\] by rounding/,
  },
  'it uses the levels that it wants': { optimizer: but({ wants: ['fidelity'] }), says: /only ever asks for level 27/ },
  'what it goes on from has a value, at a lower level': {
    optimizer: answering((id, config) => ({ id, config, from: id - 1 }) as Answer<never>, { handles: [...random.handles, 'checkpoints'] }),
    says: /there is no trial -1 to go on from/,
  },
  'it goes on from other trials': {
    optimizer: but({ handles: [...random.handles, 'checkpoints'] }),
    says: /no trial goes on from the state of another/,
  },
  'it can be told in any order': {
    optimizer: telling((trial, _outcome, _problem, asked) => {
      if (trial.id < asked - 9) fail('told too late');
    }),
    says: /tell: told too late/,
  },
  'it keeps several evaluations in flight': {
    optimizer: answering((id, config, _problem, told) => (id === told ? { id, config } : ('wait' as never))),
    says: /never more than one is in flight, of 7/,
  },
  'wait never deadlocks': {
    optimizer: answering((id, config, _problem, told) => (id < 8 || told < 8 ? { id, config } : ('wait' as never))),
    says: /it waits although no trial is in flight/,
  },
  'it goes on when some trials fail': {
    optimizer: telling((_trial, outcome) => {
      if (outcome.status === 'memory') fail('out of ideas');
    }),
    says: /told memory, the run fails: tell: out of ideas/,
  },
  'it goes on when every trial fails': {
    optimizer: but({
      start(problem, _budget, rng) {
        let values = 0;
        return {
          ask: id => (id > 10 && values === 0 ? fail('there is no best') : { id, config: uniformConfig(problem.space, rng) }),
          tell: (_trial, outcome) => void (outcome.status === 'ok' && values++),
        };
      },
    }),
    says: /told crashed, the run fails: ask: there is no best/,
  },
  'it goes on when all costs are equal': {
    optimizer: varying(costs => {
      const mean = costs.reduce((a, b) => a + b, 0) / costs.length;
      if (costs.length > 3 && costs.every(c => c === mean)) fail('the variance is 0');
    }),
    says: /tell: the variance is 0/,
  },
  'it goes on when costs are ±1e300': {
    optimizer: varying(costs => {
      if (!Number.isFinite(costs.reduce((sum, c) => sum + c * c, 0))) fail('NaN');
    }),
    says: /tell: NaN/,
  },
  'every objective makes a difference': {
    optimizer: learning(({ costs }) => costs[0]!),
    says: /objective 2 makes no difference/,
  },
  'violations of constraints make a difference': {
    optimizer: learning(({ costs }) => costs[0]!),
    says: /the violation makes no difference/,
  },
  'it runs with any of its options': {
    optimizer: but({
      options: { params: { mutation: { kind: 'choice', choices: ['uniform', 'normal'], initial: 'uniform' } } },
      start: (problem, budget, rng, options) =>
        options['mutation'] === 'normal' ? fail('not written yet') : random.start(problem, budget, rng, {}),
    }),
    says: /with \{"mutation":"normal"\} the run fails: start: not written yet/,
  },
};

function varying(judge: (costs: readonly number[]) => void): Optimizer {
  return but({
    start({ space }, _budget, rng) {
      const costs: number[] = [];
      return {
        ask: id => ({ id, config: uniformConfig(space, rng) }),
        tell(_trial, outcome) {
          if (outcome.status === 'ok') costs.push(outcome.costs[0]!);
          judge(costs);
        },
      };
    },
  });
}

/** A generator without a seed. */
function fixed(): () => number {
  let state = 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
