import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { parse, tstSvm } from '../../tasks/tst-svm/index.ts';
import { temporaryFolder } from '../koi.ts';
import { haveShared, shared } from '../shared.ts';
import { costsAt, withData } from './data.ts';
import { itIsSound } from './sound.ts';

describe.skipIf(!haveShared)('tst-svm (skipped where the data is not beside the repository)', () => {
  withData('tst-svm');
  itIsSound(tstSvm);

  it('answers for 288 configs on 50 data sets as the files say', async () => {
    const folder = temporaryFolder();
    spawnSync('tar', ['-xzf', shared('data/tst-svm/svm.tar.gz'), '-C', folder]);
    const names = readdirSync(join(folder, 'tst'));
    expect(new Set(names)).toEqual(new Set(tstSvm.instances));

    for (const name of names) {
      const evaluate = await findTask(`tst-svm/${name}/accuracy`)!.open();
      const lines = readFileSync(join(folder, 'tst', name), 'utf8')
        .trim()
        .split('\n');
      expect(lines).toHaveLength(288);
      for (const line of lines) {
        const [accuracy, rbf, poly, , c, gamma, degree] = line.split(' ').map(Number);
        const C = 2 ** (6 * c!);
        const rounded = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000].find(
          g => Math.abs(g / 10 ** (4 * gamma!) - 1) < 1e-9,
        );
        const config = rbf
          ? { kernel: 'rbf', C, gamma: rounded! }
          : poly
            ? { kernel: 'poly', C, degree: Math.round(10 ** degree!) }
            : { kernel: 'linear', C };
        expect(costsAt(evaluate, config)).toEqual([0 - accuracy!]);
      }
    }
  });

  it('has the values that A9A begins with', async () => {
    const evaluate = await findTask('tst-svm/A9A/accuracy')!.open();

    expect(costsAt(evaluate, { kernel: 'rbf', C: 2 ** -5, gamma: 0.0001 })).toEqual([-0.757908]);
    expect(costsAt(evaluate, { kernel: 'rbf', C: 2 ** -5, gamma: 0.001 })).toEqual([-0.781759]);
  });

  it.each(['1.5 1 0 0 0 0 0', '0.5 0 0 0 0 0 0', '0.5 1 0 0 9 0 0', '0.5 1 0 0 0 0.3 0', 'x'])('refuses the line %j', line => {
    expect(() => [...parse(line, 'A9A')]).toThrow('A9A: line 1 is not an accuracy between 0 and 1 and a config of the grid');
  });
});
