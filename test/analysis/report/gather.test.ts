import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type GatherOptions, gather } from '../../../analysis/report/gather.ts';
import type { Manifest } from '../../../src/store/index.ts';
import { example } from '../charts/example.ts';

describe('gather', () => {
  it('gives medians and quartiles over repetitions as steps, above the best known cost', async () => {
    const [section] = (await once).kinds;
    const [curves] = section!.curves;
    const at = (optimizer: string, fraction: number) => curves!.points.find(p => p.optimizer === optimizer && p.fraction === fraction);

    expect(curves).toMatchObject({ task: 't', measure: 'regret' });
    // costs 11 … 14 from the first evaluation of four, 10 … 13 from the last; the best known is 10
    expect(at('a', 0.24)).toBeUndefined();
    expect(at('a', 0.26)).toMatchObject({ low: 1.75, median: 2.5, high: 3.25 });
    expect(at('a', 0.98)).toMatchObject({ low: 1.75, median: 2.5, high: 3.25 });
    expect(at('a', 1)).toMatchObject({ low: 0.75, median: 1.5, high: 2.25 });
  });

  it('counts a repetition without a value as worse than all others', async () => {
    const [section] = (await once).kinds;
    const last = section!.curves[0]!.points.find(p => p.optimizer === 'b' && p.fraction === 1);

    // 15, 16, 17 and a run that failed before it had any
    expect(last).toEqual({ optimizer: 'b', fraction: 1, low: 5.75, median: 6.5, high: null });
  });

  it('turns hypervolumes round: the upper quartile is the better one', async () => {
    const curves = (await once).kinds.find(({ kind }) => kind === 'mo')!.curves[0]!;

    expect(curves.measure).toBe('hypervolume');
    expect(curves.points.at(-1)).toMatchObject({ low: expect.closeTo(0.225, 12), median: 0.25, high: expect.closeTo(0.275, 12) });
  });

  it('says what was not done and why, per kind', async () => {
    const [bb, mo] = (await once).kinds;

    expect(bb!.unfinished).toEqual([
      { kind: 'bb', optimizer: 'b', status: 'failed', reason: 'out of memory', runs: 1, tasks: 1, task: 't' },
      { kind: 'bb', optimizer: 'c', status: 'refused', reason: 'needs a task with fidelity', runs: 4, tasks: 1, task: 't' },
    ]);
    expect(mo!.unfinished).toEqual([]);
    expect(bb!.failedTrials).toEqual([{ kind: 'bb', optimizer: 'a', status: 'timeout', trials: 3, runs: 2, reason: 'slow' }]);
  });

  it('puts the generalisation gap in interquartile ranges of the task', async () => {
    const [bb] = (await once).kinds;

    // final costs 10 … 13 of a and 15 … 17 of b: quartiles 11.5 and 15.5; each of a's test values is 2 above, each of b's 1 below
    expect(bb!.gaps).toEqual([
      { kind: 'bb', optimizer: 'b', runs: 3, tasks: 1, gap: -0.25, worse: 0 },
      { kind: 'bb', optimizer: 'a', runs: 4, tasks: 1, gap: 0.5, worse: 1 },
    ]);
  });

  it('tells the values that were ranked, budgets, totals and tasks', async () => {
    const input = await once;

    expect(input.kinds.map(({ values, budget, role, beyond }) => ({ values, budget, role, beyond }))).toEqual([
      { values: { tested: 1, untested: 0, hypervolume: 0 }, budget: [4, 4], role: 'test', beyond: 0 },
      { values: { tested: 0, untested: 0, hypervolume: 1 }, budget: [8, 8], role: 'test', beyond: 1 },
    ]);
    expect(input.totals).toMatchObject({
      done: 9,
      failed: 1,
      refused: 4,
      trials: 38,
      finished: 1000,
      hosts: ['here'],
      versions: ['koi 0'],
    });
    expect(input.tasks.map(({ id, kind }) => [id, kind])).toEqual([
      ['t', 'bb'],
      ['u', 'mo'],
    ]);
    expect(input.studies).toEqual([{ digest: 'd', created: '2026-01-01T00:00:00Z', koi: '0', seed: 1, repetitions: 4, planned: 14 }]);
  });

  it('gives the mean rank on each task', async () => {
    const [bb] = (await once).kinds;

    expect(bb!.taskRanks).toEqual([
      { task: 't', optimizer: 'a', rank: 1 },
      { task: 't', optimizer: 'b', rank: 2 },
    ]);
  });

  it('has no curves of scores, which have no budget', async () => {
    const input = await gathered([]);

    expect(input.kinds.flatMap(({ curves, points }) => [...curves, ...points])).toEqual([]);
    expect(input.studies).toEqual([]);
  });
});

const manifest: Manifest = {
  format: 'koi-results/1',
  digest: 'd',
  created: '2026-01-01T00:00:00Z',
  koi: '0',
  seed: 1,
  repetitions: 4,
  planned: 14,
  tasks: [],
  optimizers: [],
};

async function gathered(manifests: readonly Manifest[] = [manifest], more: Partial<GatherOptions> = {}) {
  const db = await (await DuckDBInstance.create()).connect();
  await db.run(tables);
  const { ranking, points } = example(2);
  return gather(db, manifests, { rankings: { bb: ranking, mo: ranking }, points: { bb: points, mo: points }, ...more });
}

/** Two optimizers, four repetitions of a noisy task with a known best cost, one of a task with two objectives; a third is refused. */
const tables = `
create table tasks as from (values
  ('t', 'bb', 't', 3, 10.0, 4.0, true, false, 'paper'), ('u', 'mo', 'u', 2, null, 8.0, false, false, 'other'), ('v', 'bb', 'v', 2, null, 8.0, false, false, 'unused')
) t(id, kind, collection, dimensions, best, budget, noisy, held_out, cite);
create table optimizers as from (values ('a', 'native', ''), ('b', 'native', ''), ('c', 'native', '')) t(id, origin, cite);
create table runs as
  select 'a' || r as run, 't' as task, 'a' as optimizer, 'bb' as kind, r as repetition, 'test' as role, 'done' as status, '' as reason, 4.0 as budget, 4 as trials,
         4.0 as spent, 1.0 as seconds, 2.0 as wall_seconds, 1000.0 as finished, 'here' as host, 'koi 0' as versions,
         10.0 + r as final, 12.0 + r as test, null::double as hypervolume, 0 as beyond from range(4) t(r)
  union all
  select 'b' || r, 't', 'b', 'bb', r, 'test', if(r = 3, 'failed', 'done'), if(r = 3, 'out of memory', ''), 4.0, 4, if(r = 3, 1.0, 4.0), 1.0, 2.0, 900.0, 'here', 'koi 0',
         if(r = 3, null, 15.0 + r), if(r = 3, null, 14.0 + r), null, 0 from range(4) t(r)
  union all
  select 'c' || r, 't', 'c', 'bb', r, 'test', 'refused', 'needs a task with fidelity', 4.0, 0, 0.0, 0.0, 0.0, 800.0, '', '', null, null, null, 0 from range(4) t(r)
  union all
  select 'm' || r, 'u', 'a', 'mo', r, 'test', 'done', '', 8.0, 3, 8.0, 1.0, 1.0, 700.0, 'here', 'koi 0', null, null, 0.2 + r / 10.0, r from range(2) t(r);
create table incumbents as
  select 'a' || r as run, 0 as step, 1 as trial, 1.0 as spent, 11.0 + r as cost, null::double as hypervolume, 11.0 + r as value, 1.0 as test from range(4) t(r)
  union all select 'a' || r, 1, 4, 4.0, 10.0 + r, null, 10.0 + r, 1.0 from range(4) t(r)
  union all select 'b' || r, 0, 2, 2.0, 15.0 + r, null, 15.0 + r, 1.0 from range(3) t(r)
  union all select 'm' || r, 0, 2, 2.0, 0.5, 0.2 + r / 10.0, -(0.2 + r / 10.0), null from range(2) t(r);
create table trials as from (values
  ('a0', 1, 'timeout', 'slow'), ('a0', 2, 'timeout', 'slow'), ('a1', 1, 'timeout', 'late'), ('a1', 2, 'ok', '')
) t(run, trial, status, reason);
`;

const once = gathered();
