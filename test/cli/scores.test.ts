import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { haveShared, shared } from '../shared.ts';

describe('koi indicator', () => {
  it.skipIf(!haveShared)('gives the hypervolume of every set in the file, as moocore does', () => {
    const values = koiJson<number[]>(['indicator', 'hv', shared('verification/moocore/input1.dat'), '--reference', '10,10']);

    expect(values.length).toBeGreaterThan(1);
    expect(values[0]).toBeCloseTo(90.46272765, 7);
  });

  it('reads commas, comments and blank lines, and names the line that is wrong', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sets.dat'), '# two sets\n0,1\n.5,.5 # middle\n1,0\n\n0 1\n');
    writeFileSync(join(folder, 'front.dat'), '0 1\n1 0\n');
    writeFileSync(join(folder, 'bad.dat'), '0 1\n0 one\n');

    expect(koi(['indicator', 'hv', join(folder, 'sets.dat'), '--reference', '1,1']).out).toBe('0.25\n0\n');
    expect(koiJson(['indicator', 'igd', join(folder, 'sets.dat'), '--front', join(folder, 'front.dat')])).toEqual([0, Math.SQRT2 / 2]);
    expect(koi(['indicator', 'hv', join(folder, 'bad.dat'), '--reference', '1,1'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('bad.dat:2'),
    });
    expect(koi(['indicator', 'gd', join(folder, 'sets.dat')])).toMatchObject({ code: 2, err: expect.stringContaining('--front') });
  });
});

describe('koi score algoperf', () => {
  it.skipIf(!haveShared)('gives the published scores', () => {
    const published = JSON.parse(readFileSync(shared('verification/algoperf/published_scores_v05.json'), 'utf8')).scores.v05_self_tuning;
    const { scores } = koiJson<{ scores: Record<string, number> }>([
      'score',
      'algoperf',
      shared('verification/algoperf/time_to_targets_v05_self_tuning.csv'),
    ]);

    expect(Object.fromEntries(Object.entries(scores).map(([id, s]) => [id, Number(s.toFixed(4))]))).toEqual(published);
  });
});

describe('koi compare', () => {
  it('says everything pairwise', () => {
    const scores = join(temporaryFolder(), 'scores.csv');
    writeFileSync(scores, 'task,a,b,c\none,1,2,9\ntwo,1,3,9\nthree,2,1,9\nfour,1,2,9\n');
    const { bb } = koiJson<{ bb: Record<string, unknown> }>(['compare', 'a', 'b', scores]);

    expect(bb).toMatchObject({ a: 'a', b: 'b', tasks: 4, wins: 3, ties: 0, losses: 1, a12: 0.75 });
    expect(koi(['compare', 'a', 'x', scores])).toMatchObject({ code: 1, err: expect.stringContaining('no runs of x') });
  });
});
