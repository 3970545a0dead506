import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** Whole commands, from the shell's view, against node itself doing nothing. */
export async function benchStartup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'koi-bench-'));
  const bare = fastest(['-e', '0']);
  const show = (name: string, words: readonly string[]): void => {
    const ms = fastest([main, ...words]);
    console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms   ${(ms / bare).toFixed(1)} × node doing nothing`);
  };
  show('koi list tasks --json', ['list', 'tasks', '--json']);
  show('koi list optimizers', ['list', 'optimizers']);
  show('koi describe bbob/f8/d5/i1', ['describe', 'bbob/f8/d5/i1']);
  let study = 0;
  const run = (): string[] => [
    'run',
    '--optimizers',
    'random',
    '--tasks',
    'bbob/f1/d5/i1',
    '--repetitions',
    '1',
    '--json',
    '--out',
    join(folder, `${study++}`),
  ];
  const runs = Math.min(...Array.from({ length: 5 }, () => elapsed([main, ...run()])));
  console.log(
    `${'koi run, one run of 110 trials'.padEnd(34)} ${runs.toFixed(0).padStart(5)} ms   ${(runs / bare).toFixed(1)} × node doing nothing`,
  );
  rmSync(folder, { recursive: true });
}

const fastest = (words: readonly string[]): number => Math.min(...Array.from({ length: 7 }, () => elapsed(words)));

function elapsed(words: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return performance.now() - began;
}
