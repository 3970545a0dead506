/** Plugins for tests, as commands. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../src/protocol/index.ts';

const path = fileURLToPath(new URL('./fixture.mjs', import.meta.url)).replace('/dist/', '/');

/** The fixture, which goes wrong at trial 3 in the way that is named. */
export const fixture = (fault?: string, mark?: string): Command => ({
  words: [process.execPath, path, ...(fault ? [fault] : []), ...(mark ? [mark] : [])],
  text: `fixture${fault ? ` ${fault}` : ''}`,
});

const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
/** The interpreter; undefined where there is none. */
export const python = found.status === 0 ? found.stdout.trim() : undefined;

const folder = mkdtempSync(join(tmpdir(), 'koi-python-'));

/** A Python program as a command. */
export function program(name: string, text: string): Command {
  const file = join(folder, name);
  writeFileSync(file, text);
  return { words: [python!, file], text: `python ${name}` };
}
