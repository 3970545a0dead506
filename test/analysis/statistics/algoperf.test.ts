import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { algoPerfScores, type TimesToTarget } from '../../../analysis/statistics/algoperf.ts';
import { haveShared, shared } from '../../shared.ts';

function tableOf(file: string): TimesToTarget {
  const [header, ...rows] = readFileSync(shared(`verification/algoperf/${file}`), 'utf8')
    .trim()
    .split('\n');
  const cells = rows.map(row => row.split(','));
  const time = (text: string) => (text === '' ? Number.NaN : text === 'inf' ? Infinity : Number(text));
  return { optimizers: cells.map(row => row[0]!), workloads: header!.split(',').slice(1), times: cells.map(row => row.slice(1).map(time)) };
}

const small: TimesToTarget = {
  optimizers: ['a', 'b', 'c'],
  workloads: ['u', 'v', 'w'],
  times: [
    [100, 150, Infinity],
    [200, 100, 80],
    [120, 400, 90],
  ],
};

describe('the AlgoPerf score', () => {
  it.skipIf(!haveShared).each([
    ['v05_external_tuning', 'time_to_targets_v05_external_tuning.csv'],
    ['v05_self_tuning', 'time_to_targets_v05_self_tuning.csv'],
  ])('is the published one of %s (skipped without ../shared)', (ruleset, file) => {
    const published = JSON.parse(readFileSync(shared('verification/algoperf/published_scores_v05.json'), 'utf8')).scores[ruleset];

    const scores = Object.entries(algoPerfScores(tableOf(file))).map(([name, score]) => [name, Number(score.toFixed(4))]);

    expect(Object.fromEntries(scores)).toEqual(published);
  });

  it('is exact when asked (statistics.md)', () => {
    const { a, b, c } = algoPerfScores(small, { exact: true });

    expect([a, b, c].map(score => score!.toFixed(5))).toEqual(['0.61111', '0.88889', '0.63056']);
  });

  it('is nearly the same on the grid', () => {
    const time = fc.oneof(fc.double({ min: 1, max: 5, noNaN: true }), fc.constant(Infinity));
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time, time), { minLength: 1, maxLength: 6 }), times => {
        const table = { optimizers: times.map((_, a) => `${a}`), workloads: ['u', 'v', 'w'], times };
        const [grid, exact] = [algoPerfScores(table), algoPerfScores(table, { exact: true })];

        for (const optimizer of table.optimizers) expect(Math.abs(grid[optimizer]! - exact[optimizer]!)).toBeLessThan(0.5 / 99 + 1e-9);
      }),
    );
  });

  it('takes a base workload from who misses its held-out variant, and the best time from it too', () => {
    const table = {
      optimizers: ['fast', 'slow'],
      workloads: ['wmt', 'wmt_glu'],
      times: [
        [10, Number.NaN],
        [20, 5],
      ],
    };

    expect(algoPerfScores(table)).toEqual({ fast: 0, slow: 1 });
  });

  it('counts what is more than four times slower as missed', () => {
    const table = {
      optimizers: ['a', 'b'],
      workloads: ['u', 'u_x'],
      times: [
        [1, 1],
        [1, 4.1],
      ],
    };

    expect(algoPerfScores(table, { exact: true })).toEqual({ a: 1, b: 0 });
  });

  it('refuses times that are no times', () => {
    expect(() => algoPerfScores({ ...small, times: [[1, 0, 1], ...small.times.slice(1)] })).toThrow('time of a to v is 0');
    expect(() => algoPerfScores(small, { rMax: 1 })).toThrow('above 1');
  });
});
