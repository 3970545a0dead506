import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { koi } from './koi.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'koi-readme-'));

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'koi'), `#!/bin/sh\nexec ${process.execPath} ${join(root, 'dist/src/cli/main.js')} "$@"\n`);
  chmodSync(join(folder, 'bin', 'koi'), 0o755);
  cpSync(join(root, 'docs'), join(folder, 'docs'), { recursive: true });
  const [, mine] = /Write `mine\.mjs`:\s+```js\n(.*?)```/s.exec(readme)!;
  writeFileSync(join(folder, 'mine.mjs'), mine!);
  const [, inPython] = /Write `mine\.py`:\s+```py\n(.*?)```/s.exec(readme)!;
  writeFileSync(join(folder, 'mine.py'), inPython!);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(match => match[1]!);
const commands = blocks.flatMap(block => block.trim().split('\n'));

describe('the README', () => {
  it('opens with the two commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

    expect(readme).toMatch(/^# koi\n\n.*\n\n {4}npm ci && npm start .*\n {4}npm ci && npm test .*\n/);
    expect(scripts.start).toContain('run docs/studies/demo.yaml --report');
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^npm ci.* && npm test$/m);
  });

  it('has commands to run', () => expect(commands.length).toBeGreaterThan(8));

  const noPython = spawnSync('python3', ['--version']).status !== 0;
  it.for(commands)('%s', { timeout: 120_000 }, (command, { skip }) => {
    skip(noPython && command.includes('python'), 'there is no python3');

    const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });

    expect(status, stderr).toBe(0);
    expect(stdout.length).toBeGreaterThan(0);
  });

  it('made the figures and the report it promises', () => {
    const files = readdirSync(join(folder, 'results/demo/report'));

    for (const kind of ['bb', 'mf', 'mo', 'momf'])
      for (const type of ['svg', 'png']) expect(files).toContain(`rank-over-budget-${kind}.${type}`);
    expect(files).toContain('report.html');
    expect(readdirSync(join(folder, 'results/demo/trials')).length).toBeGreaterThan(0);
  });

  it('shows the picture that the first command makes', () => {
    const [, picture] = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme)!;

    expect(readFileSync(join(root, picture!)).equals(readFileSync(join(folder, 'results/demo/report/rank-over-budget-bb.png')))).toBe(true);
  });

  it('counts the tasks as koi list tasks --counts does (UPDATE_GOLDEN=1 writes them anew)', () => {
    const table = koi(['list', 'tasks', '--counts']).out.trim();
    const written = /\| collection .*\| \*\*all\*\*[^\n]*/s;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(join(root, 'README.md'), readme.replace(written, table));
    else expect(written.exec(readme)?.[0]).toBe(table);
  });

  it('links only to what is there', () => {
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]; // biome-ignore format: short
    const broken = pages.flatMap(page =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(match => join(root, dirname(page), match[1]!))
        .filter(target => !existsSync(target))
        .map(target => `${page} → ${target}`),
    );

    expect(broken).toEqual([]);
  });

  const python = process.env['KOI_PYTHON'] ?? 'python3';
  const readable = spawnSync(python, ['-c', 'import pyarrow, pandas']).status === 0;
  it.skipIf(!readable)('shows Python code that reads the rows (needs python3 with pyarrow and pandas)', () => {
    const [, code] = /```python\n(.*?)```/s.exec(readme)!;

    expect(execFileSync(python, ['-c', `${code}\nprint(trials.num_rows)`], { cwd: folder, encoding: 'utf8' })).toMatch(/^[1-9]\d+$/m);
  });
});
