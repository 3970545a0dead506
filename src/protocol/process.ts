/**
 * A plugin's process. It is the head of a process group of its own, works in an empty folder that goes with it, and never
 * outlives koi: beside it in the group sits a shell that reads from a pipe on which koi says nothing. When koi is gone,
 * however that came, the read ends, and two seconds later so does the whole group.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { environmentOf } from './environment.ts';
import { layPipes, type Pipes } from './pipes.ts';

/** What to run, as it is handed to the children of a study. */
export interface Command {
  /** Program and arguments; paths are absolute. */
  readonly words: readonly string[];
  /** As the user wrote it, for messages. */
  readonly text: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Process extends Omit<Pipes, 'hangUp'> {
  /** The end of what it wrote to stderr. */
  printed(): string;
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  /** Ends it and whatever it started, at once. */
  kill(): void;
  /** Lets koi end while it runs (which ends it). */
  unref(): void;
}

/** $0: its folder; the rest: the command. The second brackets take the guard out of the plugin's children. */
const guard = '( { read -r _ <&3; sleep 2; rm -rf -- "$0"; kill -9 -$$; } </dev/null >/dev/null 2>&1 & ); exec 3<&-; exec "$@"';

/** Bytes of stderr that are kept. */
const kept = 8192;

export function startProcess({ words, env }: Command): Process {
  const folder = mkdtempSync(join(tmpdir(), 'koi-plugin-'));
  const guarded = process.platform !== 'win32';
  const laid = layPipes(folder);
  const [program, ...rest] = guarded ? ['/bin/sh', '-c', guard, folder, ...words] : words;
  const child = spawn(program!, rest, {
    cwd: folder,
    env: environmentOf(folder, env),
    stdio: [...laid.ends, 'pipe', 'pipe'],
    detached: guarded,
  });
  const [, , stderr, lifeline] = child.stdio as unknown as [unknown, unknown, Socket, Socket];
  const { hangUp, ...pipes } = laid.join(child);
  let tail = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-kept);
  });
  for (const pipe of [pipes.stdin, lifeline]) pipe.on('error', () => {}); // it is gone: how, its end says

  const kill = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(guarded ? -child.pid : child.pid, 'SIGKILL');
    } catch {} // nothing is left of it
  };
  const clean = (): void => {
    kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clean);
  const ended = new Promise<string>(resolve => {
    const end = (how: string): void => {
      process.off('exit', clean);
      clean(); // what it may have left behind
      hangUp();
      afterLastWords([pipes.stdout, stderr], () => resolve(how));
    };
    child.once('error', error => end(`cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => end(signal ? `was ended by ${signal}` : `ended with exit code ${code}`));
  });
  return {
    ...pipes,
    printed: () => tail,
    ended,
    kill,
    unref() {
      child.unref();
      for (const pipe of [pipes.stdin, pipes.stdout, stderr, lifeline]) pipe.unref();
    },
  };
}

/** Waits for the rest of what it wrote, though not for ever: somebody else may hold the pipes open. */
async function afterLastWords(pipes: readonly Socket[], then: () => void): Promise<void> {
  const enough = setTimeout(then, 500);
  await Promise.allSettled(pipes.map(pipe => finished(pipe, { writable: false })));
  clearTimeout(enough);
  then();
}
