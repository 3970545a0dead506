import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { story } from '../read-rows.ts';

const study = ['run', '--optimizers', 'random,de', '--tasks', 'bbob/f{1..6}/d5/i1', '--repetitions', '10', '--budget', '300'];
const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe('a disk', () => {
  it.skipIf(!canMount)(
    'that is full stops the study in one line, and with room it goes on to the same rows (needs root, to mount a small disk)',
    () => {
      const disk = temporaryFolder();
      const mount = (...words: string[]): void => expect(spawnSync('mount', words).status).toBe(0);
      // The study takes 4.3 MB, and a fast worker writes its first megabyte at once.
      mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk);
      onTestFinished(() => void spawnSync('umount', [disk]));
      const stopped = koi([...study, '--out', join(disk, 'study')]);
      const kept = story(join(disk, 'study')).length;
      mount('-o', 'remount,size=64m', disk);
      const end = koiJson<object>([...study, '--out', join(disk, 'study')]);
      const whole = join(temporaryFolder(), 'whole');
      koiJson([...study, '--out', whole]);

      expect(stopped.code).toBe(1);
      expect(stopped.err.trim().split('\n').at(-1)).toMatch(/^koi: .*no space left/);
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(120);
      expect(end).toMatchObject({ done: 120, failed: 0 });
      expect(story(join(disk, 'study'))).toEqual(story(whole));
    },
  );

  it('that cut and corrupted files costs the rows behind the damage, which are done again', () => {
    const out = join(temporaryFolder(), 'study');
    koiJson([...study, '--out', out]);
    const before = story(out);
    const files = (table: string): string[] => readdirSync(join(out, table)).map(name => join(out, table, name));
    const longest = (table: string): string => files(table).sort((a, b) => statSync(b).size - statSync(a).size)[0]!;
    truncateSync(longest('runs'), Math.floor(statSync(longest('runs')).size / 2));
    const bytes = readFileSync(longest('trials'));
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 64);
    writeFileSync(longest('trials'), bytes);
    appendFileSync(join(out, 'trials', 'stray.arrows'), 'this is no Arrow stream');

    expect(koi(['rank', out]).code).toBe(0);
    expect(koiJson([...study, '--out', out])).toMatchObject({ done: 120, failed: 0 });
    const table = (folder: string) =>
      koiJson(['sql', folder, 'select task, optimizer, repetition, trials, spent, final from runs order by all']);
    const whole = join(temporaryFolder(), 'whole');
    koiJson([...study, '--out', whole]);
    expect(table(out)).toEqual(table(whole));
    expect(before).toHaveLength(120);
  });
});

describe('a folder', () => {
  it.each([
    ['rank', '/nowhere/at/all'],
    ['status', '/nowhere/at/all'],
    ['sql', '/nowhere/at/all', 'select 1'],
    ['report', '/nowhere/at/all'],
  ])('that is not there is named by koi %s in one line', (...words) => {
    const { code, err } = koi(words);

    expect(code).not.toBe(0);
    expect(err).toMatch(/^koi: .*\/nowhere\/at\/all.*\n$/);
  });

  it('with a damaged manifest is named', () => {
    const out = join(temporaryFolder(), 'study');
    koiJson(['run', '--optimizers', 'random', '--tasks', 'bbob/f1/d2/i1', '--out', out]);
    truncateSync(join(out, 'manifest.json'), 40);

    for (const words of [['rank', out], ['status', out], ['run', '--optimizers', 'random', '--tasks', 'bbob/f1/d2/i1', '--out', out]]) // biome-ignore format: a table
      expect(koi(words).err).toMatch(/^koi: .*manifest\.json.*\n$/);
  });
});
