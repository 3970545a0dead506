import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stream } from '../../src/random/index.ts';
import { koi, koiJson, startKoi, temporaryFolder } from '../koi.ts';
import { story } from '../read-rows.ts';

/** A task of 8 ms an evaluation, noisy, with levels. */
const slowTask = (id: string): string => `
export default {
  id: '${id}', cite: '', licence: '', noisy: true,
  problem: {
    space: { params: { x: { kind: 'float', low: 0, high: 1 }, k: { kind: 'int', low: 1, high: 9 } } },
    objectives: [{ name: 'f', natural: 'min' }],
    fidelity: { name: 'epoch', unit: 'epochs', min: 1, max: 9, integer: true, resumable: true },
  },
  budget: { full: 30, workers: 1 },
  open: () => ({ config: { x, k }, level }, seed) => {
    for (const end = performance.now() + 8; performance.now() < end; );
    return { status: 'ok', costs: [x * k + 1 / level + (seed % 1000) / 1e4], seconds: level };
  },
};`;

const kills = 24;

describe('a study that is killed', () => {
  it(`${kills} times at random moments, group or parent alone, ends as if nothing had happened`, { timeout: 180_000 }, async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.mjs`), slowTask(`slow/${name}`));
    const study = (out: string): string[] => [
      ...['run', '--tasks', join(folder, 'a.mjs'), '--tasks', join(folder, 'b.mjs'), '--optimizers', 'random,hyperband,nsga2'],
      ...['--repetitions', '8', '--seed', '5', '--out', join(folder, out)],
    ];
    const moments = stream('moments of death');
    let unfinished = 0;

    for (let kill = 0; kill < kills; kill++) {
      const parent = startKoi(study('killed'));
      await sleep(250 + 700 * moments.next());
      const alone = kill % 2 === 1;
      if (parent.exitCode === null) unfinished++;
      process.kill(alone ? parent.pid! : -parent.pid!, 'SIGKILL');
      expect(await emptied(parent.pid!), `kill ${kill}: processes that go on after their parent is gone`).toEqual([]);
    }
    const end = koiJson<{ done: number; failed: number; refused: number; planned: number }>(study('killed'));
    koiJson(study('whole'));

    expect(unfinished).toBeGreaterThanOrEqual(20);
    expect(end).toMatchObject({ planned: 48, done: 32, failed: 0, refused: 16 });
    expect(story(join(folder, 'killed'))).toEqual(story(join(folder, 'whole')));
    expect(koi(['rank', join(folder, 'killed'), '--json']).out).toBe(koi(['rank', join(folder, 'whole'), '--json']).out);
  });
});

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Waits up to twenty seconds, for a process that is still loading on a busy machine, until a process group is empty; what is left of it. */
async function emptied(group: number): Promise<string[]> {
  let left: string[] = [];
  for (let tries = 0; tries < 400; tries++) {
    left = execFileSync('ps', ['-e', '-o', 'pgid=,stat=,args='], { encoding: 'utf8' })
      .split('\n')
      .filter(line => Number(line.trim().split(/\s+/)[0]) === group && !/^\s*\d+\s+Z/.test(line));
    if (left.length === 0) return [];
    await sleep(50);
  }
  return left;
}
