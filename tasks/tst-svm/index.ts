/**
 * `tst-svm/A9A/accuracy` and its kin: accuracy of a support vector machine on 50 data sets, on a complete grid of 288
 * configs: linear (C), polynomial (C, degree) and RBF (C, gamma) kernels.
 * M. Wistuba, N. Schilling, L. Schmidt-Thieme (2016). Two-Stage Transfer Surrogate Model for Automatic Hyperparameter Optimization. ECML PKDD.
 */
import type { Config, Space } from '../../src/contract/index.ts';
import { readData } from '../data/read.ts';
import { facts } from '../tables/facts/tst-svm.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';

/** In the order of the first three features. */
const kernels = ['rbf', 'poly', 'linear'] as const;
const costs = Array.from({ length: 12 }, (_, i) => 2 ** (i - 5));
const gammas = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000];
const degrees = { low: 2, high: 10 };

const space: Space = {
  params: {
    kernel: { kind: 'choice', choices: kernels },
    C: { kind: 'choice', choices: costs, ordered: true },
    gamma: { kind: 'choice', choices: gammas, ordered: true, when: { param: 'kernel', in: ['rbf'] } },
    degree: { kind: 'int', ...degrees, when: { param: 'kernel', in: ['poly'] } },
  },
};

export const dataSets = [
  ...[
    'A9A',
    'W8A',
    'abalone',
    'appendicitis',
    'australian',
    'automobile',
    'banana',
    'bands',
    'breast-cancer',
    'bupa',
    'car',
    'chess',
    'cod-rna',
  ],
  ...[
    'coil2000',
    'colon-cancer',
    'crx',
    'diabetes',
    'ecoli',
    'german-numer',
    'haberman',
    'housevotes',
    'ijcnn1',
    'kr-vs-k',
    'led7digit',
    'letter',
  ],
  ...['lymphography', 'magic', 'monk-2', 'pendigits', 'phoneme', 'pima', 'ring', 'saheart', 'segment', 'seismic', 'shuttle', 'sonar-scale'],
  ...[
    'spambase',
    'spectfheart',
    'splice',
    'tic-tac-toe',
    'titanic',
    'twonorm',
    'usps',
    'vehicle',
    'wdbc',
    'wine',
    'winequality-red',
    'wisconsin',
    'yeast',
  ],
];

export const tstSvm = tableCollection({
  id: 'tst-svm',
  title: 'Support vector machines on 50 data sets: a complete grid of 288 configs',
  instances: dataSets,
  facts,
  whats: () => ['accuracy'],
  measured: dataSet => ({
    data: 'tst-svm',
    cite: 'doi:10.1007/978-3-319-46128-1_13',
    licence: 'none stated',
    space,
    configs: 288,
    metrics: { accuracy: { natural: 'max', column: 'accuracy' } },
    load: () => remember(`tst-svm ${dataSet}`, () => open(dataSet)),
    whyMissing: () => 'every config of the grid was measured',
  }),
});

/** The grid, kernel by kernel: its configs, and the row of each. */
const configs: readonly Config[] = [
  ...costs.flatMap(C => gammas.map(gamma => ({ kernel: 'rbf', C, gamma }))),
  ...costs.flatMap(C => Array.from({ length: 9 }, (_, i) => ({ kernel: 'poly', C, degree: degrees.low + i }))),
  ...costs.map(C => ({ kernel: 'linear', C })),
];
const gammaAt = new Map<unknown, number>(gammas.map((gamma, i) => [gamma, i]));
const [polyAt, linearAt] = [costs.length * gammas.length, costs.length * (gammas.length + 9)];

function rowOf({ kernel, C, gamma, degree }: Config): number {
  const c = Math.log2(C as number) + 5; // exact: powers of two
  if (kernel === 'rbf') return c * gammas.length + gammaAt.get(gamma)!;
  return kernel === 'poly' ? polyAt + c * 9 + (degree as number) - degrees.low : linearAt + c;
}

function open(dataSet: string): Table {
  const accuracy = new Float64Array(configs.length).fill(Number.NaN);
  for (const [config, value] of parse(readData('tst-svm', dataSet).toString(), dataSet)) accuracy[rowOf(config)] = value;
  return { rows: configs.length, levels: [1], rowOf, configOf: row => configs[row]!, columns: { accuracy } };
}

/**
 * A line is the accuracy, which of the kernels it is (three 0 or 1), log₂ C / 6, log₁₀ gamma / 4, log₁₀ degree, and
 * features of the data set. Throws, with file and line, on anything else.
 */
export function* parse(text: string, file: string): Iterable<readonly [Config, number]> {
  for (const [i, line] of text.trim().split('\n').entries()) {
    const [accuracy, rbf, poly, linear, c, g, d] = line.split(' ', 7).map(Number) as number[];
    const kernel = kernels[[rbf, poly, linear].indexOf(1)];
    const C = 2 ** Math.round(c! * 6);
    const gamma = gammas.find(value => Math.abs(Math.log10(value) / 4 - g!) < 1e-9);
    const degree = Math.round(10 ** d!);
    const config = kernel === 'rbf' ? { kernel, C, gamma } : kernel === 'poly' ? { kernel, C, degree } : { kernel, C };
    if (!kernel || !costs.includes(C) || (kernel === 'rbf' && gamma === undefined) || !(accuracy! >= 0 && accuracy! <= 1))
      throw new Error(`${file}: line ${i + 1} is not an accuracy between 0 and 1 and a config of the grid`);
    yield [config as Config, accuracy!];
  }
}
