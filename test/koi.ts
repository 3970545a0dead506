import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built koi and waits. */
export function koi(
  words: readonly string[],
  options: { readonly input?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { input = '', cwd, env = process.env } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    input,
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the built koi as the head of a process group of its own. */
export const startKoi = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], { detached: true, stdio: 'ignore' });

/** What `--json` printed; throws with the error text if it failed. */
export function koiJson<T>(words: readonly string[], input?: string): T {
  const { code, out, err } = koi([...words, '--json'], input === undefined ? {} : { input });
  if (code !== 0) throw new Error(`koi ${words.join(' ')}: exit code ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** A new folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'koi-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
