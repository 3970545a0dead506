import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Derived, derived } from '../../../tasks/data/cache.ts';
import { installData } from '../../../tasks/data/install.ts';
import { dataFolder } from '../../../tasks/data/place.ts';
import { dataSetOf } from '../../../tasks/data/registry.ts';
import { temporaryFolder } from '../../koi.ts';
import { haveShared, shared } from '../../shared.ts';

const set = 'rag-hpo-bench';
const file = 'rag_configurations_results.csv';

describe.skipIf(!haveShared)('derived (skipped where the data is not beside the repository)', () => {
  let made = 0;
  const make = (content: Buffer): Derived => ({
    facts: { made: ++made, bytes: content.length },
    numbers: { one: Float64Array.of(1.5, Number.NaN, -Infinity), none: new Float64Array(0), two: Float64Array.of(2) },
  });
  const get = (version = 1): Derived => derived(set, file, 'test', version, make);
  const place = (): string => join(dataFolder(set), 'derived', `${file}.test`);

  beforeEach(async () => {
    made = 0;
    vi.stubEnv('KOI_DATA', temporaryFolder());
    await installData(dataSetOf(set), { from: shared(`data/${set}`) });
    return () => vi.unstubAllEnvs();
  });

  it('is made once, and read as it was made', () => {
    const first = get();

    expect(get()).toEqual(first);
    expect(first).toEqual({
      facts: { made: 1, bytes: 236_616 },
      numbers: { one: Float64Array.of(1.5, Number.NaN, -Infinity), none: new Float64Array(0), two: Float64Array.of(2) },
    });
    expect(readdirSync(join(dataFolder(set), 'derived'))).toEqual([`${file}.test`]);
  });

  it('is made anew for another version, for a file that changed, and where it is damaged', () => {
    get();
    get(2);
    expect(made).toBe(2);
    utimesSync(join(dataFolder(set), file), 1, 1);
    get(2);
    expect(made).toBe(3);
    const bytes = readFileSync(place());
    bytes[bytes.length - 3]! ^= 1;
    writeFileSync(place(), bytes);
    get(2);
    expect(made).toBe(4);
    writeFileSync(place(), 'short');
    get(2);
    expect(made).toBe(5);
  });

  it('is not made from a file that is not the registry’s', () => {
    writeFileSync(join(dataFolder(set), file), 'Dataset\n');
    expect(() => get()).toThrow(
      /^rag-hpo-bench: rag_configurations_results\.csv is damaged: it has 8 bytes, not 236616; run: koi data install rag-hpo-bench$/,
    );
    rmSync(join(dataFolder(set), file));
    expect(() => get()).toThrow('rag-hpo-bench: rag_configurations_results.csv is missing; run: koi data install rag-hpo-bench');
  });

  it('is made each time where it cannot be written', () => {
    writeFileSync(join(dataFolder(set), 'derived'), 'a file where the folder would be: not even root can write into it');
    get();
    get();
    expect(made).toBe(2);
  });
});
