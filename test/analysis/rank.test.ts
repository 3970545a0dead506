import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rank } from '../../analysis/rank.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import { ranksOverBudget } from '../../analysis/ranks-over-budget.ts';
import { haveShared, shared } from '../shared.ts';
import { type HandMade, tablesOf } from './hand-made.ts';

/** One repetition per task; a score table. */
const scores = (table: Readonly<Record<string, readonly number[]>>): HandMade[] =>
  Object.entries(table).flatMap(([optimizer, values]) =>
    values.map((value, t) => ({ task: `t${t}`, optimizer, repetition: 0, incumbents: [[1, value]] as const })),
  );

const ranks = (ranking: Ranking | undefined) => ranking!.optimizers.map(({ id, rank }) => [id, rank]);

/** Pseudo-random runs of three optimizers, 5 tasks, 4 repetitions, values at several budgets. */
const study = (): HandMade[] =>
  ['a', 'b', 'c'].flatMap((optimizer, a) =>
    Array.from({ length: 20 }, (_, i) => ({
      task: `t${i % 5}`,
      optimizer,
      repetition: Math.floor(i / 5),
      incumbents: [1, 20, 50, 90].map(spent => [spent, ((a * 7 + i * 13 + spent * (a + 3)) % 17) - spent / 10] as const),
    })),
  );

describe('rank', () => {
  it.skipIf(!haveShared)('agrees with the published analysis of 5 classifiers on 30 data sets (skipped without ../shared)', async () => {
    const [header, ...rows] = readFileSync(shared('verification/scmamp/data.gh.2008.csv'), 'utf8').trim().split('\n');
    const names = header!.split(',').slice(1);
    const table = Object.fromEntries(names.map((name, column) => [name, rows.map(row => -Number(row.split(',')[column + 1]))]));

    const { bb } = await rank(await tablesOf(scores(table)));

    expect(bb!.optimizers.map(({ id, rank }) => `${id} ${rank.toFixed(3)}`)).toEqual([
      'C4.5 2.100',
      'NaiveBayes 2.200',
      'CN2 3.117',
      'k-NN(k=1) 3.250',
      'Kernel 4.333',
    ]);
    expect(bb!.friedman.statistic).toBeCloseTo(39.913, 3);
    expect(bb!.friedman.uncorrected).toBeCloseTo(39.647, 3);
    expect(bb!.friedman.imanDavenport).toBeCloseTo(14.309, 3);
    expect(bb!.nemenyi.criticalDifference).toBeCloseTo(1.1136, 4);
    expect(bb!.nemenyi.groups).toEqual([
      ['C4.5', 'NaiveBayes', 'CN2'],
      ['NaiveBayes', 'CN2', 'k-NN(k=1)'],
      ['k-NN(k=1)', 'Kernel'],
    ]);
    // scipy.stats.wilcoxon(zero_method='pratt', method='approx'), SciPy 1.17.1, times 10, 9, 8 … by Holm
    const p = (a: string, b: string) => bb!.wilcoxonHolm.pairs.find(pair => pair.a === a && pair.b === b)!;
    expect(p('C4.5', 'Kernel').holm).toBeCloseTo(10 * 1.360110796799097e-5, 14);
    expect(p('NaiveBayes', 'Kernel').holm).toBeCloseTo(9 * 4.449337283453103e-5, 14);
    expect(p('CN2', 'Kernel').holm).toBeCloseTo(7 * 0.00030649986921763576, 14);
    expect(p('C4.5', 'NaiveBayes')).toMatchObject({ statistic: 203, holm: 1 });
    expect(bb!.wilcoxonHolm.groups).toEqual([
      ['C4.5', 'NaiveBayes'],
      ['NaiveBayes', 'k-NN(k=1)'],
      ['CN2', 'k-NN(k=1)'],
    ]);
  });

  it('ranks within repetitions: nine good seeds outweigh a bad one, unless their mean is asked for', async () => {
    const seeds = (optimizer: string, values: readonly number[]): HandMade[] =>
      values.map((value, repetition) => ({ task: 't', optimizer, repetition, incumbents: [[1, value]] }));
    const db = await tablesOf([...seeds('steady', new Array(10).fill(2)), ...seeds('mostly', [...new Array(9).fill(1), 100])]);

    const of = async (aggregate: 'none' | 'mean' | 'median' | 'iqm') => ranks((await rank(db, { aggregate })).bb);

    expect(await of('none')).toEqual([
      ['mostly', 1.1],
      ['steady', 1.9],
    ]);
    expect(await of('mean')).toEqual([
      ['steady', 1],
      ['mostly', 2],
    ]);
    expect(await of('median')).toEqual([
      ['mostly', 1],
      ['steady', 2],
    ]);
    expect(await of('iqm')).toEqual(await of('median'));
    expect((await rank(db)).bb!.wilcoxonHolm.pairs[0]).toMatchObject({ a: 'mostly', b: 'steady', a12: 0.9 });
  });

  it('is at any share of the budget what the curve is there, intervals included', async () => {
    const db = await tablesOf(study());
    const curve = await ranksOverBudget(db, 'bb', { points: 10, seed: 3 });

    for (const at of [0.1, 0.5, 1]) {
      const { bb } = await rank(db, { at, seed: 3 });
      expect(bb!.optimizers.map(({ id, rank, low, high }) => ({ fraction: at, optimizer: id, rank, low, high }))).toEqual(
        curve.filter(point => point.fraction === at),
      );
    }
  });

  it('gives the same numbers whatever the order of the rows, and others for another seed', async () => {
    const one = await rank(await tablesOf(study()));
    const other = await rank(await tablesOf(study().reverse()));
    const reseeded = await rank(await tablesOf(study()), { seed: 1 });

    expect(other).toEqual(one);
    expect(ranks(reseeded.bb)).toEqual(ranks(one.bb));
    expect(reseeded).not.toEqual(one);
  });

  it('keeps the kinds apart unless all are asked for together', async () => {
    const db = await tablesOf([
      ...scores({ a: [1], b: [2] }),
      ...scores({ b: [1], c: [2] }).map(run => ({ ...run, task: 'm', kind: 'mo' })),
    ]);

    const apart = await rank(db);
    expect(Object.keys(apart)).toEqual(['bb', 'mo']);
    expect(ranks(apart.mo)).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
    expect(Object.keys(await rank(db, { kind: 'mo' }))).toEqual(['mo']);

    const { all } = await rank(db, { kind: 'all' });
    expect(all).toMatchObject({ tasks: 2, imputed: 2 });
    expect(ranks(all)).toEqual([
      ['b', 1.5],
      ['a', 2],
      ['c', 2.5],
    ]);
  });

  it('counts shared wins for each', async () => {
    const { bb } = await rank(await tablesOf(scores({ a: [1, 1, 3], b: [1, 2, 2], c: [4, 4, 4] })));

    expect(bb!.optimizers.map(({ id, wins }) => [id, wins])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 0],
    ]);
  });

  it('leaves out who was refused everywhere, and fills where somebody was refused', async () => {
    const refused = (task: string, optimizer: string): HandMade => ({ task, optimizer, repetition: 0, status: 'refused', incumbents: [] });
    const { bb } = await rank(
      await tablesOf([...scores({ a: [1, 1], b: [2] }), refused('t1', 'b'), refused('t0', 'c'), refused('t1', 'c')]),
    );

    expect(bb).toMatchObject({ imputed: 1, tasks: 2 });
    expect(ranks(bb)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('the policy for missing values', () => {
  // on t1 b failed after half its budget, and c has no run
  const runs: HandMade[] = [
    ...scores({ a: [1, 5], b: [2], c: [3], random: [4, 4] }),
    { task: 't1', optimizer: 'b', repetition: 0, status: 'failed', spent: 50, incumbents: [[1, 0]] },
  ];

  it('worst: the last ranks, shared', async () => {
    const { bb } = await rank(await tablesOf(runs));

    expect(bb).toMatchObject({ imputed: 2, dropped: [] });
    expect(Object.fromEntries(ranks(bb))).toEqual({ a: (1 + 2) / 2, b: (2 + 3.5) / 2, c: (3 + 3.5) / 2, random: (4 + 1) / 2 });
  });

  it('lets a failed run keep its value as far as it came', async () => {
    const { bb } = await rank(await tablesOf(runs), { at: 0.5 });

    expect(bb!.imputed).toBe(1);
    expect(Object.fromEntries(ranks(bb))).toMatchObject({ b: (2 + 1) / 2 });
  });

  it('random-search: the value of random in the same block', async () => {
    const { bb } = await rank(await tablesOf(runs), { missing: 'random-search' });

    expect(bb!.imputed).toBe(2);
    expect(Object.fromEntries(ranks(bb))).toEqual({ a: (1 + 4) / 2, b: (2 + 2) / 2, c: (3 + 2) / 2, random: (4 + 2) / 2 });
  });

  it('drop-task: named, and nothing is filled', async () => {
    const { bb } = await rank(await tablesOf(runs), { missing: 'drop-task' });

    expect(bb).toMatchObject({ imputed: 0, dropped: ['t1'], tasks: 1 });
    expect(ranks(bb)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['random', 4],
    ]);
  });

  it('does not take a first result that is still to come for a missing one', async () => {
    const late: HandMade[] = [...scores({ a: [1] }), { task: 't0', optimizer: 'b', repetition: 0, incumbents: [[60, 0]] }];

    const { bb } = await rank(await tablesOf(late), { at: 0.5, missing: 'drop-task' });

    expect(bb).toMatchObject({ imputed: 0, tasks: 1 });
    expect(ranks(bb)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('takes an unbounded cost for a result, though the worst', async () => {
    const { bb } = await rank(await tablesOf(scores({ a: [Infinity, 1], b: [3, 2] })));

    expect(bb!.imputed).toBe(0);
    expect(ranks(bb)).toEqual([
      ['a', 1.5],
      ['b', 1.5],
    ]);
  });
});

describe('a ranking of next to nothing', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).every(([key, part]) => key === 'iqm' || finite(part))
      : !(typeof value === 'number' && !Number.isFinite(value));

  it.each([
    ['one optimizer', { a: [1, 2] }],
    ['one task', { a: [1], b: [2], c: [2] }],
    ['one run', { a: [1] }],
    ['nothing but equals', { a: [1, 1, 1], b: [1, 1, 1] }],
    ['one order everywhere', { a: [1, 1, 1], b: [2, 2, 2] }],
  ])('%s: is valid JSON without gaps', async (_, table) => {
    const { bb } = await rank(await tablesOf(scores(table)));

    expect(finite(bb)).toBe(true);
    expect(bb!.optimizers).toHaveLength(Object.keys(table).length);
    for (const { rank, low, high } of bb!.optimizers) expect(low <= rank && rank <= high).toBe(true);
  });

  it('ranks runs without any result last together', async () => {
    const { bb } = await rank(await tablesOf([...scores({ a: [1] }), { task: 't0', optimizer: 'b', repetition: 0, incumbents: [] }]));

    expect(bb!.imputed).toBe(1);
    expect(ranks(bb)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('what cannot be ranked', () => {
  const noTaskComplete: HandMade[] = [
    { task: 't0', optimizer: 'a', repetition: 0, incumbents: [[1, 1]] },
    { task: 't1', optimizer: 'b', repetition: 0, incumbents: [[1, 1]] },
  ];

  it.each([
    ['no runs', [], {}, 'no runs'],
    ['no runs of the kind', scores({ a: [1] }), { kind: 'mf' }, 'no runs of kind mf'],
    ['a budget share of 0', scores({ a: [1] }), { at: 0 }, 'at = 0 is not a share'],
    ['a budget share beyond 1', scores({ a: [1] }), { at: 1.5 }, 'at = 1.5 is not a share'],
    ['two runs of a cell', [...scores({ a: [1] }), ...scores({ a: [2] })], {}, '2 runs of a on t0, repetition 0'],
    [
      'random search as a stand-in where there is none',
      scores({ a: [1] }),
      { missing: 'random-search' },
      'needs runs of the optimizer random',
    ],
    ['no complete task', noTaskComplete, { missing: 'drop-task' }, 'drop-task leaves none of the 2 tasks of kind bb'],
  ] as const)('%s', async (_, runs, options, message) => {
    const db = await tablesOf(runs);

    await expect(rank(db, options as Parameters<typeof rank>[1])).rejects.toThrow(message);
  });
});
