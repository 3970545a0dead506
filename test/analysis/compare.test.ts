import { describe, expect, it } from 'vitest';
import { compare } from '../../analysis/compare.ts';
import { rank } from '../../analysis/rank.ts';
import { type HandMade, tablesOf } from './hand-made.ts';

const seeds = (task: string, optimizer: string, values: readonly number[], kind = 'bb'): HandMade[] =>
  values.map((value, repetition) => ({ task, optimizer, repetition, kind, incumbents: [[1, value]] }));

describe('compare', () => {
  it('tests repetitions of a task as two samples (Mann–Whitney of statistics.md)', async () => {
    const db = await tablesOf([...seeds('t', 'a', [1, 2, 3, 4, 5]), ...seeds('t', 'b', [3, 4, 5, 6, 7])]);

    const { bb } = await compare(db, 'a', 'b');

    expect(bb!.mannWhitney).toEqual({ statistic: 4.5, p: expect.closeTo(0.113846, 6) });
    expect(bb!.perTask).toEqual([
      { task: 't', medianDifference: -2, a12: 0.82, mannWhitney: { ...bb!.mannWhitney, holm: bb!.mannWhitney.p } },
    ]);
    expect(bb).toMatchObject({ tasks: 1, repetitions: 5, imputed: 0, wins: 1, ties: 0, losses: 0, a12: 0.82 });
  });

  it('gives the pair its numbers from the ranking', async () => {
    const tasks = Array.from({ length: 8 }, (_, t) => t);
    const db = await tablesOf(
      tasks.flatMap(t => [
        ...seeds(`t${t}`, 'a', [t, t + 1, 2 * t]),
        ...seeds(`t${t}`, 'b', [t + 2, 3, 9 - t]),
        ...seeds(`t${t}`, 'c', [4, 4, 4]),
      ]),
    );
    const pair = (await rank(db)).bb!.wilcoxonHolm.pairs.find(({ a, b }) => [a, b].sort().join() === 'a,b')!;

    const { bb } = await compare(db, pair.a, pair.b);

    expect(bb!.wilcoxon).toEqual({ statistic: pair.statistic, p: pair.p });
    expect(bb!.a12).toBeCloseTo(pair.a12, 12);
    expect(bb!.probabilityOfImprovement.low).toBeLessThan(bb!.a12);
    expect(bb!.probabilityOfImprovement.high).toBeGreaterThan(bb!.a12);
  });

  it('mirrors when the two change places', async () => {
    const db = await tablesOf(['s', 't', 'u'].flatMap((t, i) => [...seeds(t, 'a', [1, 5, i]), ...seeds(t, 'b', [2, 4 + i, 6])]));

    const ab = (await compare(db, 'a', 'b')).bb!;
    const ba = (await compare(db, 'b', 'a')).bb!;

    expect(ba.wilcoxon).toEqual(ab.wilcoxon);
    expect(ba.a12).toBeCloseTo(1 - ab.a12, 12);
    expect([ba.wins, ba.losses]).toEqual([ab.losses, ab.wins]);
    expect(ba.bayesian.better).toBeCloseTo(ab.bayesian.worse, 1);
    expect(ba.perTask[0]!.medianDifference).toBe(-ab.perTask[0]!.medianDifference!);
  });

  it('knows a region of practical equivalence', async () => {
    const db = await tablesOf(Array.from({ length: 20 }, (_, t) => [...seeds(`t${t}`, 'a', [1]), ...seeds(`t${t}`, 'b', [1.01])]).flat());

    expect((await compare(db, 'a', 'b')).bb!.bayesian.better).toBeGreaterThan(0.99);
    expect((await compare(db, 'a', 'b', { rope: 0.1 })).bb!.bayesian).toMatchObject({ rope: 0.1, equivalent: 1 });
  });

  it('minds only the cells of the two, and says so in valid JSON', async () => {
    const failed: HandMade = { task: 't', optimizer: 'b', repetition: 0, status: 'failed', spent: 1, incumbents: [] };
    const db = await tablesOf([...seeds('t', 'a', [1]), failed, ...seeds('u', 'a', [1]), ...seeds('u', 'b', [1]), ...seeds('u', 'c', [1])]);

    const filled = (await compare(db, 'a', 'b')).bb!;
    expect(filled).toMatchObject({ imputed: 1, wins: 1, ties: 1, tasks: 2 });
    expect(filled.perTask[0]!.medianDifference).toBeNull();
    expect((await compare(db, 'a', 'b', { missing: 'drop-task' })).bb).toMatchObject({ imputed: 0, dropped: ['t'], tasks: 1, ties: 1 });
    expect((await compare(db, 'b', 'c', { missing: 'drop-task' })).bb).toMatchObject({ dropped: ['t'], tasks: 1 });
  });

  it('compares kind by kind, where both were run', async () => {
    const db = await tablesOf([
      ...seeds('t', 'a', [1]),
      ...seeds('t', 'b', [2]),
      ...seeds('m', 'a', [1], 'mo'),
      ...seeds('m', 'b', [0], 'mo'),
      ...seeds('f', 'a', [1], 'mf'),
      ...seeds('f', 'c', [1], 'mf'),
    ]);

    const both = await compare(db, 'a', 'b');
    expect(Object.entries(both).map(([kind, { wins }]) => [kind, wins])).toEqual([
      ['bb', 1],
      ['mo', 0],
    ]);
    await expect(compare(db, 'a', 'b', { kind: 'mf' })).rejects.toThrow('no runs of b on kind mf: choose two of a, c');
    await expect(compare(db, 'b', 'c')).rejects.toThrow('b and c have no kind of task in common');
    await expect(compare(db, 'a', 'zeus')).rejects.toThrow('no runs of zeus: choose two of a, b, c');
  });
});
