/**
 * `lcdb/11/error@anchor` and its kin: which of 28 learners errs least on an OpenML data set, at training-set sizes of 16 up to
 * what the data set allows. Tuning sees the validation error, the role test the test error, both means over the splits;
 * between two anchors the lower one counts. A learner that was not measured at a size fails there.
 * C. Yan, F. Mohr, T. Viering (2025). LCDB 1.1: A Database Illustrating Learning Curves Are More Ill-Behaved Than Previously Thought. NeurIPS.
 */
import type { Space } from '../../src/contract/index.ts';
import { readData } from '../data/read.ts';
import { facts } from '../tables/facts/lcdb.ts';
import { remember } from '../tables/remember.ts';
import type { Table } from '../tables/table.ts';
import { tableCollection } from '../tables/table-collection.ts';
import { fullAnchors } from './full-anchors.ts';

export const learners = [
  ...[
    'SVM_Linear',
    'SVM_Poly',
    'SVM_RBF',
    'SVM_Sigmoid',
    'Decision Tree',
    'ExtraTree',
    'LogisticRegression',
    'PassiveAggressive',
    'Perceptron',
  ],
  ...['RidgeClassifier', 'SGDClassifier', 'MLP', 'LDA', 'QDA', 'BernoulliNB', 'MultinomialNB', 'ComplementNB', 'GaussianNB', 'KNN'],
  ...[
    'NearestCentroid',
    'ens.ExtraTrees',
    'ens.RandomForest',
    'ens.GradientBoosting',
    'DummyClassifier',
    'CatBoost',
    'TabNet',
    'RealMLP',
    'TabPFNv2',
  ],
];
/** ⌈16 · 2^(k/8)⌉. */
export const anchors: readonly number[] = Array.from({ length: 137 }, (_, k) => Math.ceil(16 * 2 ** (k / 8)));

const space: Space = { params: { learner: { kind: 'choice', choices: learners } } };
const rowOfLearner = new Map<unknown, number>(learners.map((learner, row) => [learner, row]));

export const lcdb = tableCollection({
  id: 'lcdb',
  title: 'LCDB 1.1: the choice of a learner on 265 data sets, with learning curves',
  instances: Object.keys(fullAnchors),
  facts,
  whats: () => ['error', 'error@anchor'],
  measured: dataSet => {
    const max = fullAnchors[Number(dataSet)]!;
    return {
      data: 'lcdb11',
      cite: 'arXiv:2505.15657',
      licence: 'CC BY 4.0',
      space,
      configs: learners.length,
      fidelity: { name: 'anchor', unit: 'training examples', min: anchors[0]!, max, integer: true, resumable: false },
      metrics: { error: { natural: 'min', column: 'val', test: 'test' } },
      load: () => remember(`lcdb ${dataSet}`, () => open(dataSet)),
      whyMissing: (row, anchor) => `${learners[row]} was not measured with ${anchor} training examples of data set ${dataSet}`,
    };
  },
});

/** [learner × {mean, standard error} × anchor × {train, val, test}]. */
type Curves = readonly (readonly (readonly (readonly (number | null)[])[])[])[];

function open(dataSet: string): Table {
  const file = `er/${dataSet}.json`;
  const curves = JSON.parse(readData('lcdb11', file).toString()) as Curves;
  const levels = anchors.filter(anchor => anchor <= fullAnchors[Number(dataSet)]!);
  const column = (split: 1 | 2): Float64Array =>
    Float64Array.from(curves.flatMap(([means]) => levels.map((_, anchor) => means![anchor]![split] ?? Number.NaN)));
  return {
    rows: learners.length,
    levels,
    rowOf: ({ learner }) => rowOfLearner.get(learner) ?? -1,
    configOf: row => ({ learner: learners[row]! }),
    columns: { val: column(1), test: column(2) },
  };
}
