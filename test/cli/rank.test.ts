import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ranking } from '../../analysis/ranking.ts';
import { findTask } from '../../tasks/index.ts';
import { koi, koiJson, temporaryFolder } from '../koi.ts';
import { haveShared, shared } from '../shared.ts';

type Rankings = Record<string, Ranking>;

describe('koi rank', () => {
  it.skipIf(!haveShared)('ranks a score table as García and Herrera (2008) did', () => {
    const { bb } = koiJson<Rankings>(['rank', shared('verification/scmamp/data.gh.2008.csv'), '--higher-is-better']);

    // statistics.md, recomputed independently: ranks, Friedman without and with tie correction, Iman–Davenport, CD
    expect(Object.fromEntries(bb!.optimizers.map(o => [o.id, Number(o.rank.toFixed(3))]))).toEqual({
      'C4.5': 2.1,
      'k-NN(k=1)': 3.25,
      NaiveBayes: 2.2,
      Kernel: 4.333,
      CN2: 3.117,
    });
    expect(bb!.friedman.uncorrected).toBeCloseTo(39.647, 3);
    expect(bb!.friedman.statistic).toBeCloseTo(39.913, 3);
    expect(bb!.friedman.imanDavenport).toBeCloseTo(14.309, 2);
    expect(bb!.nemenyi.criticalDifference).toBeCloseTo(1.1136, 4); // 1.1137 with q/√2 rounded to 2.728, as tables have it
    expect([bb!.tasks, bb!.repetitions, bb!.imputed]).toEqual([30, 1, 0]);
  });

  it('keeps kinds apart unless asked, and ranks earlier in the budget when asked', () => {
    const out = join(temporaryFolder(), 'out');
    koiJson(['run', '--optimizers', 'random,sobol', '--tasks', 'bbob/f1/d2/i{1,2,3},mfh/mfh3-good@z', '--repetitions', '3', '--out', out]);
    const apart = koiJson<Rankings>(['rank', out]);
    const together = koiJson<Rankings>(['rank', out, '--kind', 'all']);
    const early = koiJson<Rankings>(['rank', out, '--kind', 'bb', '--at', '0.1']);

    expect(Object.keys(apart)).toEqual(['bb', 'mf']);
    expect([apart['bb']!.tasks, apart['mf']!.tasks]).toEqual([3, 1]);
    expect(Object.values(together).map(r => r.tasks)).toEqual([4]);
    expect(Object.keys(early)).toEqual(['bb']);
    expect(early['bb']!.optimizers).not.toEqual(apart['bb']!.optimizers);
  });

  it('counts what is missing as worst and says so', () => {
    const scores = join(temporaryFolder(), 'scores.csv');
    writeFileSync(scores, 'task,a,b\none,1,2\ntwo,1,\nthree,1,2\n');
    const { bb } = koiJson<Rankings>(['rank', scores]);
    const dropped = koiJson<Rankings>(['rank', scores, '--missing', 'drop-task'])['bb']!;

    expect(bb).toMatchObject({ tasks: 3, imputed: 1 });
    expect(dropped).toMatchObject({ tasks: 2, imputed: 0 });
  });

  it.each([
    ['task,a,b\none,1,x\n', /scores\.csv:2.*x/],
    ['task,a,b\none,1\n', /scores\.csv:2/],
    ['', /scores\.csv/],
  ])('refuses the table %j in one line', (text, message) => {
    const scores = join(temporaryFolder(), 'scores.csv');
    writeFileSync(scores, text);
    const { code, err } = koi(['rank', scores]);

    expect(code).not.toBe(0);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('takes --at only within the budget', () => {
    expect(koi(['rank', '.', '--at', '2'])).toMatchObject({ code: 2, err: expect.stringContaining('--at 2') });
  });

  it('refuses an empty folder', () => {
    const folder = join(temporaryFolder(), 'empty');
    mkdirSync(folder);

    expect(koi(['rank', folder]).err).toMatch(/^koi: .*empty.*\n$/);
  });
});

describe('koi sql', () => {
  it('has the views that programs rely on', () => {
    const out = join(temporaryFolder(), 'out');
    koiJson(['run', '--optimizers', 'random,nsga2(size=8)', '--tasks', 'zdt/zdt1/d3,mfh/mfh3-good@z', '--repetitions', '2', '--out', out]);
    const columns = (view: string): string[] =>
      koiJson<{ column_name: string }[]>(['sql', out, `describe ${view}`]).map(c => c.column_name);
    const rows = (query: string) => koiJson<Record<string, unknown>[]>(['sql', out, query]);

    // docs/cli.md
    expect(columns('runs')).toEqual(
      expect.arrayContaining(
        'run task optimizer options kind repetition status reason trials spent seconds final test hypervolume'.split(' '),
      ),
    );
    expect(columns('trials')).toEqual(
      expect.arrayContaining(
        'run trial level spent seconds cost costs status reason incumbent config ask_seconds evaluate_seconds tell_seconds'.split(' '),
      ),
    );
    expect(columns('incumbents')).toEqual(
      expect.arrayContaining('run task optimizer repetition trial level spent cost test hypervolume'.split(' ')),
    );
    expect(columns('tasks')).toEqual(expect.arrayContaining('id kind collection dimensions best'.split(' ')));
    expect(columns('optimizers')).toEqual(expect.arrayContaining(['id', 'origin']));

    expect(rows('select status, count(*) as n from runs group by all order by all')).toEqual([{ status: 'done', n: 6 }, { status: 'refused', n: 2 }]); // biome-ignore format: a table
    expect(rows("select min(cost) = min(final) as equal from trials join runs using (run) where kind = 'mf'")).toEqual([{ equal: true }]);
    expect(rows("select count(*) as n from runs where kind = 'mf' and status = 'done' and test is null")).toEqual([{ n: 0 }]);
    expect(rows("select count(*) as n from runs where kind = 'mo' and hypervolume between 0 and 1.21 and final is null")).toEqual([
      { n: 4 },
    ]);
    expect(JSON.parse(rows('select config from trials where trial = 0 limit 1')[0]!['config'] as string)).toHaveProperty('x2');
  });

  it('has the best known cost of every task with one objective; of what is judged in the test, that of the test', () => {
    const out = join(temporaryFolder(), 'out');
    const ids = ['lasso/synt-simple', 'train/tree-iris/error', 'mfh/mfh3-good@z'];
    koiJson(['run', '--optimizers', 'random', '--tasks', ids.join(','), '--budget', '2', '--repetitions', '1', '--out', out]);
    const bests = koiJson<{ id: string; best: number }[]>(['sql', out, 'select id::varchar as id, best from tasks']);

    expect(Object.fromEntries(bests.map(({ id, best }) => [id, best]))).toEqual(
      Object.fromEntries(ids.map(id => [id, findTask(id)!.best!().test ?? findTask(id)!.best!().cost])),
    );
  });

  it('prints a table for people and CSV for spreadsheets', () => {
    const scores = join(temporaryFolder(), 'scores.csv');
    writeFileSync(scores, 'task,a,"b, c"\none,1,2\n');

    expect(koi(['sql', scores, 'select optimizer, final from runs order by all']).out).toBe(
      'optimizer  final\na              1\nb, c           2\n',
    );
    expect(koi(['sql', scores, 'select optimizer, final from runs order by all', '--csv']).out).toBe('optimizer,final\na,1\n"b, c",2\n');
  });

  it('says what is wrong with a query', () => {
    const scores = join(temporaryFolder(), 'scores.csv');
    writeFileSync(scores, 'task,a\none,1\n');

    expect(koi(['sql', scores, 'select nothing from runs'])).toMatchObject({ code: 2, err: expect.stringContaining('nothing') });
    expect(koi(['sql', 'select 1']).code).toBe(2);
  });
});

describe('koi plot and koi report', () => {
  it('draw a score table too, where told', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scores.csv'), 'task,a,b,c\none,1,2,3\ntwo,1,3,2\nthree,2,1,3\n');
    const plotted = koiJson<{ files: string[] }>([
      'plot',
      join(folder, 'scores.csv'),
      '--format',
      'svg,pdf',
      '--out',
      join(folder, 'figures'),
    ]);
    const reported = koiJson<{ files: string[] }>(['report', join(folder, 'scores.csv'), '--out', join(folder, 'report')]);

    expect(plotted.files).toContain(join(folder, 'figures/critical-difference-bb.pdf'));
    expect(reported.files[0]).toBe(join(folder, 'report/report.html'));
    expect(koi(['plot', join(folder, 'scores.csv')])).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    expect(koi(['plot', join(folder, 'scores.csv'), '--figure', 'pie', '--out', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no figure pie'),
    });
  });
});
