/**
 * Columns of the official v1.0 models that the data set lacks, for users who have them: yahpo_gym 1.0.2, benchmarks/*.py
 * (`cat_names`, `cont_names`, `y_names`). A model's own meta.json comes first, where there is one.
 */
import type { Scenario } from './scenario.ts';

type Columns = Pick<Scenario, 'instanceParam' | 'categorical' | 'continuous' | 'metrics'>;

const ranger = ['num.trees', 'sample.fraction', 'mtry.power', 'min.node.size', 'num.random.splits'];
const rpart = ['cp', 'maxdepth', 'minbucket', 'minsplit'];
const glmnet = ['alpha', 's'];
const svm = ['cost', 'gamma', 'tolerance', 'degree'];
const aknn = ['k', 'M', 'ef', 'ef_construction'];
const xgboost = [
  ...['nrounds', 'eta', 'gamma', 'lambda', 'alpha', 'subsample', 'max_depth', 'min_child_weight'],
  ...['colsample_bytree', 'colsample_bylevel', 'rate_drop', 'skip_drop'],
];
const mtryRatio = ranger.map(name => (name === 'mtry.power' ? 'mtry.ratio' : name));
const impute = 'num.impute.selected.cpo';
const of = (learner: string, names: readonly string[]): readonly string[] => names.map(name => `${learner}.${name}`);

const rbv2 = (categorical: readonly string[], continuous: readonly string[]): Columns => ({
  instanceParam: 'task_id',
  categorical: ['task_id', ...categorical, impute],
  continuous: [...continuous, 'trainsize', 'repl'],
  metrics: ['acc', 'bac', 'auc', 'brier', 'f1', 'logloss', 'timetrain', 'timepredict', 'memory'],
});
const iaml = (categorical: readonly string[], continuous: readonly string[]): Columns => ({
  instanceParam: 'task_id',
  categorical: ['task_id', ...categorical],
  continuous: [...continuous, 'trainsize'],
  metrics: [...['mmce', 'f1', 'auc', 'logloss', 'ramtrain', 'rammodel', 'rampredict', 'timetrain', 'timepredict'], ...['mec', 'ias', 'nf']],
});
const cell = (kind: string): readonly string[] => [
  ...Array.from({ length: 14 }, (_, i) => `NetworkSelectorDatasetInfo_COLON_darts_COLON_edge_${kind}_${i}`),
];
const inputs = (kind: string): readonly string[] =>
  [3, 4, 5].map(i => `NetworkSelectorDatasetInfo_COLON_darts_COLON_inputs_node_${kind}_${i}`);

export const officialColumns: Readonly<Record<string, Columns>> = {
  rbv2_svm: rbv2(['kernel'], svm),
  rbv2_ranger: rbv2(['respect.unordered.factors', 'splitrule'], ranger),
  rbv2_glmnet: rbv2([], glmnet),
  rbv2_aknn: rbv2(['distance'], aknn),
  rbv2_super: rbv2(
    ['learner_id', 'svm.kernel', 'ranger.respect.unordered.factors', 'ranger.splitrule', 'aknn.distance', 'xgboost.booster'],
    [
      ...of('svm', svm),
      ...of('glmnet', glmnet),
      ...of('rpart', rpart),
      ...of('ranger', ranger),
      ...of('aknn', aknn),
      ...of('xgboost', xgboost),
    ],
  ),
  iaml_ranger: iaml(['replace', 'respect.unordered.factors', 'splitrule'], mtryRatio),
  iaml_rpart: iaml([], rpart),
  iaml_xgboost: iaml(['booster'], xgboost),
  iaml_super: iaml(
    ['learner', 'ranger.replace', 'ranger.respect.unordered.factors', 'ranger.splitrule', 'xgboost.booster'],
    [...of('ranger', mtryRatio), ...of('rpart', rpart), ...of('glmnet', glmnet), ...of('xgboost', xgboost)],
  ),
  nb301: {
    instanceParam: null,
    categorical: [...cell('normal'), ...cell('reduce'), ...inputs('normal'), ...inputs('reduce')],
    continuous: ['epoch'],
    metrics: ['val_accuracy', 'runtime'],
  },
};
