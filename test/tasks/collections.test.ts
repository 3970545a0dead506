import { describe, expect, it } from 'vitest';
import { defaultBudget, needsOf, type Task } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { assertSpace, uniformConfig, whyInvalid } from '../../src/space/index.ts';
import { collections, findTask, taskIds } from '../../tasks/index.ts';
import { opened, taskOf } from './evaluate.ts';

const isClosed = ({ data, timed }: Task): boolean => data === undefined && !timed;
/**
 * Every listed id of a closed form, but of a collection with thousands only one in a few hundred; tables are in test/known-answers,
 * what is timed has tests of its own.
 */
const sample = collections.flatMap(collection => {
  const ids = [...collection.ids()];
  return ids.filter((id, i) => i % Math.ceil(ids.length / 60) === 0 && isClosed(collection.find(id)!));
});
const derived = ['shifted(7):bbob/f1/d5/i1', 'noisy(0.1):zdt/zdt3/d30', 'log:dtlz/dtlz2/d11/m2', 'noisy(1):log:shifted(2):mfh/mfh6-bad@z'];

const feasible = ({ violations = [] }: { readonly violations?: readonly number[] }): boolean => violations.every(v => v <= 0);

describe.each([...sample, ...derived])('%s', id => {
  const task = taskOf(id);
  const { space, objectives, fidelity } = task.problem;
  const levels = fidelity ? [fidelity.min, fidelity.max] : [1];
  /** Few where an evaluation takes a tenth of a second. */
  const samples = Object.keys(space.params).length > 200 ? 2 : 20;

  it('is found under its own id', () => {
    expect(task.id).toBe(id);
  });

  it('is described by plain data: a valid space, derived needs, the default budget, a source', () => {
    assertSpace(space);
    expect(structuredClone(task.problem)).toEqual(task.problem);
    expect(JSON.parse(JSON.stringify(task.problem))).toEqual(task.problem);
    expect(task.needs).toEqual(needsOf(task.problem, task.budget));
    expect(task.budget).toEqual({ full: defaultBudget(Object.keys(space.params).length), workers: 1 });
    expect(task.cite).toMatch(/^(doi|hal|arXiv):/);
    expect(task.licence).not.toBe('');
  });

  it('gives one finite cost per objective and violation per constraint everywhere, the same for the same seed, also from a second instance', async () => {
    const [first, second] = [await opened(id), await opened(id)];
    const rng = stream('collections', id);
    for (let i = 0; i < samples; i++) {
      const config = uniformConfig(space, rng);
      for (const level of levels) {
        const outcome = await first(config, { level, seed: 1000 + i });
        if (outcome.status !== 'ok') throw new Error(outcome.reason);
        expect(outcome.costs).toHaveLength(objectives.length);
        expect(outcome.costs.every(Number.isFinite)).toBe(true);
        expect(outcome.violations ?? []).toHaveLength(task.problem.constraints?.length ?? 0);
        expect((outcome.violations ?? []).every(Number.isFinite)).toBe(true);
        expect(outcome.seconds).toBeGreaterThanOrEqual(0);
        expect(await second(config, { level, seed: 1000 + i })).toEqual(outcome);
      }
    }
  });

  it('differs between seeds just where it says that it is noisy', async () => {
    const evaluate = await opened(id);
    const config = uniformConfig(space, stream('noise', id));
    const level = fidelity?.min ?? 1;
    const [one, two] = [await evaluate(config, { level, seed: 1 }), await evaluate(config, { level, seed: 2 })];

    expect(JSON.stringify(one) !== JSON.stringify(two)).toBe(task.noisy);
  });

  if (task.best)
    it('is nowhere feasible and better than its best known value, which its config attains', async () => {
      const { cost, config } = task.best!();
      const evaluate = await opened(id);
      const rng = stream('best', id);
      const tolerance = 1e-9 * Math.max(1, Math.abs(cost));
      for (let i = 0; i < 10 * samples; i++) {
        const outcome = await evaluate(uniformConfig(space, rng), { seed: i });
        if (outcome.status === 'ok' && feasible(outcome)) expect(outcome.costs[0]).toBeGreaterThanOrEqual(cost - tolerance);
      }
      if (!config) return;
      expect(whyInvalid(space, config)).toBeUndefined();
      const outcome = await evaluate(config);
      if (outcome.status !== 'ok') throw new Error(outcome.reason);
      // a constraint that is active at the optimum may be missed by rounding
      expect(Math.max(0, ...(outcome.violations ?? []))).toBeLessThan(1e-12);
      // rounding where the optimum was moved to is 1e-16 of the range, and log₁₀ enlarges it
      expect(Math.abs(outcome.costs[0]! - cost)).toBeLessThan(id.includes('log:') ? 0.1 : Math.max(tolerance, 1e-9));
    });
});

describe('the index of tasks', () => {
  it('lists no id twice, each in its collection', () => {
    const ids = [...taskIds()];

    expect(new Set(ids).size).toBe(ids.length);
    for (const collection of collections) for (const id of collection.ids()) expect(id.startsWith(`${collection.id}/`)).toBe(true);
  });

  it('has no task for what is not an id', () => {
    const strangers = [
      '',
      'zdt',
      'zdt/',
      'zdt/zdt5/d30',
      'zdt/zdt1/d1',
      'zdt/zdt1/d030',
      'zdt/zdt1/d30/',
      'dtlz/dtlz1/d4/m5',
      'dtlz/dtlz8/d10/m3',
      'mw/mw15/d15',
      'mw/mw1/d3',
      'dascmop/dascmop1/d10/s1',
      'dascmop/dascmop1/d30/s17',
      'dascmop/dascmop1/d30/s0',
      'constrained/srn',
      'constrained/bnh/d2/m2',
      'constrained/c1-dtlz1/d6/m3',
      'constrained/toString',
    ];
    for (const id of [
      ...strangers,
      'mfh/mfh3-good',
      'mfh/mfh4-good@z',
      'momf/zdt5/d10@z',
      'nothing/f1',
      'ZDT/zdt1/d30',
      'none:zdt/zdt1/d30',
    ])
      expect(findTask(id), id).toBeUndefined();
  });

  it('describes every task that it lists', () => {
    expect([...taskIds()].filter(id => findTask(id)?.id !== id)).toEqual([]);
  });
});
