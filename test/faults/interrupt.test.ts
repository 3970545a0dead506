import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { koiJson, startKoi, temporaryFolder } from '../koi.ts';
import { story } from '../read-rows.ts';

const study = ['run', '--optimizers', 'tpe', '--tasks', 'bbob/f{1..8}/d10/i1', '--repetitions', '4', '--budget', '300'];

describe('Ctrl-C', () => {
  it('stops every process cleanly with exit code 130, and the same command goes on to the same rows', async () => {
    const folder = temporaryFolder();
    const parent = startKoi([...study, '--out', join(folder, 'interrupted')]);
    const ended = new Promise<number | null>(resolve => parent.once('exit', resolve));
    const runs = join(folder, 'interrupted', 'runs');
    while (!existsSync(runs) || readdirSync(runs).length === 0) await new Promise(resolve => setTimeout(resolve, 20));
    process.kill(-parent.pid!, 'SIGINT'); // as a terminal does: to the whole group
    const code = await ended;
    const before = story(join(folder, 'interrupted')).length;
    const end = koiJson<object>([...study, '--out', join(folder, 'interrupted')]);
    koiJson([...study, '--out', join(folder, 'whole')]);

    expect(code).toBe(130);
    expect(before).toBeLessThan(32);
    expect(end).toMatchObject({ planned: 32, done: 32, failed: 0 });
    expect(story(join(folder, 'interrupted'))).toEqual(story(join(folder, 'whole')));
  });

  it.each([40, 80, 120, 160])(
    'ends it with exit code 130 too, %i ms after it began, while its processes are loading',
    async milliseconds => {
      const out = join(temporaryFolder(), 'interrupted');
      const parent = startKoi([...study, '--out', out]);
      const ended = new Promise<number | null>(resolve => parent.once('exit', resolve));
      while (!existsSync(join(out, 'manifest.json'))) await new Promise(resolve => setTimeout(resolve, 5));
      await new Promise(resolve => setTimeout(resolve, milliseconds));
      process.kill(-parent.pid!, 'SIGINT');

      expect(await ended).toBe(130);
    },
  );
});
