/**
 * `taskset/<task>/valid-loss@step` and its kin: twelve recurrent networks on IMDB, each trained for 10,000 steps with 1,000
 * configs of Adam with weight decay and two learning-rate schedules ("adam8p"). Tuning sees the validation loss, the role
 * test the test loss, at the last evaluation (every 200 steps) that is not after the step. A run that diverged fails.
 * Nearest-neighbour table: a config has the curve of the nearest measured one, every parameter on a log scale, the momenta as
 * their distance from 1, which is how they were drawn.
 * L. Metz et al. (2020). Using a Thousand Optimization Tasks to Learn Hyperparameter Search Strategies.
 */
import type { Config, Numeric, Space } from '../../src/contract/index.ts';
import { type Derived, derived } from '../data/cache.ts';
import { facts } from '../tables/facts/taskset.ts';
import { nearestRow } from '../tables/nearest.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';

const interval = 200;
const evaluations = 51; // the first before any step
const configs = 1000;

/** Parameter → its name in the data and the range it was drawn from, log-uniformly. */
const params: Readonly<Record<string, readonly [field: string, low: number, high: number]>> = {
  learning_rate: ['learning_rate', 1e-8, 10],
  '1-beta1': ['beta1', 1e-4, 1],
  '1-beta2': ['beta2', 1e-6, 1],
  epsilon: ['epsilon', 1e-10, 1e3],
  l1: ['l1', 1e-8, 10],
  l2: ['l2', 1e-8, 10],
  linear_decay: ['linear_decay', 1e-7, 1e-4],
  exponential_decay: ['exponential_decay', 1e-6, 1e-3],
};
const names = Object.keys(params);
const space: Space = {
  params: Object.fromEntries(
    names.map((name): [string, Numeric] => [name, { kind: 'float', low: params[name]![1], high: params[name]![2], log: true }]),
  ),
};

const tasks = [
  ...[
    'patch128_LSTM128_avg_bs64',
    'patch128_LSTM128_bs64',
    'patch128_LSTM128_embed128_bs64',
    'patch32_GRU128_bs128',
    'patch32_GRU64_avg_bs128',
  ],
  ...['patch32_IRNN64_relu_avg_bs128', 'patch32_IRNN64_relu_last_bs128', 'patch32_LSTM128_E128_bs128', 'patch32_LSTM128_bs128'],
  ...['patch32_VRNN128_tanh_bs128', 'patch32_VRNN64_relu_avg_bs128', 'patch32_VRNN64_tanh_avg_bs128'],
].map(name => `FixedTextRNNClassification_imdb_${name}`);

export const taskset = tableCollection({
  id: 'taskset',
  title: 'TaskSet: 1,000 configs of Adam on twelve recurrent networks, with learning curves',
  instances: tasks,
  facts,
  whats: () => ['valid-loss', 'valid-loss@step'],
  measured: task => ({
    data: 'taskset-dpl',
    cite: 'arXiv:2002.11887',
    licence: 'Apache-2.0',
    about: `nearest-neighbour table: the curve of the nearest of ${configs} measured configs, every parameter on a log scale; a curve that diverged is a failure`,
    space,
    configs,
    fidelity: { name: 'step', unit: 'training steps', min: interval, max: interval * (evaluations - 1), integer: true, resumable: true },
    metrics: { 'valid-loss': { natural: 'min', column: 'valid', test: 'test' } },
    load: () => remember(`taskset ${task}`, () => open(task)),
    whyMissing: (_, step) => `training diverged before step ${step}: the loss is not a number`,
  }),
});

function open(task: string): Table {
  const { numbers } = derived('taskset-dpl', `${task}.json`, 'table', 1, content => derive(content.toString(), `${task}.json`));
  const { points, valid, test } = numbers as Record<'points' | 'valid' | 'test', Float64Array>;
  const measured = Array.from(
    { length: configs },
    (_, row): Config => Object.fromEntries(names.map((name, i) => [name, points[row * names.length + i]!])),
  );
  return {
    rows: configs,
    levels: Array.from({ length: evaluations }, (_, i) => i * interval),
    rowOf: nearestRow(space, measured),
    configOf: row => measured[row]!,
    columns: { valid, test },
  };
}

interface Run {
  readonly hp: Readonly<Record<string, number>>;
  readonly valid: { readonly loss: readonly (number | null)[] };
  readonly test: { readonly loss: readonly (number | null)[] };
}

/** Throws, with file and run, where a run has not 51 losses or a hyperparameter is missing or out of its range. */
export function derive(text: string, file: string): Derived {
  const runs = JSON.parse(text.replaceAll('NaN', 'null')) as readonly Run[];
  const points = runs.flatMap(({ hp }, run) =>
    names.map(name => {
      const [field, low, high] = params[name]!;
      const value = field === name ? hp[field]! : 1 - hp[field]!;
      if (!(value >= low && value <= high))
        throw new Error(`${file}: run ${run} has ${field} = ${hp[field]}; it was drawn so that ${name} is in [${low}, ${high}]`);
      return value;
    }),
  );
  const losses = (split: 'valid' | 'test'): Float64Array =>
    Float64Array.from(
      runs.flatMap(({ [split]: { loss } }, run) => {
        if (loss.length !== evaluations) throw new Error(`${file}: run ${run} has ${loss.length} ${split} losses, not ${evaluations}`);
        return loss.map(value => value ?? Number.NaN);
      }),
    );
  return { facts: null, numbers: { points: Float64Array.from(points), valid: losses('valid'), test: losses('test') } };
}

/** Makes the tables that open fast. */
export function prepare(): void {
  for (const task of taskset.instances) open(task);
}
