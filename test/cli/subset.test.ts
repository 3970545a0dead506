import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { haveShared, shared } from '../shared.ts';

interface Selected {
  readonly sets: Record<string, { readonly tasks: string[]; readonly discrepancy: number; readonly exact: boolean }>;
  readonly seed: number;
  readonly digest: string;
  readonly files: string[];
}

describe('koi subset discrepancy', () => {
  it.each([
    ['.25,.25\n.5,.75\n.75,.5\n', 0.4375, 3, 2],
    ['name,a,b\np,.5,.5\n', 0.75, 1, 2],
    ['0.16666666666666666\n0.5\n0.8333333333333334\n', 1 / 6, 3, 1],
  ])('of %j is the fixture of statistics.md', (text, discrepancy, points, dimensions) => {
    const file = join(temporaryFolder(), 'points.csv');
    writeFileSync(file, text);

    expect(koiJson(['subset', 'discrepancy', file])).toEqual({
      discrepancy: expect.closeTo(discrepancy, 12),
      exact: true,
      points,
      dimensions,
    });
    expect(koiJson(['subset', 'discrepancy', file, '--against', file])).toMatchObject({ discrepancy: 0 });
  });

  it('names the line that is no point', () => {
    const file = join(temporaryFolder(), 'points.csv');
    writeFileSync(file, '.25,.25\n.5,1.75\n');

    expect(koi(['subset', 'discrepancy', file]).err).toMatch(/^koi: .*points\.csv:2.*\n$/);
  });
});

describe('koi subset select', () => {
  it.skipIf(!haveShared)('takes a table as it is, names rows without a name by their index, and repeats itself', () => {
    const words = [
      'subset',
      'select',
      shared('verification/subset/uniform-106x3.csv'),
      '--as-is',
      '--size',
      '20',
      '--sets',
      'dev',
      '--steps',
      '20000',
      '--no-write',
    ];
    const [first, second] = [koiJson<Selected>(words), koiJson<Selected>(words)];

    expect(first.sets['dev']!.tasks).toHaveLength(20);
    expect(first.sets['dev']!.exact).toBe(true);
    // carps' C program reaches 0.134158 in ten seconds (verification/subset/ORIGIN.md)
    expect(first.sets['dev']!.discrepancy).toBeLessThan(0.15);
    expect(second).toEqual(first);
  });

  it('writes disjoint suites from a study that the next run takes', () => {
    const folder = temporaryFolder();
    const here = (...words: string[]) => koi(words, { cwd: folder });
    here('run', '--optimizers', 'random,de,sobol', '--tasks', 'bbob/f{1..8}/d2/i1', '--repetitions', '2', '--out', 'study', '--json');
    const { sets, files } = JSON.parse(here('subset', 'select', 'study', '--size', '3', '--name', 'mine', '--json').out) as Selected;
    const ran = JSON.parse(
      here('run', '--optimizers', 'random', '--tasks', 'suite:mine-test', '--repetitions', '1', '--out', 'next', '--json').out,
    );

    expect(files).toEqual([join('tasks', 'subsets', 'mine-dev.json'), join('tasks', 'subsets', 'mine-test.json')]);
    expect(new Set([...sets['dev']!.tasks, ...sets['test']!.tasks]).size).toBe(6);
    expect(JSON.parse(readFileSync(join(folder, files[1]!), 'utf8')).tasks).toEqual(sets['test']!.tasks);
    expect(ran).toMatchObject({ planned: 3, done: 3 });
  });

  it('does not lose a choice that it cannot write', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'tasks/subsets'), { recursive: true });
    writeFileSync(join(folder, 'tasks/subsets/scores-dev.json'), 'something else');
    writeFileSync(join(folder, 'scores.csv'), 'task,a,b\none,1,2\ntwo,2,1\nthree,3,4\nfour,4,3\n');
    const { code, out, err } = koi(['subset', 'select', 'scores.csv', '--size', '2'], { cwd: folder });

    expect(code).toBe(1);
    expect(out).toContain('dev: 2 of 4 tasks');
    expect(err).toContain('scores-dev.json');
  });

  it.each([
    [['--size', '9'], /need 18, but there are 4/],
    [['--size', '1', '--sets', 'a,a'], /give each set a name of its own/],
  ])('refuses %j in one line', (words, message) => {
    const file = join(temporaryFolder(), 'scores.csv');
    writeFileSync(file, 'task,a,b\none,1,2\ntwo,2,1\nthree,3,4\nfour,4,3\n');

    expect(koi(['subset', 'select', file, ...words, '--no-write']).err).toMatch(message);
  });
});
