import { describe, expect, it } from 'vitest';
import { findTask } from '../../tasks/index.ts';
import { selectTasks } from '../../tasks/select.ts';
import { checkClaim, type Field, spaced, whole } from './check-claim.ts';
import type { Claim } from './claim.ts';
import { claims } from './claims.ts';
import { withRow } from './record.ts';
import surrogates from './references/surrogates.json' with { type: 'json' };
import { scoreOf } from './score.ts';
import type { Scores } from './scores.ts';
import { hypervolumes } from './statistics/hypervolumes.ts';
import { pairs } from './statistics/pairs.ts';
import { successRate } from './statistics/success-rate.ts';
import { noWorse } from './statistics/wins.ts';

const claim = (id: string): Claim => claims.find(one => one.id === id)!;

/** Without processes. */
const scores: Scores = async specs => {
  const found: number[] = [];
  for (const spec of specs) found.push(await scoreOf(spec));
  return found;
};

/** A claim's field on some tasks, with the same score wherever one is asked for. */
const fieldOf = (id: string, tasks: readonly string[], score: number, repetitions: number): Field => ({
  claim: claim(id),
  tasks: tasks.map(task => findTask(task)!),
  scoresOf: async () => tasks.map(() => Array(repetitions).fill(score)),
});

describe('claims', () => {
  it('have names of their own and tasks that exist', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const globs of new Set(claims.map(({ tasks }) => tasks))) expect(selectTasks(globs).length).toBeGreaterThan(1);
  });

  it.each([
    ['success/lshade/bbob-d2', 48, 1],
    ['success/cma-es/bbob-d2', 48, 1],
    ['hypervolume/nsga2/zdt', 1, 3],
  ])('%s holds on a few tasks', async (id, tasks, repetitions) => {
    expect(await checkClaim(claim(id), scores, { tasks, repetitions })).toMatchObject({ verdict: 'holds' });
  });

  it('fail where the other is better', async () => {
    const wrong: Claim = {
      id: 'random/random/bb',
      optimizer: 'random',
      tasks: ['bbob/f{2,8}/d5/i1'],
      budget: { full: 1000 },
      repetitions: 2,
      target: { statistic: 'wins', against: 'cma-es', share: 0.5 },
    };

    expect(await checkClaim(wrong, scores, whole)).toEqual({
      verdict: 'fails',
      measured: 'better on 0 of 2 tasks',
      target: 'than cma-es on at least 1',
      behind: ['bbob/f2/d5/i1', 'bbob/f8/d5/i1'],
    });
  });

  it('know the mean of the other from as many runs as they say', async () => {
    const asked: number[] = [];
    const one = { ...claim('model/tpe/lcbench'), tasks: ['bbob/f{1,2}/d2/i1'], repetitions: 3 };
    const counted: Scores = async specs => {
      asked.push(specs.length);
      return specs.map(({ optimizer, repetition }) => (optimizer === 'random' ? repetition : 4));
    };

    // 0 … 9 have the mean 4.5, 0 … 2 have 1
    expect(await checkClaim(one, counted, whole)).toMatchObject({ verdict: 'holds', measured: 'better on 2 of 2 tasks' });
    expect(asked).toEqual([6, 20]);
  });

  it('against other runs say where the share of pairs lies', async () => {
    const id = 'reference/tpe/lcbench';
    const { costs } = Object.values(surrogates)[0]!;
    const tasks = Object.keys(costs).slice(0, 2);
    const known = tasks.map(task => costs[task as keyof typeof costs]);
    const field: Field = { claim: claim(id), tasks: tasks.map(task => findTask(task)!), scoresOf: async () => known };

    expect(await pairs(field, { reference: Object.keys(surrogates)[0]! })).toMatchObject({
      verdict: 'holds',
      measured: 'better in 0.500 of pairs, within; 2 tasks',
    });
    expect(
      await pairs({ ...field, scoresOf: async () => known.map(() => [0, 0, 0]) }, { reference: Object.keys(surrogates)[0]! }),
    ).toMatchObject({
      verdict: 'fails',
      measured: 'better in 0.000 of pairs, below; 2 tasks',
      behind: tasks.map(task => `${task} 0.00`),
    });
  });

  it('are not said to hold where there are too few runs to fail', async () => {
    const { tasks } = claim('hypervolume/sms-emoa/zdt');
    const worthless = fieldOf('hypervolume/sms-emoa/zdt', selectTasks(tasks), 0, 1);

    expect(await hypervolumes(worthless)).toMatchObject({ verdict: 'skipped', measured: expect.stringMatching(/^1 runs against 7 /) });
  });

  it('of what learns nothing fail where a coin would hardly do worse', async () => {
    const field = fieldOf('random/grid/bb', selectTasks(['bbob/f{1..13}/d2/i1']), 0, 1);
    const better = (n: number): Field => ({
      ...field,
      scoresOf: async name => field.tasks.map((_, t) => [name === 'random' ? 1 : t < n ? 0 : 2]),
    });

    // P(X ≤ 3) = 0.046 and P(X ≤ 4) = 0.133 for 13 coins
    expect(await noWorse(better(3), { against: 'random' })).toMatchObject({
      verdict: 'fails',
      target: 'than random on at least 4, by coin',
    });
    expect(await noWorse(better(4), { against: 'random' })).toMatchObject({ verdict: 'holds' });
  });

  it('are skipped in words where there is no such optimizer, or it handles no such task', async () => {
    const one = claim('random/de/bb');

    expect(await checkClaim({ ...one, optimizer: 'nobody' }, scores, whole)).toMatchObject({
      verdict: 'skipped',
      measured: 'there is no optimizer nobody yet',
    });
    expect(await checkClaim({ ...one, tasks: ['zdt/*'] }, scores, whole)).toMatchObject({
      verdict: 'skipped',
      measured: 'it handles none of the tasks',
    });
  });

  it('fail where nothing is hit that the reference hits', async () => {
    const tasks = ['bbob/f1/d2/i1', 'bbob/f1/d2/i2', 'bbob/f5/d2/i1', 'bbob/f5/d2/i2'];

    expect(await successRate(fieldOf('success/cma-es/bbob-d2', tasks, Infinity, 1))).toMatchObject({
      verdict: 'fails',
      measured: '0.000 ± 0.000',
      behind: ['f1 −1.00', 'f5 −1.00'],
    });
  });

  it('fail where a hypervolume is 2 % below the reference in every run', async () => {
    const volume = 0.85 * 0.98; // NSGA-II's on ZDT1 are about 0.85
    const finding = await hypervolumes(fieldOf('hypervolume/nsga2/zdt', ['zdt/zdt1/d30'], -volume, 7));

    expect(finding.verdict).toBe('fails');
    expect(finding.behind[0]).toMatch(/^zdt\/zdt1\/d30 0\.8330 of /);
  });
});

describe('spaced', () => {
  it('takes so many of a list, evenly, and all where there are fewer', () => {
    expect(spaced([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 3, 6]);
    expect(spaced([0, 1], 3)).toEqual([0, 1]);
  });
});

describe('the table in the documentation', () => {
  const empty = 'a\n<!-- npm run verify:optimizers -- --record writes from here -->\n<!-- to here -->\nz\n';
  const origin = { machine: 'M', date: '2026-11-24', commit: 'abc' };
  const one = { id: 'x/y/z', verdict: 'holds', measured: '1', target: '2', behind: [], seconds: 3 } as const;

  it('has one row for each claim, the last that was measured', () => {
    const text = withRow(withRow(withRow(empty, one, origin), { ...one, id: 'x/y/a' }, origin), { ...one, measured: '4' }, origin);

    expect(text.split('\n').filter(line => line.startsWith('| `'))).toEqual([
      '| `x/y/a` | 1 | 2 | holds | 2026-11-24 | abc |',
      '| `x/y/z` | 4 | 2 | holds | 2026-11-24 | abc |',
    ]);
    expect(text.startsWith('a\n') && text.endsWith('<!-- to here -->\nz\n')).toBe(true);
  });

  it('has no row for what could not be checked, and needs a place', () => {
    expect(withRow(empty, { ...one, verdict: 'skipped' }, origin)).toBe(empty);
    expect(() => withRow('a\n', one, origin)).toThrow('docs/optimizers.md has no place for the table');
  });
});
