import { describe, expect, it } from 'vitest';
import { koi, koiJson } from '../koi.ts';

interface TaskFact {
  readonly id: string;
  readonly kind: string;
  readonly collection: string;
  readonly needs: readonly string[];
  readonly dimensions: number;
  readonly objectives: readonly string[];
}

describe('koi list', () => {
  it('names every task once, with the facts that programs rely on', () => {
    const tasks = koiJson<TaskFact[]>(['list', 'tasks']);

    expect(new Set(tasks.map(t => t.id)).size).toBe(tasks.length);
    expect(tasks.length).toBeGreaterThan(8000);
    expect(tasks.find(t => t.id === 'bbob/f8/d5/i1')).toEqual({
      id: 'bbob/f8/d5/i1',
      kind: 'bb',
      collection: 'bbob',
      needs: ['continuous'],
      dimensions: 5,
      objectives: ['f'],
      noisy: false,
      heldOut: false,
      data: null,
      installed: true,
    });
    expect(new Set(tasks.map(t => t.kind))).toEqual(new Set(['bb', 'mf', 'mo', 'momf']));
  });

  it('says of everything what it says of a part', () => {
    const all = new Map(koiJson<TaskFact[]>(['list', 'tasks']).map(t => [t.id, t]));
    const part = ['bbob-biobj/f7/*', 'mfh/*', 'nas-bench-*/**', 'yahpo/1.0/iaml-glmnet/*'].flatMap(glob =>
      koiJson<TaskFact[]>(['list', 'tasks', glob]),
    );

    expect(part.length).toBeGreaterThan(100);
    expect(part.map(t => all.get(t.id))).toEqual(part);
  });

  it('takes globs, and says so when one means nothing', () => {
    expect(koiJson<TaskFact[]>(['list', 'tasks', 'bbob/f{1..3}/d5/i?']).length).toBe(27);
    expect(koi(['list', 'tasks', 'bbob/g*/d5/i1'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no task matches bbob/g*/d5/i1'),
    });
  });

  it('lists optimizers with the kinds they make sense on', () => {
    const kinds = Object.fromEntries(
      koiJson<{ id: string; kinds: string[] }[]>(['list', 'optimizers']).map(o => [o.id, o.kinds.join(' ')]),
    );

    expect(kinds).toMatchObject({ random: 'bb mf mo momf', 'cma-es': 'bb mf', hyperband: 'mf', nsga2: 'mo momf', 'mo-hyperband': 'momf' });
  });

  it('lists suites', () => {
    expect(
      koiJson<{ name: string; tasks: string[] }[]>(['list', 'suites']).find(s => s.name === 'demo')!.tasks.length,
    ).toBeGreaterThanOrEqual(12);
  });

  it('ends quietly when its reader has seen enough', () => {
    const { code, err } = koi(['list', 'tasks', '**']);

    expect([code, err]).toEqual([0, '']);
  });
});

describe('koi describe', () => {
  it('tells the whole of a task', () => {
    const task = koiJson<Record<string, unknown>>(['describe', 'bbob/f8/d5/i1']);

    expect(task).toMatchObject({ id: 'bbob/f8/d5/i1', kind: 'bb', licence: 'closed form', budget: { full: 110 }, best: { cost: 149.15 } });
    expect((task['problem'] as { space: { params: object } }).space.params).toHaveProperty('x4', { kind: 'float', low: -5, high: 5 });
  });

  it.each(['zdt/zdt1/d30', 'mfh/mfh3-good@z', 'shifted(7):bbob/f1/d5/i1', 'cma-es'])('tells people about %s', id => {
    expect(koi(['describe', id])).toMatchObject({ code: 0, out: expect.stringContaining('cite') });
  });

  it.each([
    ['lasso/synt-simple', /best known +0\.97\d+ {2}\(the best that a coordinate search of \d+ evaluations/],
    ['train/tree-iris/error', /best known +0\.\d+, in the test 0\.\d+ {2}\(mean over 16 seeds/],
    ['arlbench-pool/cc-cartpole-ppo/return@budget', /best known +-500, in the test -500 {2}\(exact: mean over/],
    ['train/tree-iris/error+size', /front +mean over 16 seeds/],
    ['bbob-biobj/f1/d2/i1', /hypervolume +1\.043333 {2}\(COCO/],
    ['bbob-biobj/f1/d40/i15', /hypervolume +1\.04\d+ {2}\(a search/],
  ])('tells people what is best known of %s, and who says so', (id, says) => {
    expect(koi(['describe', id]).out).toMatch(says);
  });

  it('tells programs too', () => {
    expect(koiJson(['describe', 'bbob-biobj/f1/d2/i1'])).toMatchObject({
      best: { cost: 394.48 },
      hypervolume: { value: 1.043333, source: expect.stringContaining('COCO') },
    });
  });

  it('names the nearest for what is not there', () => {
    expect(koi(['describe', 'cma-as'])).toMatchObject({ code: 2, err: expect.stringContaining('did you mean cma-es') });
  });
});

describe('koi', () => {
  it.each(
    [[], ['run'], ['list'], ['describe'], ['evaluate'], ['status'], ['rank'], ['plot'], ['report'], ['sql'], ['subset']].map(
      words => [words] as const,
    ),
  )('%j --help has examples', words => {
    const { code, out } = koi([...words, '--help']);

    expect(code).toBe(0);
    expect(out).toContain('Examples:');
  });

  it('completes words in the shell', () => {
    expect(koi(['--get-yargs-completions', 'koi', 'des']).out).toContain('describe');
    expect(koi(['completion']).out).toContain('koi');
  });

  it('knows no other commands', () => {
    expect(koi(['rnak', 'x'])).toMatchObject({ code: 2, err: expect.stringContaining('rank') });
  });
});
