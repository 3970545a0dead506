import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { koi, temporaryFolder } from '../koi.ts';
import { python } from '../protocol/plugins.ts';

const koiPlugin = fileURLToPath(new URL('../../dist/optimizers/python', import.meta.url));

describe('koi init', () => {
  for (const what of ['optimizer', 'task'] as const) {
    it(`writes a module of ${what === 'task' ? 'a' : 'an'} ${what} that passes its test and koi check`, () => {
      const cwd = temporaryFolder();
      const { code, out } = koi(['init', what, 'my-own', '--lang', 'ts'], { cwd });
      const test = spawnSync(process.execPath, ['--test', 'my-own.test.mjs'], { cwd, encoding: 'utf8' });

      expect(code).toBe(0);
      expect(out).toContain('koi check ./my-own.mjs');
      expect(test.stdout).toMatch(/# pass 2\n# fail 0/);
      expect(koi(['check', './my-own.mjs'], { cwd }).out).toContain(', 0 failed');
    });

    it.skipIf(!python)(`writes a Python ${what} that passes its test and koi check (needs python3)`, () => {
      const cwd = temporaryFolder();
      const { out } = koi(['init', what, 'my-own'], { cwd });
      const env = { ...process.env, PYTHONPATH: koiPlugin };
      const test = spawnSync(python!, ['-m', 'unittest', 'test_my_own'], { cwd, env, encoding: 'utf8' });

      expect(out).toContain('koi check "python my_own.py"');
      expect(test.stderr).toMatch(/Ran 2 tests .*\n\nOK/);
      expect(koi(['check', 'python my_own.py'], { cwd }).out).toContain(', 0 failed');
      expect(koi(['describe', 'python -m my_own'], { cwd }).out).toMatch(/^my-own\n/);
    });
  }

  it('overwrites nothing', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'test_mine.py'), 'precious');

    expect(koi(['init', 'optimizer'], { cwd })).toMatchObject({
      code: 2,
      err: 'koi: test_mine.py is there already; choose another name: koi init optimizer <name>\n',
    });
    expect(readFileSync(join(cwd, 'test_mine.py'), 'utf8')).toBe('precious');
  });
});
