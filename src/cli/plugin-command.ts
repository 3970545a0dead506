import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { Command } from '../protocol/index.ts';
import { commandFor } from './env/adapters.ts';
import { pythonPackages } from './env/packages.ts';
import { UsageError } from './usage-error.ts';

/**
 * The command that a user means by `python mine.py`, `mine.py`, the path of a program or `carps mine.py`; undefined for what is none: a
 * command has a space, ends in .py, or is a path to a file that is no module. Words that name files become absolute, because
 * a plugin works in a folder of its own.
 */
export function commandOf(text: string): Command | undefined {
  const words = wordsOf(text);
  if (words.length === 0 || (words.length === 1 && isModule(words[0]!))) return undefined;
  if (words.length > 1) return commandFrom(words, text);
  const [word] = words as [string];
  if (word.endsWith('.py')) return commandFrom(['python3', word], text);
  return /[/\\]/.test(word) && existsSync(word) && statSync(word).isFile() ? commandFrom(words, text) : undefined;
}

/** The path of a module, which may have spaces in it if it exists. */
export const isModule = (ref: string): boolean => /\.(mjs|js|cjs|ts)$/.test(ref) && (!/\s/.test(ref) || existsSync(ref));

function commandFrom(words: readonly string[], text: string): Command {
  const missing = words.find(word => word.endsWith('.py') && !existsSync(word));
  if (missing !== undefined) throw new UsageError(`${text}: there is no file ${missing}`);
  const [program, ...rest] = words.map(placed) as [string, ...string[]];
  if (pythonPackages().some(known => known.package === program && known.takesWords))
    return { ...commandFor(program, rest), text, env: { PYTHONPATH: process.cwd() } };
  if (!/^python[\d.]*$/.test(program)) return { words: [program, ...rest], text };
  const interpreter = pythonOf(program, text);
  // modules are looked for where koi was started
  return { words: [interpreter, ...rest], text, ...(rest[0] === '-m' ? { env: { PYTHONPATH: process.cwd() } } : {}) };
}

const placed = (word: string): string => (/[./\\]/.test(word) && !word.startsWith('-') && existsSync(word) ? resolve(word) : word);

/** The interpreter itself: what stands for it on the path may depend on the folder (pyenv), or be called python3 only (Debian). */
function pythonOf(name: string, text: string): string {
  const names = name === 'python' ? ['python', 'python3'] : [name];
  for (const candidate of names) {
    const script = 'import sys; print(sys.executable); print(sys.version_info >= (3, 9)); print(sys.version.split()[0])';
    const { status, stdout } = spawnSync(candidate, ['-c', script], { encoding: 'utf8' });
    if (status !== 0) continue;
    const [path, enough, version] = stdout.trim().split('\n');
    if (enough !== 'True') throw new UsageError(`${text}: ${candidate} is Python ${version}; koi's plugins need 3.9 or newer`);
    return path!;
  }
  const looked = process.env['PATH']?.split(delimiter).length ?? 0;
  throw new UsageError(`${text}: there is no ${names.at(-1)} in the ${looked} folders of PATH; install Python 3.9 or newer`);
}

/** Words as a shell would see them: quotes hold spaces together. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare!);
}
