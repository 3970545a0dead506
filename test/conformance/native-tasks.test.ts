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

async function passes(id: string): Promise<void> {
  const findings = await checkTask({ task: findTask(id)!, samples: 50, seconds: 1 });

  expect(findings.filter(f => f.status === 'failed')).toEqual([]);
}

const dataOf = (collection: Collection): string | undefined => findTask(someOf(collection)[0]!)!.data;
const closed = collections.filter(collection => dataOf(collection) === undefined);
const measured = collections.filter(collection => dataOf(collection) !== undefined);
/** Takes most of a minute to install. */
const large = ['arlbench'];

describe('native tasks', () => {
  it.each(closed.flatMap(someOf))('%s passes', passes);
  it.each(['shifted(7):bbob/f1/d5/i1', 'noisy(0.1):bbob/f8/d2/i1', 'log:zdt/zdt1/d5', 'noisy(0.1):mfh/mfh3-good@z'])('%s passes', passes);

  for (const data of new Set(measured.map(dataOf).filter(name => name !== undefined && !large.includes(name))))
    describe.skipIf(!haveShared)(`with ${data} (skipped where the data is not beside the repository)`, () => {
      withData(data!);
      it.each(measured.filter(collection => dataOf(collection) === data).flatMap(someOf))('%s passes', passes);
    });
});
