import { describe, expect, it } from 'vitest';
import { type ReadScoresOptions, readScores } from '../../../analysis/subset/read-scores.ts';
import { tablesOf } from '../hand-made.ts';

type Run = readonly [
  task: string,
  optimizer: string,
  repetition: number,
  curve: readonly number[],
  status?: 'done' | 'failed',
  kind?: string,
];

describe('scores of results', () => {
  it('are means of final values over repetitions, with the range of all incumbents', async () => {
    const scores = await scoresOf([
      ['t', 'a', 0, [9, 2]],
      ['t', 'a', 1, [5, 4, 1]],
      ['t', 'b', 0, [7, 3]],
      ['t', 'b', 1, [8]],
    ]);

    expect(scores).toEqual({ names: ['t'], optimizers: ['a', 'b'], values: [[1.5, 5.5]], scale: { low: [1], high: [9] } });
  });

  it('have no range where only final values are known, as of a score table', async () => {
    const scores = await scoresOf([
      ['t', 'a', 0, [1]],
      ['t', 'b', 0, [3]],
      ['u', 'a', 0, [2]],
      ['u', 'b', 0, [2]],
    ]);

    expect(scores).toEqual({
      names: ['t', 'u'],
      optimizers: ['a', 'b'],
      values: [
        [1, 3],
        [2, 2],
      ],
      scale: undefined,
    });
  });

  const withFailure: Run[] = [
    ['t', 'a', 0, [9, 2]],
    ['t', 'a', 1, [], 'failed'],
    ['t', 'random', 0, [4]],
    ['t', 'random', 1, [8, 6]],
  ];
  it.each([
    ['drop-task', Number.NaN], // nobody can say what a reaches on t
    ['worst', (2 + 9) / 2],
    ['random-search', (2 + 6) / 2],
  ] as const)('of a failed run, %s', async (missing, score) => {
    const { values } = await scoresOf(withFailure, { missing });

    expect(values).toEqual([[score, 5]]);
  });

  it('are missing by default where a run is', async () => {
    expect((await scoresOf(withFailure)).values[0]![0]).toBeNaN();
  });

  it('are those at a share of the budget', async () => {
    const { values } = await scoresOf(
      [
        ['t', 'a', 0, [9, 4, 2, 1]],
        ['t', 'b', 0, [3, 3]],
      ],
      { at: 0.5 },
    );

    expect(values).toEqual([[4, 3]]);
  });

  it('refuses to mix kinds unless asked to', async () => {
    const runs: Run[] = [
      ['t', 'a', 0, [1]],
      ['u', 'a', 0, [2], 'done', 'mf'],
      ['t', 'b', 0, [3]],
      ['u', 'b', 0, [2], 'done', 'mf'],
    ];

    await expect(scoresOf(runs)).rejects.toThrow('runs of the kinds bb, mf: tasks are chosen of one');
    expect((await scoresOf(runs, { kind: 'mf' })).names).toEqual(['u']);
    expect((await scoresOf(runs, { kind: 'all' })).names).toEqual(['t', 'u']);
  });

  it('refuses results without runs', async () => {
    await expect(scoresOf([])).rejects.toThrow('no runs');
  });
});

/** A budget of 4; the i-th incumbent is there when i + 1 was spent. */
async function scoresOf(runs: readonly Run[], options?: ReadScoresOptions) {
  const db = await tablesOf(
    runs.map(([task, optimizer, repetition, curve, status = 'done', kind = 'bb']) => {
      const incumbents = curve.map((value, i) => [i + 1, value] as const);
      return { task, optimizer, repetition, incumbents, status, kind, budget: 4 };
    }),
  );
  try {
    return await readScores(db, options);
  } finally {
    db.closeSync();
  }
}
