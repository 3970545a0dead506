import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { query } from '../../../analysis/query.ts';
import { ranksOverBudget } from '../../../analysis/ranks-over-budget.ts';
import { midRanks } from '../../../analysis/statistics/mid-ranks.ts';
import { type HandMade, tablesOf } from '../hand-made.ts';

interface Point {
  readonly fraction: number;
  readonly optimizer: string;
  readonly rank: number;
}

/** One task, one repetition, a budget of 4; ranks by fraction and optimizer. */
async function ranksOf(runs: Record<string, HandMade['incumbents']>, missing = 'worst') {
  const db = await tablesOf(
    Object.entries(runs).map(([optimizer, incumbents]) => ({ task: 't', optimizer, repetition: 0, budget: 4, incumbents })),
  );
  const points = await query<Point>(db, 'rank-over-budget', { kind: 'bb', missing, points: 100 });
  return (fraction: number, optimizer: string) => points.find(p => p.fraction === fraction && p.optimizer === optimizer)?.rank;
}

describe('rank over budget', () => {
  it('carries the incumbent forward in steps and never interpolates', async () => {
    const rank = await ranksOf({
      a: [
        [1, 10],
        [4, 0],
      ],
      b: [[1, 5]],
    });

    expect([rank(0.75, 'a'), rank(0.99, 'a'), rank(1, 'a')]).toEqual([2, 2, 1]);
  });

  it('gives equals their average rank, and the last rank to a run without a result yet', async () => {
    const rank = await ranksOf({ a: [[1, 5]], b: [[1, 5]], c: [[3, 1]] });

    expect([rank(0.5, 'a'), rank(0.5, 'b'), rank(0.5, 'c')]).toEqual([1.5, 1.5, 3]);
    expect([rank(0.24, 'a'), rank(0.24, 'c')]).toEqual([2, 2]);
    expect(rank(0.75, 'c')).toBe(1);
  });

  it('counts a step as reached though the sum of its shares is not round', async () => {
    // ten times 0.4 is 3.9999999999999996; and 0.29 · 100 is 28.999999999999996
    const sum = Array.from({ length: 10 }).reduce<number>(total => total + 0.4, 0);
    const rank = await ranksOf({
      a: [
        [1.16, 2],
        [sum + 1e-12, 0],
      ],
      b: [
        [0.1, 3],
        [1.17, 1],
      ],
    });

    expect(rank(0.29, 'a')).toBe(1);
    expect(rank(0.3, 'a')).toBe(2);
    expect(rank(1, 'a')).toBe(1);
  });

  it('lets the later of two incumbents at one step hold, though it is worse', async () => {
    const rank = await ranksOf({
      a: [
        [2, 0],
        [2, 9],
      ],
      b: [[1, 5]],
    });

    expect(rank(0.5, 'a')).toBe(2);
  });

  it('does not bridge an incumbent whose test failed with the one before', async () => {
    const rank = await ranksOf({
      a: [
        [1, 0],
        [2, null],
        [3, 1],
      ],
      b: [[1, 5]],
    });

    expect([rank(0.25, 'a'), rank(0.5, 'a'), rank(0.75, 'a')]).toEqual([1, 2, 1]);
  });

  it('agrees with a plain reading of the definitions', async () => {
    await fc.assert(
      fc.asyncProperty(study, fc.constantFrom('worst' as const, 'random-search' as const, 'drop-task' as const), async (runs, missing) => {
        const expected = slowly(runs, missing);
        const db = await tablesOf(runs);

        if (!expected) return void (await expect(ranksOverBudget(db, 'bb', { points: 5, missing, resamples: 0 })).rejects.toThrow());
        const bare = await ranksOverBudget(db, 'bb', { points: 5, missing, resamples: 0 });
        const banded = await ranksOverBudget(db, 'bb', { points: 5, missing, resamples: 10 });
        expect(table(bare)).toEqual(table(expected));
        expect(table(banded)).toEqual(table(expected));
        expect(banded.every(({ low, rank, high }) => low <= high && low >= 1 && rank >= 1)).toBe(true);
        db.closeSync();
      }),
      { numRuns: 40 },
    );
  });
});

const table = (points: readonly Point[]) =>
  points.map(({ fraction, optimizer, rank }) => `${fraction} ${optimizer} ${rank.toFixed(9)}`).sort();

const run = fc.record({
  status: fc.constantFrom('done' as const, 'done' as const, 'failed' as const, 'refused' as const),
  spent: fc.constantFrom(10, 35, 40, 99, 100),
  improvements: fc.array(
    fc.tuple(fc.constantFrom(0, 5, 20, 33, 40, 60, 61, 100), fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null))),
    { maxLength: 4 },
  ),
});

/** Up to 3 tasks of up to 3 repetitions, 3 optimizers, some cells without a run. */
const study: fc.Arbitrary<HandMade[]> = fc
  .array(fc.array(fc.array(fc.option(run, { freq: 8 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(tasks =>
    tasks.flatMap((repetitions, t) =>
      repetitions.flatMap((cells, repetition) =>
        cells.flatMap((cell, a) => {
          if (!cell) return [];
          const spent = cell.status === 'done' ? 100 : cell.spent;
          const incumbents = cell.improvements.filter(([at]) => at <= spent).sort(([x], [y]) => x - y);
          const refused = cell.status === 'refused';
          return [
            {
              task: `t${t}`,
              optimizer: ['a', 'b', 'random'][a]!,
              repetition,
              status: cell.status,
              spent,
              incumbents: refused ? [] : incumbents,
            },
          ];
        }),
      ),
    ),
  );

/** statistics.md, sentence by sentence; null where nothing can be ranked. */
function slowly(runs: readonly HandMade[], missing: 'worst' | 'random-search' | 'drop-task'): Point[] | null {
  const tried = runs.filter(r => r.status !== 'refused');
  const optimizers = [...new Set(tried.map(r => r.optimizer))];
  const runAt = (task: string, repetition: number, optimizer: string) =>
    tried.find(r => r.task === task && r.repetition === repetition && r.optimizer === optimizer);

  /** A number; 'not yet'; or 'none'. */
  const valueAt = (r: HandMade | undefined, spent: number) => {
    if (!r?.incumbents.length || (r.status === 'failed' && r.spent! < spent)) return 'none';
    const last = r.incumbents.filter(([at]) => at <= spent).at(-1);
    return last ? (last[1] ?? 'none') : 'not yet';
  };
  const repetitionsOf = (task: string) => [...new Set(tried.filter(r => r.task === task).map(r => r.repetition))];
  const complete = (task: string) => repetitionsOf(task).every(s => optimizers.every(a => valueAt(runAt(task, s, a), 100) !== 'none'));
  const tasks = [...new Set(tried.map(r => r.task))].filter(task => missing !== 'drop-task' || complete(task));
  if (!tasks.length || (missing === 'random-search' && !optimizers.includes('random'))) return null;

  const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return [20, 40, 60, 80, 100].flatMap(spent => {
    const perTask = tasks.map(task => {
      const blocks = repetitionsOf(task).map(s =>
        midRanks(
          optimizers.map(a => {
            const own = valueAt(runAt(task, s, a), spent);
            const value = own === 'none' && missing === 'random-search' ? valueAt(runAt(task, s, 'random'), spent) : own;
            return typeof value === 'number' ? value : Infinity;
          }),
        ),
      );
      return optimizers.map((_, a) => mean(blocks.map(ranks => ranks[a]!)));
    });
    return optimizers.map((optimizer, a) => ({ fraction: spent / 100, optimizer, rank: mean(perTask.map(ranks => ranks[a]!)) }));
  });
}
