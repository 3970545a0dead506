import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/contract/index.ts';
import { findTask } from '../../tasks/index.ts';
import { derive, othpo } from '../../tasks/othpo/index.ts';
import { haveShared } from '../shared.ts';
import { costsAt, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

/** `"{'k': 15, …}",0.05,f1,f1_std,acc,acc_std,auc,auc_std`. */
const rowsOf = (file: string) =>
  textOf(`yahpo-othpo/${file}.csv.gz`)
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [, dictionary, rest] = /^"(.*)",(.*)$/.exec(line)!;
      const config = JSON.parse(dictionary!.replaceAll("'", '"').replaceAll(/, "\w+": None/g, '')) as Config;
      const [fraction, f1, , acc, , auc] = rest!.split(',').map(Number);
      return { config, fraction: fraction!, auc: auc!, acc: acc!, f1: f1! };
    });

describe.skipIf(!haveShared)('othpo (skipped where the data is not beside the repository)', () => {
  withData('yahpo-othpo');
  itIsSound(othpo);

  it.each([
    ['rbv2_aknn__40981', 'rbv2-aknn/40981'],
    ['rbv2_glmnet__375', 'rbv2-glmnet/375'],
    ['rbv2_svm__1220', 'rbv2-svm/1220'],
  ])('answers for all rows of %s as the file says', async (file, instance) => {
    const [auc, acc, f1] = await Promise.all(
      ['auc', 'acc', 'f1'].map(metric => findTask(`othpo/${instance}/${metric}@train-frac`)?.open()),
    );
    const rows = rowsOf(file);

    expect(rows).toHaveLength(15_000);
    for (const [i, row] of rows.entries()) {
      if (i % 3 !== 0) continue;
      expect(costsAt(auc!, row.config, { level: row.fraction })).toEqual([-row.auc]);
      expect(costsAt(acc!, row.config, { level: row.fraction })).toEqual([-row.acc]);
      if (f1) expect(costsAt(f1, row.config, { level: row.fraction })).toEqual([-row.f1]);
    }
    expect(f1 === undefined).toBe(Math.max(...rows.map(row => row.f1)) < 0.1); // not of two classes
    const last = await findTask(`othpo/${instance}/auc`)!.open();
    expect(costsAt(last, rows[4]!.config)).toEqual([-rows[4]!.auc]);
    expect(costsAt(auc!, rows[0]!.config, { level: 0.49 })).toEqual([-rows[1]!.auc]);
  });

  it('refuses a file in which a line is missing', () => {
    const lines = textOf('yahpo-othpo/rbv2_svm__1220.csv.gz').split('\n');

    expect(() => derive(lines.toSpliced(3, 1).join('\n'), 'svm.csv')).toThrow(
      'svm.csv: line 4 is not the config before it at a train_frac of 0.5',
    );
    expect(() => derive(lines.join('\n').replace('train_frac', 'frac'), 'svm.csv')).toThrow('svm.csv: it has no column train_frac');
  });
});
