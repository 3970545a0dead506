import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Plan, planStudy } from '../../src/runner/plan.ts';
import { runStudy, type StudyOptions } from '../../src/runner/study.ts';
import { type Row, rowsByFile, story } from '../read-rows.ts';
import { find, optimizers, tasks } from './fakes.ts';

const entry = new URL('../../dist/test/runner/fake-worker.js', import.meta.url);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('a study', () => {
  it('writes the same rows on one worker and on two', async () => {
    const plan = planOf(['fake/square', 'fake/other', 'fake/noisy', 'fake/epochs'], ['random'], 3);
    const [one, two] = [await run(plan, { workers: 1 }), await run(plan, { workers: 2 })];

    expect(story(one)).toHaveLength(12);
    expect(story(two)).toEqual(story(one));
  });

  it('gives every optimizer the same noise', async () => {
    const folder = await run(planOf(['fake/noisy'], ['random'], 1));
    const tests = [...rowsByFile(folder, 'tests').values()].flat();

    expect(tests.length).toBeGreaterThan(1);
    expect(new Set(tests.map(t => t['seed'])).size).toBe(2);
  });

  it.each([
    ['fake/throws', 'crashed', 'no luck today'],
    ['fake/nan', 'crashed', 'the task answered NaN for f'],
    ['fake/two-costs', 'crashed', 'the task answered 2 costs for 1 objectives'],
    ['fake/hangs', 'timeout', 'took longer than 0.4 s'],
    ['fake/never-answers', 'timeout', 'took longer than 0.4 s'],
    ['fake/exits', 'crashed', 'its process ended with exit code 7'],
    ['fake/heap', 'memory', 'used more than 256 MB'],
    ['fake/arrays', 'memory', expect.stringMatching(/allocation failed|used more than/)],
  ])('records one %s trial as %s, goes on with the run, and ends it as done', async (task, status, reason) => {
    const folder = await run(planOf([task], ['random'], 1), { timeout: task.includes('heap') || task.includes('arrays') ? 20 : 0.4 });
    const { runs, trials } = committed(folder);

    expect(runs).toMatchObject([{ status: 'done', trials: 20 }]);
    expect(trials.map(t => t['status'])).toEqual(Array.from({ length: 20 }, (_, i) => (i === 3 ? status : 'ok')));
    expect(trials[3]).toMatchObject({ reason, trial: 3, spent: 4 });
  });

  it.each([
    ['ask-throws', 'ask: out of ideas', 4],
    ['tell-throws', 'tell: cannot bear it', 5],
    ['ask-hangs', 'ask: took longer than 0.4 s', 4],
    ['tell-hangs', 'tell: took longer than 0.4 s', 5],
    ['waits', 'ask: it waits although no trial is in flight', 0],
  ])('fails the run of an optimizer that %s with a sentence, keeps its trials, and spares the others', async (id, reason, kept) => {
    const folder = await run(planOf(['fake/square'], [id, 'random'], 1), { timeout: 0.4, workers: 1 });
    const { runs, trials } = committed(folder);

    expect(runs.find(r => r['optimizer'] === id)).toMatchObject({ status: 'failed', reason, trials: kept });
    expect(runs.find(r => r['optimizer'] === 'random')).toMatchObject({ status: 'done', trials: 20 });
    expect(trials).toHaveLength(20 + kept);
  });

  it('fails the runs of a task that cannot be opened', async () => {
    const { runs } = committed(await run(planOf(['fake/no-open', 'fake/square'], ['random'], 1)));

    expect(runs.map(r => [r['task'], r['status'], r['reason']])).toEqual([
      ['fake/no-open', 'failed', 'open: its data is not installed'],
      ['fake/square', 'done', ''],
    ]);
  });

  it('does nothing twice when it is started again', async () => {
    const plan = planOf(['fake/square', 'fake/throws'], ['random', 'ask-throws'], 2);
    const folder = await run(plan);
    const before = story(folder);
    const ended: string[] = [];
    await run(
      plan,
      { progress: { resumed: runs => ended.push(`${runs.length} before`), told: () => {}, ended: spec => ended.push(spec.key) } },
      folder,
    );

    expect(ended).toEqual(['8 before']);
    expect(story(folder)).toEqual(before);
  });

  it('stops at a signal, and continues from there to the same rows', async () => {
    const plan = planOf(['fake/slow', 'fake/square'], ['random'], 4);
    const stop = new AbortController();
    const folder = folderOf();
    setTimeout(() => stop.abort(), 900);
    await run(plan, { signal: stop.signal }, folder);
    const first = story(folder).length;
    await run(plan, {}, folder);

    expect(first).toBeLessThan(8);
    expect(story(folder)).toEqual(story(await run(plan)));
  });
});

function planOf(taskIds: readonly string[], optimizerIds: readonly string[], repetitions: number): Plan {
  return planStudy({
    entries: taskIds.map(ref => ({ ref, task: find(tasks, ref) })),
    contestants: optimizerIds.map(id => ({ label: id, ref: id, origin: 'native', optimizer: find(optimizers, id), options: {} })),
    repetitions,
    seed: 1,
    role: 'test',
    testSeeds: 2,
  });
}

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'koi-study-'));
  folders.push(folder);
  return folder;
}

async function run(plan: Plan, options: Partial<StudyOptions> = {}, folder = folderOf()): Promise<string> {
  await runStudy(plan, { entry, folder, workers: 2, timeout: 10, memory: 256e6, versions: 'test', ...options });
  return folder;
}

/** Rows of committed runs only. */
function committed(folder: string): { runs: Row[]; trials: Row[] } {
  const stories = story(folder).map(line => JSON.parse(line) as { run: Row; trials: Row[] });
  const runs = stories.map(s => s.run).sort((a, b) => (String(a['task']) < String(b['task']) ? -1 : 1));
  return { runs, trials: stories.flatMap(s => s.trials) };
}
