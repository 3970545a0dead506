import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, startKoi, temporaryFolder } from '../koi.ts';
import { python } from '../protocol/plugins.ts';

const file = fileURLToPath(new URL('../protocol/fixture.mjs', import.meta.url));
const plugin = (fault = '', mark = ''): string => `node ${file} ${fault} ${mark}`.trim();

interface RunRow {
  readonly optimizer: string;
  readonly task: string;
  readonly status: string;
  readonly reason: string;
  readonly trials: number;
}

/** A study; its rows by optimizer and task. */
function study(words: readonly string[]): { readonly rows: readonly RunRow[]; readonly out: string } {
  const out = join(temporaryFolder(), 'out');
  koi(['run', ...words, '--repetitions', '2', '--budget', '6', '--out', out]);
  return { rows: koiJson<RunRow[]>(['sql', out, 'select optimizer, task, status, reason, trials from runs order by all']), out };
}

describe('a study with plugins that go wrong', () => {
  it('fails their runs, each with one line, and no other', () => {
    const faults = ['exits', 'rubbish', 'disorder', 'complains', 'hangs'];
    const { rows } = study([
      ...['random', plugin(), ...faults.map(fault => plugin(fault))].flatMap(o => ['--optimizers', o]),
      ...['--tasks', 'bbob/f1/d2/i1', '--trial-timeout', '1'],
    ]);
    const reasons = Object.fromEntries(rows.map(({ optimizer, reason }) => [optimizer, reason]));

    expect(rows).toHaveLength(14);
    for (const { optimizer, status, trials } of rows)
      expect([optimizer, status, trials]).toEqual(
        ['random', 'fixture'].includes(optimizer) ? [optimizer, 'done', 6] : [optimizer, 'failed', 3],
      );
    expect(reasons['fixture-exits']).toContain('ended with exit code 3: a first line | no luck today');
    expect(reasons['fixture-rubbish']).toContain('it wrote Welcome to my optimizer! to stdout');
    expect(reasons['fixture-disorder']).toMatch(/while request \d+ was open/);
    expect(reasons['fixture-complains']).toContain('out of ideas');
    expect(reasons['fixture-hangs']).toContain('ask took longer than 1 s');
  });

  it('goes on where a task behind a command fails at one trial', () => {
    const faults = ['exits', 'hangs', 'complains'];
    const { out } = study([...faults.flatMap(fault => ['--tasks', plugin(fault)]), ...['--optimizers', 'random', '--trial-timeout', '1']]);
    const rows = koiJson<{ task: string; status: string; reason: string }[]>([
      ...['sql', out, "select distinct r.task, t.status, t.reason from trials t join runs r using (run) where t.status <> 'ok' order by 1"],
    ]);

    expect(rows.map(({ task, status }) => [task, status])).toEqual([
      ['fixture-complains/square', 'crashed'],
      ['fixture-exits/square', 'crashed'],
      ['fixture-hangs/square', 'timeout'],
    ]);
    expect(rows[1]!.reason).toContain('no luck today');
    expect(koiJson(['sql', out, 'select distinct status, trials from runs'])).toEqual([{ status: 'done', trials: 6 }]);
  });

  it.each([
    ['absent', /^koi: node .*fixture\.mjs absent: ended with exit code 1: Error \[ERR_MODULE_NOT_FOUND\].*no-such-package.*\n$/],
    ['', /^koi: there is no optimizer/],
  ])('is refused before anything is spent if a plugin cannot start (%s)', (fault, reason) => {
    const optimizer = fault ? plugin(fault) : './no-such-thing';
    const { code, err } = koi(['run', '--optimizers', optimizer, '--tasks', 'bbob/f1/d2/i1', '--out', join(temporaryFolder(), 'out')]);

    expect(code).toBe(2);
    expect(err).toMatch(reason);
  });

  it('says what is missing where there is no Python', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.py'), '');
    const { code, err } = koi(['check', 'python mine.py'], { cwd: folder, env: { PATH: folder } });

    expect(code).toBe(2);
    expect(err).toBe('koi: python mine.py: there is no python3 in the 1 folders of PATH; install Python 3.9 or newer\n');
  });

  it.skipIf(!python)('that eats memory fails with MemoryError (needs python3)', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'eats.py'), eats);
    const { rows } = study(['--optimizers', `python ${folder}/eats.py`, '--tasks', 'bbob/f1/d2/i1', '--memory', '600MB']);

    expect(rows.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(rows[0]!.reason).toContain('MemoryError (eats.py, line 7)');
  });
});

const eats = `from koi_plugin import Optimizer, serve
class Eats(Optimizer):
    def start(self, problem, budget, seed, options):
        self.hoard = []
    def ask(self):
        while True:
            self.hoard.append(bytearray(10_000_000))
serve(Eats)
`;

/** Makes a file of the name that it is given, and then is busy, or sleeps. */
const hangs = `import sys, time
from koi_plugin import Optimizer, serve
class Hangs(Optimizer):
    def ask(self):
        open(sys.argv[1], "w").close()
        while True:
            time.sleep(0 if len(sys.argv) > 2 else 1000)
serve(Hangs)
`;

describe('nothing of a plugin remains', () => {
  /** Begins a study, kills when its plugin hangs, and waits for what is left: processes by a mark in their arguments. */
  async function leftAfter(optimizer: string, mark: string, whom: 'koi' | 'child' | 'plugin', hanging: () => boolean): Promise<string[]> {
    const out = join(temporaryFolder(), 'out');
    const words = ['run', '--optimizers', optimizer, '--tasks', 'bbob/f1/d2/i1', '--workers', '1', '--repetitions', '1', '--out', out];
    const parent = startKoi([...words, '--trial-timeout', '30']);
    await until(hanging, Boolean);
    const child = processes().find(({ parent: its, command }) => its === parent.pid && command.includes('worker.js'))!.pid;
    const its = processes().find(({ parent }) => parent === child)!.pid;
    process.kill({ koi: parent.pid!, child, plugin: its }[whom], 'SIGKILL');
    if (whom === 'plugin') await new Promise(resolve => parent.once('exit', resolve));
    if (whom === 'child') parent.kill('SIGKILL'); // it would start another
    return (await until(marked(mark), found => found.length === 0)).map(({ command }) => command);
  }

  it('when koi, its child or the plugin is killed while a plugin with a process of its own hangs', async () => {
    const left = (['koi', 'child', 'plugin'] as const).map((whom, i) => {
      const mark = `${process.pid}${i}.125`;
      return leftAfter(plugin('orphans', mark), mark, whom, () => marked(mark)().some(({ command }) => command.startsWith('sleep')));
    });

    expect(await Promise.all(left)).toEqual([[], [], []]);
  });

  it.skipIf(!python)('when koi or its child is killed while Python is busy or sleeps (needs python3)', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'hangs.py'), hangs);
    const left = (['koi', 'child'] as const).map((whom, i) => {
      const mark = join(folder, `mark-${process.pid}-${whom}`);
      return leftAfter(`python ${join(folder, 'hangs.py')} ${mark}${['', ' busy'][i]}`, mark, whom, () => existsSync(mark));
    });

    expect(await Promise.all(left)).toEqual([[], []]);
  });
});

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

function processes(): { readonly pid: number; readonly parent: number; readonly command: string }[] {
  return execFileSync('ps', ['-e', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line)!)
    .filter(match => match && !match[3]!.startsWith('Z'))
    .map(match => ({ pid: Number(match[1]), parent: Number(match[2]), command: match[4]! }));
}

const marked = (mark: string) => () => processes().filter(({ command }) => command.includes(mark));

async function until<T>(look: () => T, enough: (found: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 800; tries++) {
    const found = look();
    if (enough(found)) return found;
    await sleep(50);
  }
  return look();
}
