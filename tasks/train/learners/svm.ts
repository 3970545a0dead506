import type { Param } from '../../../src/contract/index.ts';
import type { Rows } from '../data/rows.ts';
import { scaled, scaledRows, scaleOf } from '../data/scaled.ts';
import type { Fit, Learner, Model } from './learner.ts';
import { type Libsvm, libsvm, type Machine } from './libsvm.ts';

/** LIBSVM's own numbers. */
const machines = { classes: '0', values: '3' } as const;
const radial = '2';
/** LIBSVM's default, also scikit-learn's. */
const tolerance = 1e-3;
const cacheMegabytes = 20;

/** The ranges of HPOBench (Eggensperger et al. 2021). */
const power: Param = { kind: 'float', low: 2 ** -10, high: 2 ** 10, log: true };

/** C. Cortes, V. Vapnik (1995). Support-Vector Networks. Machine Learning 20(3), 273–297; with a Gaussian kernel, on scaled features. */
export const svm: Learner = {
  id: 'svm',
  cite: 'doi:10.1145/1961189.1961199',
  about: 'a support vector machine of LIBSVM with the kernel exp(−gamma ‖x − z‖²)',
  predicts: 'both',
  space: ({ classes }) => ({
    params: {
      C: { ...power, initial: 1 },
      gamma: { ...power, initial: 0.1 },
      ...(classes === 0 && { epsilon: { kind: 'float', low: 1e-3, high: 1, log: true, initial: 0.1 } as const }),
    },
  }),
  size: { what: 'support vectors', range: ({ pool }) => [0, pool] },
  mostSeconds: 1,
  async open(): Promise<Fit> {
    const Svm = await libsvm();
    return (rows, classes, config) => {
      const { C, gamma, epsilon } = config as Record<string, number>;
      const options = { kernel: radial, cost: C, gamma, tolerance, cacheSize: cacheMegabytes, quiet: true };
      if (classes === 0) return regression(rows, new Svm({ ...options, type: machines.values, epsilon }));
      return classification(rows, Svm, { ...options, type: machines.classes });
    };
  },
};

function classification(rows: Rows, Svm: Libsvm, options: object): Model {
  const [first] = rows.y;
  if (rows.y.every(y => y === first)) return { size: 0, predict: ({ n }) => new Float64Array(n).fill(first!) };
  return trained(rows, new Svm(options));
}

/** The values are scaled too, so that C and epsilon mean the same everywhere. */
function regression(rows: Rows, machine: Machine): Model {
  const scale = scaleOf(rows.y, 1);
  const model = trained({ ...rows, y: scaled(rows.y, scale) }, machine);
  return { ...model, predict: other => model.predict(other).map(y => scale.mean[0]! + scale.deviation[0]! * y) };
}

function trained(rows: Rows, machine: Machine): Model {
  const scale = scaleOf(rows.x, rows.d);
  machine.train(samplesOf(scaledRows(rows, scale)), [...rows.y]);
  return {
    size: machine.getSVIndices().length,
    predict: other => Float64Array.from(samplesOf(scaledRows(other, scale)), sample => machine.predictOne(sample)),
    release: () => machine.free(),
  };
}

const samplesOf = ({ n, d, x }: Rows): readonly (readonly number[])[] =>
  Array.from({ length: n }, (_, i) => Array.from(x.subarray(i * d, (i + 1) * d)));
