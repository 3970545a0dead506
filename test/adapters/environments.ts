import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from '../koi.ts';

/** Where the tests keep the environments of Python's packages from one run to the next. */
export const data = process.env['KOI_TEST_DATA'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'koi-test');

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Runs the built koi with these environments, beside whatever else runs. `cwd`: where it is started. */
export const koi = (words: readonly string[], folder = data, cwd = process.cwd()): Promise<Ran> =>
  new Promise(resolve => {
    const env = { ...process.env, KOI_DATA: folder };
    execFile(process.execPath, [main, ...words], { env, cwd, maxBuffer: 2 ** 28 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });
