/** Small studies for tests, written by the writer under test or read back with apache-arrow alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Config, Outcome, Problem } from '../../src/contract/index.ts';
import type { Manifest, RunKey, RunRow, StudyWriter, TaskFacts, TestRow, TrialRow } from '../../src/store/index.ts';

/** A folder that is removed after the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'koi-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const problem: Problem = {
  space: {
    params: {
      rate: { kind: 'float', low: 1e-6, high: 1, log: true },
      layers: { kind: 'int', low: 1, high: 9 },
      kernel: { kind: 'choice', choices: ['rbf', 'poly', true, 3] },
      degree: { kind: 'int', low: 2, high: 5, when: { param: 'kernel', in: ['poly'] } },
    },
  },
  objectives: [{ name: 'error', natural: 'min' }],
};

export const ok = (...costs: number[]): Outcome => ({ status: 'ok', costs, seconds: 0 });

export const trialOf = (
  run: RunKey,
  id: number,
  more: Partial<Omit<TrialRow, 'trial'>> & { readonly config?: Config; readonly level?: number } = {},
): TrialRow => {
  const { config = { rate: 0.5, layers: 3, kernel: 'rbf' }, level = 1, ...rest } = more;
  return {
    run,
    trial: { id, config, level },
    outcome: ok(10 - id),
    spent: id + 1,
    seconds: 0,
    incumbent: true,
    askSeconds: 0,
    evaluateSeconds: 0,
    tellSeconds: 0,
    ...rest,
  };
};

export const runRow = (run: RunKey, more: Partial<RunRow> = {}): RunRow => ({
  run,
  task: 'toy/f1',
  optimizer: 'random',
  options: {},
  kind: 'bb',
  repetition: Number(run),
  role: 'test',
  status: 'done',
  reason: '',
  budget: 4,
  trials: 4,
  spent: 4,
  seconds: 0,
  wallSeconds: 0,
  finished: 0,
  host: 'here',
  versions: '',
  ...more,
});

/** A whole run: its trials (four, unless given), its tests, its commit. */
export function writeRun(
  writer: StudyWriter,
  row: RunRow,
  trials?: readonly TrialRow[],
  tests: readonly TestRow[] = [],
  of: Problem = problem,
): void {
  writer.begin(row.run, of);
  for (const trial of trials ?? [0, 1, 2, 3].map(id => trialOf(row.run, id))) writer.trial(trial);
  for (const test of tests) writer.test(test);
  writer.run(row);
}

export const taskFacts = (id: string, more: Partial<TaskFacts> = {}): TaskFacts => ({
  id,
  kind: 'bb',
  collection: id.split('/')[0]!,
  dimensions: 4,
  problem,
  budget: 4,
  noisy: false,
  heldOut: false,
  cite: 'doi:10.0/0',
  ...more,
});

export const manifestOf = (tasks: readonly TaskFacts[], optimizers: readonly string[], more: Partial<Manifest> = {}): Manifest => ({
  format: 'koi-results/1',
  digest: 'd',
  created: '2026-11-23T00:00:00Z',
  koi: '0.1.0',
  seed: 0,
  repetitions: 1,
  planned: 1,
  tasks,
  optimizers: optimizers.map(id => ({ id, origin: 'native', cite: '', options: {} })),
  ...more,
});
