import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, koi as run, temporaryFolder } from '../koi.ts';

/** koi with an empty data folder and only these programs, by what they are a script of. */
function koi(words: readonly string[], programs: Readonly<Record<string, string>> = {}): Ran & { readonly folder: string } {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  symlinkSync('/bin/sh', join(bin, 'sh'));
  return { ...run(words, { env: { HOME: folder, KOI_DATA: join(folder, 'data'), PATH: [bin, '/nowhere'].join(delimiter) } }), folder };
}

/** Stands for a Python of this version, which does what the script says when it makes an environment or installs into one. */
const python = (version: string, venv = 'exit 1'): string =>
  `case "$*" in *sys.executable*) echo "$0"; echo ${version};; *) ${venv};; esac`;

describe('koi env', () => {
  it('says that there is no Python', () => {
    const { code, err } = koi(['env', 'install', 'optuna']);

    expect([code, err]).toEqual([
      1,
      'koi: optuna: it runs on Python 3.11 to 3.13, and there is no Python on the PATH; install one of these\n',
    ]);
  });

  it('says that Python is too old', () => {
    const { code, err } = koi(['env', 'install', 'optuna'], { python3: python('3.8.18') });

    expect([code, err]).toEqual([
      1,
      'koi: optuna: it runs on Python 3.11 to 3.13, and there is only Python 3.8.18 on the PATH; install one of these\n',
    ]);
  });

  it('says that the module venv is missing', () => {
    const { code, err } = koi(['env', 'install', 'cma'], {
      python3: python('3.11.2', 'echo "The virtual environment was not created successfully because ensurepip is not available." ; exit 1'),
    });

    expect(code).toBe(1);
    expect(err).toMatch(/koi: cma: .*python3 has no module venv; install it \(Debian: apt install python3-venv\), or uv\n$/);
  });

  it('says that the index cannot be reached, and leaves nothing behind that could be taken for an environment', () => {
    const uv = 'case "$1" in --version) exit 0;; venv) exit 0;; *) echo "error: Failed to fetch: https://pypi.org/simple/cma/" >&2; echo "  Caused by: dns error: failed to lookup address" >&2; exit 2;; esac'; // biome-ignore format: one line
    const { code, err, folder } = koi(['env', 'install', 'cma'], { python3: python('3.11.2'), uv });

    expect(code).toBe(1);
    expect(err).toMatch(/koi: cma: uv cannot install its packages: dns error: .*; is the package index reachable\? The same command/);
    expect(readdirSync(join(folder, 'data', 'python'))).toEqual([]);
    expect(existsSync(join(folder, 'data', 'python', 'cma'))).toBe(false);
  });

  it('puts a whole environment in place, lists it and removes it', () => {
    const { code, out, folder } = koi(['env', 'install', 'cma'], { python3: python('3.11.2'), uv: 'exit 0' });
    const env = { HOME: folder, KOI_DATA: join(folder, 'data'), PATH: '/nowhere' };

    expect([code, out]).toEqual([0, `cma: installed in ${join(folder, 'data', 'python', 'cma')}\n`]);
    expect(run(['env', 'list', 'cma'], { env }).out).toMatch(/^cma +installed +pycma pycma-bipop\n$/);
    expect(run(['env', 'install', 'cma'], { env }).out).toMatch(/^cma: was installed already/);
    expect(run(['env', 'remove', 'cma'], { env }).out).toBe('cma: removed\n');
    expect(run(['env', 'list', 'cma', '--json'], { env }).out).toContain('"state":"missing"');
  });

  it('names the nearest packages', () => {
    const { code, err } = koi(['env', 'install', 'optunna']);

    expect([code, err]).toEqual([2, expect.stringMatching(/^koi: there is no adapter for a package optunna; did you mean optuna/)]);
  });
});
