import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annealSubset } from '../../../analysis/subset/anneal.ts';
import { digestOf } from '../../../analysis/subset/digest.ts';
import { starDiscrepancy } from '../../../analysis/subset/discrepancy.ts';
import { bestOfAll, binomial } from '../../../analysis/subset/enumerate.ts';
import { pointsAt, pointsOf } from '../../../analysis/subset/points.ts';
import { readPoints } from '../../../analysis/subset/read-points.ts';
import type { Scores } from '../../../analysis/subset/scores.ts';
import { type SelectOptions, selectSubset } from '../../../analysis/subset/select.ts';
import { stream } from '../../../src/random/index.ts';
import { haveShared, shared } from '../../shared.ts';
import { rowsOf } from './brute-force.ts';

describe('subset selection', () => {
  it('gives disjoint sets of the size asked for, with their discrepancy', () => {
    const scores = randomScores(60, 3);
    const { sets, digest, candidates } = selectSubset(scores, { size: 10, asIs: true, steps: 2000 });
    const { dev, test } = sets;

    expect(Object.keys(sets)).toEqual(['dev', 'test']);
    expect(new Set([...dev!.tasks, ...test!.tasks]).size).toBe(20);
    expect(candidates).toBe(60);
    expect(digest).toBe(digestOf([...dev!.tasks, ...test!.tasks]));
    for (const set of [dev!, test!]) {
      const points = pointsAt(
        pointsOf(scores.values),
        set.tasks.map(task => scores.names.indexOf(task)),
      );
      expect(set).toMatchObject({ ...pick(starDiscrepancy(points)), digest: digestOf(set.tasks), steps: 2000, late: false });
    }
  });

  it('gives the same sets for the same seed and steps, bit for bit, and others for another seed', () => {
    const scores = randomScores(200, 4);
    const sets = (seed: number) => selectSubset(scores, { size: 12, asIs: true, seed, steps: 3000 });

    expect(sets(1)).toEqual(sets(1));
    expect(sets(2).sets['dev']!.tasks).not.toEqual(sets(1).sets['dev']!.tasks);
  });

  it('repeats a search that the clock ended from the steps it took', () => {
    const scores = randomScores(500, 5);
    const first = selectSubset(scores, { size: 30, asIs: true, sets: ['dev'], steps: 1e9, seconds: 0.05 }).sets['dev']!;
    const again = selectSubset(scores, { size: 30, asIs: true, sets: ['dev'], steps: first.steps }).sets['dev']!;

    expect(first.late).toBe(true);
    expect(again).toEqual({ ...first, late: false });
  });

  it('finds the best of all subsets where they are few', () => {
    const scores = randomScores(12, 2);
    const points = pointsOf(scores.values);
    const { sets } = selectSubset(scores, { size: 4, asIs: true, sets: ['dev'] });
    const all = subsets(12, 4).map(rows => starDiscrepancy(pointsAt(points, rows)).discrepancy);

    expect(all.length).toBe(binomial(12, 4));
    expect(sets['dev']!.discrepancy).toBe(Math.min(...all));
  });

  it.each([0, 1, 2, 3, 4, 5])('comes by annealing to the best of all subsets, too, uniform and relative (seed %i)', seed => {
    const points = pointsOf(randomScores(16, 3, seed).values);
    for (const full of [undefined, points]) {
      const worth = (rows: readonly number[]) => starDiscrepancy(pointsAt(points, rows), { against: full }).discrepancy;
      const annealed = annealSubset(points, 5, stream('test', seed), { full, steps: 60_000 }).rows;

      expect(worth(annealed)).toBeCloseTo(worth(bestOfAll(points, 5, full)), 12);
    }
  });

  it('resembles the full set when asked to', () => {
    const scores = randomScores(300, 3, 1, 3); // clumped towards 0
    const points = pointsOf(scores.values);
    const from = (against: 'uniform' | 'full') => {
      const { tasks } = selectSubset(scores, { size: 15, asIs: true, against, sets: ['dev'], steps: 20_000 }).sets['dev']!;
      return starDiscrepancy(
        pointsAt(
          points,
          tasks.map(task => scores.names.indexOf(task)),
        ),
        { against: points },
      ).discrepancy;
    };

    expect(from('full')).toBeLessThan(0.6 * from('uniform'));
  });

  it('ranks the optimizers as all tasks do, those left out of the choice, too', () => {
    // on every task a < b < c < d, so on any subset
    const scores = scoresOf(Array.from({ length: 30 }, (_, task) => [1, 2, 3, 4].map(x => (x + task / 60) / 5)));
    const { sets, optimizers, leftOut } = selectSubset(scores, { size: 5, leaveOut: ['c'], steps: 100, asIs: true });

    expect(optimizers).toEqual(['a', 'b', 'd']);
    expect(leftOut).toEqual(['c']);
    expect(Object.values(sets).map(set => set.rankAgreement)).toEqual([1, 1]);
  });

  it('leaves out tasks without all scores, and says which', () => {
    const { names, optimizers, values } = randomScores(20, 2);
    const holes = values.map((row, task) => (task % 4 === 0 ? [Number.NaN, row[1]!] : row));
    const { sets, warnings, candidates } = selectSubset({ names, optimizers, values: holes }, { size: 15, asIs: true, sets: ['all'] });

    expect(candidates).toBe(15);
    expect(sets['all']!.tasks).toEqual(names.filter((_, task) => task % 4 !== 0));
    expect(warnings).toEqual(['5 of 20 tasks cannot be chosen, because a score is missing: t0, t4, t8 and 2 more']);
  });

  it('warns where no set is better than any other', () => {
    const scores = scoresOf(Array.from({ length: 8 }, (_, task) => [0, task / 8]));

    expect(selectSubset(scores, { size: 2, asIs: true, sets: ['dev'] }).warnings).toEqual([
      'dev: its discrepancy is 1, as that of all sets tried, so the choice says nothing; choose against the full set',
    ]);
    expect(selectSubset(scores, { size: 2, asIs: true, sets: ['dev'], against: 'full' }).warnings).toEqual([]);
  });

  it.each([
    [{ size: 11 }, '2 sets of 11 tasks need 22, but there are 20; choose a smaller size'],
    [{ size: 0 }, 'size 0'],
    [{ size: 1.5 }, 'size 1.5'],
    [{ size: 2, sets: ['dev', 'dev'] }, 'sets dev,dev: give each set a name of its own'],
    [{ size: 2, sets: [] }, 'give each set a name of its own'],
    [{ size: 2, leaveOut: ['x'] }, 'optimizer x is not in the scores; they have a, b'],
    [{ size: 2, leaveOut: ['a'] }, '1 optimizers: a subset is chosen by the scores of at least two'],
  ] satisfies [SelectOptions, string][])('refuses %j', (options, message) => {
    expect(() => selectSubset(randomScores(20, 2), { ...options, steps: 1 })).toThrow(message);
  });

  it('refuses values outside [0, 1] taken as they are, and tasks named twice', () => {
    const scores = scoresOf([
      [0.1, 0.2],
      [0.3, 12],
    ]);

    expect(() => selectSubset(scores, { size: 1, asIs: true })).toThrow('task t1: coordinate 2 is 12, which is not in [0, 1]');
    expect(() => selectSubset({ ...scores, names: ['t', 't'] }, { size: 1 })).toThrow('task t stands twice');
  });

  it('stays within its time in eight dimensions, and says whether the value is exact', () => {
    const scores = randomScores(1000, 8, 2, 3);
    const began = performance.now();
    const { dev } = selectSubset(scores, { size: 40, asIs: true, sets: ['dev'], seconds: 0.5 }).sets;

    expect(performance.now() - began).toBeLessThan(8000);
    expect(dev!.exact).toBe(true);
    expect(dev!.tasks.length).toBe(40);
  });

  // verification/subset/ORIGIN.md: carps' program in C on one core, 60 s, for the uniform points 10 s
  describe.skipIf(!haveShared)('against published results', () => {
    it.each([
      ['carps/df_crit_2188.csv', 20, 0.2497],
      ['subset/uniform-106x3.csv', 20, 0.134158],
    ])('of %s, k = %i, comes below the %f of carps', (file, size, peer) => {
      const { names, columns, points } = readPoints(readFileSync(shared(`verification/${file}`), 'utf8'), file);
      const scores = { names, optimizers: columns, values: rowsOf(points) };
      const { dev } = selectSubset(scores, { size, asIs: true, sets: ['dev'], steps: 100_000 }).sets;

      expect(dev!.exact).toBe(true);
      expect(dev!.discrepancy).toBeLessThan(peer);
    });
  });
});

function randomScores(tasks: number, optimizers: number, seed = 0, power = 1): Scores {
  const rng = stream('test', 'scores', seed);
  return scoresOf(Array.from({ length: tasks }, () => Array.from({ length: optimizers }, () => rng.next() ** power)));
}

const scoresOf = (values: number[][]): Scores => ({
  names: values.map((_, task) => `t${task}`),
  optimizers: [...'abcdefgh'].slice(0, values[0]!.length),
  values,
});

const pick = ({ discrepancy, exact }: { discrepancy: number; exact: boolean }) => ({ discrepancy, exact });

function subsets(n: number, k: number, from = 0): number[][] {
  if (k === 0) return [[]];
  return Array.from({ length: n - from }, (_, i) => from + i).flatMap(first => subsets(n, k - 1, first + 1).map(rest => [first, ...rest]));
}
