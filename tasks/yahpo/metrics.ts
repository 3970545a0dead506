/** What the surrogates predict, whatever the scenario: which way is better, what is held out, what is time. */

/**
 * The natural direction of every metric of YAHPO Gym. Its own tables (`y_minimize` of yahpo_gym 1.0.2) say the same but for
 * rbv2's f1, which they minimise: there that is a slip, which later versions corrected by dropping f1.
 */
export const directions: Readonly<Record<string, 'min' | 'max'>> = {
  // performance
  acc: 'max',
  bac: 'max',
  auc: 'max',
  f1: 'max',
  mmce: 'min',
  brier: 'min',
  logloss: 'min',
  val_accuracy: 'max',
  val_balanced_accuracy: 'max',
  val_cross_entropy: 'min',
  test_accuracy: 'max',
  test_balanced_accuracy: 'max',
  test_cross_entropy: 'min',
  // seconds
  time: 'min',
  runtime: 'min',
  runtime_increase: 'min',
  timetrain: 'min',
  timepredict: 'min',
  // megabytes
  memory: 'min',
  ramtrain: 'min',
  rammodel: 'min',
  rampredict: 'min',
  // interpretability: main effect complexity, interaction strength, number of features
  mec: 'min',
  ias: 'min',
  nf: 'min',
  // unfairness: differences between groups
  feo: 'min',
  fpredp: 'min',
  facc: 'min',
  ftpr: 'min',
  ffomr: 'min',
  ffnr: 'min',
};

/** The metrics that alone make a task worth listing; the others (least memory, least time) can be addressed. */
const performance: readonly string[] = [
  ...['val_accuracy', 'val_cross_entropy', 'val_balanced_accuracy'],
  ...['acc', 'bac', 'auc', 'mmce', 'f1', 'brier', 'logloss'],
];

/**
 * Objectives that make a listed task, where a scenario has them all: those of YAHPO-MO v1 (Pfisterer et al. 2022, Table 3),
 * and performance against time, memory and unfairness. Any others can be addressed.
 */
const combinations: readonly (readonly string[])[] = [
  ['val_accuracy', 'val_cross_entropy'],
  ['val_accuracy', 'time'],
  ['val_cross_entropy', 'time'],
  ['val_accuracy', 'runtime'],
  ['acc', 'memory'],
  ['acc', 'timetrain'],
  ['mmce', 'timetrain'],
  ['auc', 'timepredict'],
  ['mmce', 'nf'],
  ['mmce', 'nf', 'ias'],
  ['mmce', 'nf', 'ias', 'rammodel'],
  ['mmce', 'feo'],
  ['mmce', 'fpredp'],
];

/** The listed objectives of a scenario with these metrics: single ones first. */
export const listed = (metrics: readonly string[]): readonly (readonly string[])[] => [
  ...performance.filter(metric => metrics.includes(metric)).map(metric => [metric]),
  ...combinations.filter(combination => combination.every(metric => metrics.includes(metric))),
];

/** Of a validation metric, its counterpart on the test split, where the surrogate predicts it; lcbench has none for val_accuracy. */
export function heldOutOf(metric: string, metrics: readonly string[]): string | undefined {
  const test = metric.replace(/^val_/, 'test_');
  return test !== metric && metrics.includes(test) ? test : undefined;
}

/** The metric that is the task's clock, in seconds: YAHPO Gym's `runtime_name`. */
export const clockOf = (metrics: readonly string[]): string | undefined =>
  ['time', 'runtime', 'timetrain'].find(metric => metrics.includes(metric));
