import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Config, Evaluate, Outcome, Role, Seed } from '../../src/contract/index.ts';
import { installData } from '../../tasks/data/install.ts';
import { dataRoot } from '../../tasks/data/place.ts';
import { dataSetOf } from '../../tasks/data/registry.ts';
import { shared } from '../shared.ts';

/** Installs a data set into a folder of its own, from the copy beside the repository, for all tests of a file. */
export function withData(name: string): void {
  beforeAll(async () => {
    vi.stubEnv('KOI_DATA', mkdtempSync(join(tmpdir(), 'koi-data-')));
    await installData(dataSetOf(name), { from: shared(`data/${name}`) });
  });
  afterAll(() => {
    rmSync(dataRoot(), { recursive: true, force: true });
    vi.unstubAllEnvs();
  });
}

/** A file of the copy, as text. */
export function textOf(path: string): string {
  const bytes = readFileSync(shared(`data/${path}`));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** Records of a CSV file without quotes, by column. */
export function recordsOf(path: string): Record<string, string>[] {
  const [header, ...lines] = textOf(path)
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','));
  return lines.map(cells => Object.fromEntries(header!.map((name, i) => [name, cells[i]!])));
}

interface At {
  readonly level?: number;
  readonly seed?: number;
  readonly role?: Role;
}

/** Evaluates once; without a level at 1, which tasks without fidelity get. */
export const at = (evaluate: Evaluate, config: Config, { level = 1, seed = 1, role = 'tuning' }: At = {}): Outcome =>
  evaluate({ id: 0, config, level }, seed as Seed, role) as Outcome;

/** The costs of what must succeed. */
export function costsAt(evaluate: Evaluate, config: Config, more?: At): readonly number[] {
  const outcome = at(evaluate, config, more);
  if (outcome.status !== 'ok') throw new Error(`${JSON.stringify(config)}: ${outcome.reason}`);
  return outcome.costs;
}
