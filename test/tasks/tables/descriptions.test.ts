import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultBudget, needsOf } from '../../../src/contract/index.ts';
import { assertSpace, whyInvalid } from '../../../src/space/index.ts';
import { dataSets } from '../../../tasks/data/registry.ts';
import { collections } from '../../../tasks/index.ts';

const names = [
  'nas-bench-macro',
  'nas-bench-graph',
  'tst-svm',
  'rag-hpo',
  'steplaw',
  'taskset',
  'lcdb',
  'othpo',
  'llmsys',
  'arlbench',
  'arlbench-pool',
];

describe.each(collections.filter(({ id }) => names.includes(id)))('the tasks of $id', collection => {
  const ids = [...collection.ids()];
  const tasks = ids.map(id => collection.find(id)!);

  beforeAll(() => {
    vi.stubEnv('KOI_DATA', '/nowhere');
    return () => vi.unstubAllEnvs();
  });

  it('are each described by plain data, without being opened: a valid space, derived needs, a source, a known data set', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const task of tasks) {
      assertSpace(task.problem.space);
      expect(JSON.parse(JSON.stringify(task.problem))).toEqual(task.problem);
      expect(task.needs).toEqual(needsOf(task.problem, task.budget));
      expect(task.cite).toMatch(/^(doi|arXiv):/);
      expect(task.licence).not.toBe('');
      expect(dataSets.map(set => set.name)).toContain(task.data);
      expect(task.budget.full).toBeGreaterThan(1);
      expect(task.budget.full).toBeLessThanOrEqual(defaultBudget(Object.keys(task.problem.space.params).length));
    }
  });

  it('have a best value with a config of the space, and, of several objectives, an ideal below a nadir', () => {
    for (const { id, noisy, best, problem } of tasks) {
      if (noisy) continue;
      const { cost, config, source } = best!();
      expect(Number.isFinite(cost) && source !== '', id).toBe(true);
      expect(whyInvalid(problem.space, config!), id).toBeUndefined();
      if (problem.objectives.length > 1) for (const { ideal, nadir } of problem.objectives) expect(ideal!, id).toBeLessThan(nadir!);
    }
  });

  it('say, where they are no complete tables, how their values come about', () => {
    const complete = ['nas-bench-macro', 'nas-bench-graph', 'tst-svm', 'rag-hpo', 'lcdb'].includes(collection.id);

    for (const { about } of tasks)
      expect(about).toEqual(complete ? undefined : expect.stringMatching(/^(nearest-neighbour table|finite pool|surrogate): /));
  });

  it('say how to install the data when they are opened', async () => {
    const { data, open, front } = tasks.at(-1)!;

    await expect((async () => open())()).rejects.toThrow(`${data} is not installed; run: koi data install ${data}`);
    if (front) expect(() => front.points(3)).toThrow(`${data} is not installed`);
  });

  it('are found by no other id', () => {
    const [collection_, ...rest] = ids[0]!.split('/');
    for (const stranger of [
      collection_!,
      `${collection_}/`,
      `${ids[0]}/`,
      `${ids[0]}@nothing`,
      `${collection_}/nothing/${rest.at(-1)}`,
      ids[0]!.replace(rest.at(-1)!, 'nothing'),
    ])
      expect(collection.find(stranger), stranger).toBeUndefined();
  });
});
