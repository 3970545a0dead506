import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../../tasks/data/data-set.ts';
import { installData } from '../../../tasks/data/install.ts';
import { dataSets } from '../../../tasks/data/registry.ts';
import { verifyData } from '../../../tasks/data/verify.ts';
import { temporaryFolder } from '../../koi.ts';
import { haveShared, shared } from '../../shared.ts';

describe.each(dataSets)('the data set $name', set => {
  it('has files, each once, each with a digest, and addresses of one commit unless it says otherwise', () => {
    expect(new Set(set.files.map(file => file.path)).size).toBe(set.files.length);
    for (const file of set.files) {
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(file.bytes).toBeGreaterThan(0);
      const address = addressOf(set, file);
      if (address) expect(address).toMatch(/^https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w.-]+\/[0-9a-f]{40}\/\S+$/);
      else expect(set.changes).toBeDefined();
    }
  });

  it('cites its source and names its licence', () => {
    expect(set.cite).toMatch(/^(doi|arXiv):/);
    expect(set.licence.name).not.toBe('');
  });

  describe.skipIf(!haveShared)('with the data beside the repository (skipped where there is none)', () => {
    beforeEach(() => {
      vi.stubEnv('KOI_DATA', temporaryFolder());
      return () => vi.unstubAllEnvs();
    });

    it('is installed from there, whole', async () => {
      await installData(set, { from: shared(`data/${set.name}`) });

      expect(verifyData(set)).toEqual([]);
      expect(readdirSync(process.env['KOI_DATA']!)).toEqual([set.name]);
    });
  });
});
