/** Small tasks and optimizers for tests of the runner; each goes wrong in one way. */
import { appendFileSync } from 'node:fs';
import {
  type Capability,
  type Config,
  type Evaluate,
  type Fidelity,
  needsOf,
  type Optimizer,
  type Outcome,
  type Problem,
  type Space,
  type Task,
} from '../../src/contract/index.ts';
import { uniformConfig } from '../../src/space/index.ts';

export const line: Space = { params: { x: { kind: 'float', low: -1, high: 1 }, y: { kind: 'float', low: -1, high: 1 } } };
export const epochs: Fidelity = { name: 'epoch', unit: 'epochs', min: 1, max: 9, integer: true, resumable: true };

export const ok = (...costs: number[]): Outcome => ({ status: 'ok', costs, seconds: 1 });
const sum = ({ x, y }: Config): number => (x as number) ** 2 + (y as number) ** 2;
export const square: Evaluate = ({ config }) => ok(sum(config));

export function task(id: string, evaluate: Evaluate, more: Partial<Task> & { readonly fidelity?: Fidelity } = {}): Task {
  const { fidelity, ...rest } = more;
  const problem: Problem = { space: line, objectives: [{ name: 'f', natural: 'min' }], ...(fidelity ? { fidelity } : {}) };
  const budget = { full: 20, workers: 1 };
  return {
    id,
    cite: '',
    licence: '',
    problem,
    budget,
    needs: needsOf(problem, budget),
    noisy: false,
    heldOut: false,
    open: () => evaluate,
    ...rest,
  };
}

type Start = Optimizer['start'];
const everything: readonly Capability[] = ['continuous', 'fidelity', 'objectives', 'concurrent'];

export const optimizer = (id: string, start: Start): Optimizer => ({
  id,
  cite: '',
  handles: everything,
  wants: [],
  options: { params: {} },
  start,
});

export const random = optimizer('random', ({ space }, _budget, rng) => ({
  ask: id => ({ id, config: uniformConfig(space, rng) }),
  tell: () => {},
}));

const forever = (): never => {
  for (;;);
};

/** A busy wait of some milliseconds, after which the evaluation is written to the file named by KOI_TEST_LOG. */
const slow =
  (ms: number): Evaluate =>
  (trial, seed, role) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    const log = process.env['KOI_TEST_LOG'];
    if (log) appendFileSync(log, `${process.pid} ${trial.id}\n`);
    return square(trial, seed, role);
  };

const onlyAt =
  (id: number, wrong: () => Outcome): Evaluate =>
  (trial, seed, role) =>
    trial.id === id && role === 'tuning' ? wrong() : square(trial, seed, role);

const hoard: unknown[] = [];

export const tasks: readonly Task[] = [
  task('fake/square', square),
  task('fake/other', ({ config }) => ok(sum(config) + 1)),
  task('fake/noisy', ({ config }, seed) => ok(sum(config) + (seed % 1000) / 1e4), {
    noisy: true,
  }),
  task('fake/epochs', ({ config, level }) => ok((config['x'] as number) ** 2 + 1 / level), { fidelity: epochs }),
  task('fake/slow', slow(20)),
  task(
    'fake/throws',
    onlyAt(3, () => {
      throw new Error('no luck today\nsecond line');
    }),
  ),
  task(
    'fake/nan',
    onlyAt(3, () => ok(Number.NaN)),
  ),
  task(
    'fake/two-costs',
    onlyAt(3, () => ok(1, 2)),
  ),
  task('fake/hangs', onlyAt(3, forever)),
  task(
    'fake/never-answers',
    onlyAt(3, () => new Promise(() => {}) as never),
  ),
  task(
    'fake/exits',
    onlyAt(3, () => process.exit(7)),
  ),
  task(
    'fake/heap',
    onlyAt(3, () => {
      for (;;) hoard.push(new Array(1e5).fill({}));
    }),
  ),
  task(
    'fake/arrays',
    onlyAt(3, () => {
      for (;;) hoard.push(new Float64Array(1e7).fill(1));
    }),
  ),
  task('fake/no-open', square, {
    open: () => {
      throw new Error('its data is not installed');
    },
  }),
];

export const optimizers: readonly Optimizer[] = [
  random,
  optimizer('ask-throws', (p, b, rng, o) => ({
    ...random.start(p, b, rng, o),
    ask: id => {
      if (id === 4) throw new Error('out of ideas');
      return random.start(p, b, rng, o).ask(id);
    },
  })),
  optimizer('tell-throws', (p, b, rng, o) => ({
    ...random.start(p, b, rng, o),
    tell: ({ id }) => {
      if (id === 4) throw new Error('cannot bear it');
    },
  })),
  optimizer('ask-hangs', (p, b, rng, o) => ({
    ...random.start(p, b, rng, o),
    ask: id => (id === 4 ? forever() : random.start(p, b, rng, o).ask(id)),
  })),
  optimizer('tell-hangs', (p, b, rng, o) => ({
    ...random.start(p, b, rng, o),
    tell: ({ id }) => {
      if (id === 4) forever();
    },
  })),
  optimizer('outside', () => ({ ask: id => ({ id, config: { x: id === 4 ? 7 : 0, y: 0 } }), tell: () => {} })),
  optimizer('waits', () => ({ ask: () => 'wait', tell: () => {} })),
];

export const find = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const found = items.find(item => item.id === id);
  if (!found) throw new Error(`no fake ${id}`);
  return found;
};
