import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataSets } from '../../tasks/data/registry.ts';
import { koi, temporaryFolder } from '../koi.ts';
import { haveShared, shared } from '../shared.ts';

const parsed = <T>(text: string): T => JSON.parse(text) as T;

describe('koi data', () => {
  it('lists the data sets, with licence and address', () => {
    const { code, out } = koi(['data', 'list', '--json'], { env: { ...process.env, KOI_DATA: temporaryFolder() } });
    const facts = parsed<{ name: string; installed: boolean; licence: { open: boolean }; origin: string }[]>(out);

    expect(code).toBe(0);
    expect(facts.map(f => f.name)).toEqual(dataSets.map(set => set.name));
    expect(facts.some(f => f.installed)).toBe(false);
    for (const { origin } of facts) expect(origin).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/tree\/[0-9a-f]{40}$/);
    expect(facts.filter(f => !f.licence.open).map(f => f.name)).toEqual(['yahpo', 'rag-hpo-bench', 'steplaw', 'tst-svm']);
  });

  it.each([
    [['data', 'install'], 2, 'which data sets?'],
    [['data', 'install', 'lcdb12'], 2, 'there is no data set lcdb12; did you mean lcdb11'],
    [['data', 'install', 'x*'], 2, 'no data set matches x*'],
    [['data', 'install', 'nas-bench-graph'], 1, 'nas-bench-graph cannot be downloaded: it was converted from the pickles'],
    [['data', 'install', 'lcdb11', '--from', '/nowhere'], 1, '/nowhere: there is no such file or folder'],
    [['data', 'verify', 'lcdb11'], 1, 'lcdb11 is not installed; run: koi data install lcdb11'],
  ])('answers %j in one line', (words, code, message) => {
    const ran = koi(words, { env: { ...process.env, KOI_DATA: temporaryFolder() } });

    expect(ran).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });

  describe.skipIf(!haveShared)('with the data beside the repository (skipped where there is none)', () => {
    it('installs, says what is not open, finds it installed, and names the damaged file', () => {
      const env = { ...process.env, KOI_DATA: temporaryFolder() };
      const installed = koi(['data', 'install', 'steplaw', '--from', shared('data/steplaw')], { env });
      expect(installed).toMatchObject({
        code: 0,
        err: 'steplaw: licence none stated: cite the paper, do not pass the files on; arXiv:2503.04715\n',
      });
      expect(installed.out).toBe(`steplaw: installed in ${env.KOI_DATA}/steplaw\n`);
      expect(koi(['data', 'install', 'steplaw'], { env }).out).toContain('was installed already');
      expect(koi(['data', 'verify'], { env })).toMatchObject({ code: 0, out: 'steplaw: whole, 2 files\n' });

      writeFileSync(join(env.KOI_DATA, 'steplaw/moe_lr_bs_loss.csv'), 'seq_len\n');
      expect(koi(['data', 'verify'], { env })).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^steplaw: moe_lr_bs_loss\.csv: it has 8 bytes/),
      });
      expect(koi(['data', 'install', 'steplaw', '--from', shared('data')], { env }).code).toBe(0);
      expect(koi(['data', 'verify', '--json'], { env }).out).toBe('[{"name":"steplaw","files":2,"faults":[]}]\n');
    });

    it('goes by XDG_CACHE_HOME, and takes an archive inside a folder', () => {
      const cache = temporaryFolder();
      const from = temporaryFolder();
      cpSync(shared('data/tst-svm/svm.tar.gz'), join(from, 'svm.tar.gz'));
      const { KOI_DATA: _, ...rest } = process.env;
      const env = { ...rest, XDG_CACHE_HOME: cache };

      expect(koi(['data', 'install', 'tst-svm', '--from', from], { env }).out).toContain(join(cache, 'koi/data/tst-svm'));
    });
  });
});
