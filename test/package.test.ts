import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './koi.ts';

const root = resolve(import.meta.dirname, '..');
const npm = (words: readonly string[], cwd: string): string =>
  execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the package', () => {
  it('installs elsewhere, runs a study there, and is typed', { timeout: 240_000 }, () => {
    const folder = temporaryFolder();
    const [{ filename, files }] = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], folder);
    const koi = (...words: string[]): string =>
      execFileSync(join(folder, 'node_modules/.bin/koi'), words, { cwd: folder, encoding: 'utf8' });
    const ran = JSON.parse(
      koi('run', '--optimizers', 'random,de', '--tasks', 'suite:blackbox-demo', '--repetitions', '1', '--out', 'out', '--json'),
    );
    writeFileSync(
      join(folder, 'use.mjs'),
      "import { findTask, needsOf } from 'koi-bench'; console.log(needsOf(findTask('bbob/f1/d2/i1').problem).join());",
    );

    expect(ran.failed).toBe(0);
    expect(ran.done).toBeGreaterThan(2);
    expect(koi('rank', 'out')).toContain('random');
    expect(koi('--version').trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    expect(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })).toBe('continuous\n');
    expect(files.map((file: { path: string }) => file.path)).toContain('dist/src/index.d.ts');
    expect(files.map((file: { path: string }) => file.path)).toContain('dist/optimizers/python/koi_plugin/py.typed');
    expect(files.map((file: { path: string }) => file.path)).toContain('dist/src/cli/templates/test_optimizer.py');
    expect(files.some((file: { path: string }) => /test\/|__pycache__/.test(file.path))).toBe(false);
  });
});
