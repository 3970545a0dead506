/** What the tests of YAHPO Gym's tasks share. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Config, Outcome, Role, Seed, Task } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { uniformConfig } from '../../../src/space/index.ts';
import { installData } from '../../../tasks/data/install.ts';
import { yahpo as dataSet } from '../../../tasks/data/sets/yahpo.ts';
import { yahpo } from '../../../tasks/yahpo/index.ts';
import { temporaryFolder } from '../../koi.ts';
import { haveShared, shared } from '../../shared.ts';

/** Before the tests of a group, installs the data set into a folder of its own, where there is a copy to install from. */
export function withYahpo(): void {
  if (!haveShared) return;
  const root = mkdtempSync(join(tmpdir(), 'koi-yahpo-'));
  beforeAll(async () => {
    vi.stubEnv('KOI_DATA', root);
    await installData(dataSet, { from: shared('data/yahpo') });
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });
}

/** Runs a piece of a test on a second installation, whose files are hard links to those of the first: replace them, do not write into them. */
export async function onCopy<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const [root, original] = [temporaryFolder(), process.env['KOI_DATA']!];
  for (const entry of readdirSync(join(original, 'yahpo'), { recursive: true, withFileTypes: true })) {
    const folder = join(root, relative(original, entry.parentPath));
    if (!entry.isFile()) continue;
    mkdirSync(folder, { recursive: true });
    linkSync(join(entry.parentPath, entry.name), join(folder, entry.name));
  }
  return withData(root, () => work(join(root, 'yahpo')));
}

/** Runs a piece of a test with data sets installed elsewhere. */
export async function withData<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  const original = process.env['KOI_DATA'];
  vi.stubEnv('KOI_DATA', root);
  try {
    return await work();
  } finally {
    vi.stubEnv('KOI_DATA', original);
  }
}

/** Replaces a file of a second installation by its first `bytes` bytes. */
export function cutOff(path: string, bytes: number): void {
  const start = readFileSync(path).subarray(0, bytes);
  rmSync(path);
  writeFileSync(path, start);
}

export function task(id: string): Task {
  const found = yahpo.find(id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}

interface At {
  readonly level?: number;
  readonly role?: Role;
}

/** Evaluates the task of an id at a config; at full fidelity in the role tuning unless said otherwise. */
export async function opened(id: string): Promise<(config: Config, at?: At) => Outcome> {
  const { problem, open } = task(id);
  const evaluate = await open();
  return (config, { level = problem.fidelity?.max ?? 1, role = 'tuning' } = {}) =>
    evaluate({ id: 0, config, level }, 1 as Seed, role) as Outcome;
}

/** The costs of what must succeed. */
export function costs(outcome: Outcome): readonly number[] {
  if (outcome.status !== 'ok') throw new Error(outcome.reason);
  return outcome.costs;
}

/** Random configs of a task, always the same. */
export function configs(id: string, n: number): readonly Config[] {
  const { space } = task(id).problem;
  const rng = stream('test', id);
  return Array.from({ length: n }, () => uniformConfig(space, rng));
}
