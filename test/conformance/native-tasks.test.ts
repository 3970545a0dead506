import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/conformance/index.ts';
import type { Collection } from '../../src/contract/index.ts';
import { collections, findTask } from '../../tasks/index.ts';
import { withData } from '../known-answers/data.ts';
import { haveShared } from '../shared.ts';

/** 0.3 s an evaluation, a minute to check. */
const slow = ['lasso/synt-hard', 'lasso/synt-hard-noisy', 'lasso/synt-hard@tolerance', 'lasso/synt-hard-noisy@tolerance'];

/** The first, the middle and the last task. */
function someOf(collection: Collection): readonly string[] {
  const all = [...collection.ids()].filter(id => !slow.includes(id));
  return [...new Set([all[0]!, all[all.length >> 1]!, all.at(-1)!])];
}

async function passes(id: string, samples = 50): Promise<void> {
  const findings = await checkTask({ task: findTask(id)!, samples, seconds: 1 });

  expect(findings.filter(f => f.status === 'failed')).toEqual([]);
}

const dataOf = (collection: Collection): string | undefined => findTask(someOf(collection)[0]!)!.data;
const closed = collections.filter(collection => dataOf(collection) === undefined && collection.id !== 'train');
/** Real training takes time: the smallest data of each learner. */
const trained = [
  'train/svm-iris/error+size+seconds@trainsize',
  'train/tree-penguins/error+size',
  'train/forest-penguins/error+size@trainsize',
  'train/logistic-iris/error',
  'train/ridge-penguin-mass/error+seconds',
  'train/mlp-iris/error+size@epoch',
  'train/pruned-mlp-iris/error+density@epoch',
];
const measured = collections.filter(collection => dataOf(collection) !== undefined);
/** Takes most of a minute to install. */
const large = ['arlbench'];

describe('native tasks', () => {
  it.each(closed.flatMap(someOf))('%s passes', id => passes(id));
  it.each(trained)('%s passes', id => passes(id, 12));
  it.each(['shifted(7):bbob/f1/d5/i1', 'noisy(0.1):bbob/f8/d2/i1', 'log:zdt/zdt1/d5', 'noisy(0.1):mfh/mfh3-good@z'])('%s passes', id =>
    passes(id),
  );

  for (const data of new Set(measured.map(dataOf).filter(name => name !== undefined && !large.includes(name))))
    describe.skipIf(!haveShared)(`with ${data} (skipped where the data is not beside the repository)`, () => {
      withData(data!);
      it.each(measured.filter(collection => dataOf(collection) === data).flatMap(someOf))('%s passes', id => passes(id));
    });
});
