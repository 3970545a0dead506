/**
 * `othpo/rbv2-svm/1220/auc@train-frac` and its kin: 3,000 random configs of three learners on OpenML data sets, each measured at
 * five fractions of the training set (by surrogates of YAHPO Gym). Between two fractions the lower one counts.
 * Nearest-neighbour table: a config has the values of the nearest measured one.
 * S. P. Hellan, H. Shen, F.-X. Aubet, D. Salinas, A. Klein (2023). Obeying the Order: Introducing Ordered Transfer Hyperparameter Optimisation.
 */
import type { Config, Space, Value } from '../../src/contract/index.ts';
import { type Derived, derived } from '../data/cache.ts';
import { csvRows, numberIn } from '../tables/csv.ts';
import { facts } from '../tables/facts/othpo.ts';
import { nearestRow } from '../tables/nearest.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';
import { learners } from './learners.ts';

const configs = 3000;
const fractions = [0.05, 0.25, 0.5, 0.75, 1];
const metrics = ['auc', 'acc', 'f1'];

/** Learner → OpenML tasks. */
const tasks: Readonly<Record<string, readonly number[]>> = {
  'rbv2-aknn': [1220, 40927, 40978, 40981],
  'rbv2-glmnet': [375, 1220, 40978, 40981],
  'rbv2-svm': [1220, 40536, 40966, 40975],
};

const twoClasses = [1220, 40536, 40978, 40981];

export const othpo = tableCollection({
  id: 'othpo',
  title: 'OTHPO: nearest neighbours, elastic nets and support vector machines at five training-set sizes',
  instances: Object.entries(tasks).flatMap(([learner, ids]) => ids.map(id => `${learner}/${id}`)),
  facts,
  whats: instance => metricsOf(instance).flatMap(metric => [metric, `${metric}@train-frac`]),
  measured: instance => ({
    data: 'yahpo-othpo',
    cite: 'arXiv:2306.16916',
    licence: 'Apache-2.0',
    about: `nearest-neighbour table: the values of the nearest of ${configs} measured configs, each parameter on its own scale`,
    space: spaceOf(instance),
    configs,
    fidelity: { name: 'train-frac', unit: 'of the training set', min: fractions[0]!, max: 1, resumable: false },
    metrics: Object.fromEntries(metrics.map(metric => [metric, { natural: 'max' as const, column: metric }])),
    load: () => remember(`othpo ${instance}`, () => open(instance)),
    whyMissing: (_, fraction) => `nothing was measured at a fraction of ${fraction}`,
  }),
});

/** F1 is of two classes: on the other tasks it is next to 0 for every config. */
const metricsOf = (instance: string): readonly string[] => (twoClasses.includes(Number(instance.split('/')[1])) ? metrics : ['auc', 'acc']);

const spaceOf = (instance: string): Space => learners[instance.split('/')[0]!]!;

function open(instance: string): Table {
  const file = `${instance.replace('-', '_').replace('/', '__')}.csv`;
  const { facts, numbers } = derived('yahpo-othpo', file, 'table', 1, content => derive(content.toString(), file));
  const measured = facts as readonly Config[];
  return {
    rows: measured.length,
    levels: fractions,
    rowOf: nearestRow(spaceOf(instance), measured),
    configOf: row => measured[row]!,
    columns: numbers,
  };
}

/** Throws, with file and line, where the lines are not five fractions of one config after the other. */
export function derive(text: string, file: string): Derived {
  const rows = csvRows(text, file, ['hp_key', 'train_frac', ...metrics]);
  for (const [i, row] of rows.entries())
    if (Number(row[1]) !== fractions[i % 5] || row[0] !== rows[i - (i % 5)]![0])
      throw new Error(`${file}: line ${i + 2} is not the config before it at a train_frac of ${fractions[i % 5]}`);
  const numbers = metrics.map((metric, i) => [metric, Float64Array.from(rows, row => numberIn(row[2 + i]!, file, metric))]);
  return { facts: rows.filter((_, i) => i % 5 === 0).map(row => configOf(row[0]!)), numbers: Object.fromEntries(numbers) };
}

/** A Python dictionary: {'kernel': 'radial', 'cost': 55.1, 'degree': None}. None is a parameter that is inactive. */
function configOf(dictionary: string): Config {
  const json = dictionary.replaceAll("'", '"').replaceAll('None', 'null');
  const entries = Object.entries(JSON.parse(json) as Readonly<Record<string, Value | null>>);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== null));
}

/** Makes the tables that open fast. */
export function prepare(): void {
  for (const instance of othpo.instances) open(instance);
}
