/** Children that do runs: one process per slot, started when needed, replaced when it dies. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './beat.ts';
import type { Attempt, Begin, FromChild, Note, ToChild } from './messages.ts';
import { notePipe } from './note.ts';

export interface PoolOptions {
  /** The module that children run; it calls `serveRuns`. */
  readonly entry: URL;
  readonly folder: string;
  /** Seconds that one step of a run may take. */
  readonly timeout: number;
  /** Bytes that one child may use. */
  readonly memory: number;
  readonly versions: string;
  /** Trials told since the last call. */
  readonly told: (trials: number) => void;
}

export type Ended = { readonly how: 'done'; readonly status: 'done' | 'failed'; readonly reason: string } | Died;

/** `step`: where it happened, if that is known; `name`: of the files that the child wrote. */
export interface Died {
  readonly how: 'died';
  readonly name: string;
  readonly status: 'timeout' | 'memory' | 'crashed';
  readonly reason: string;
  readonly step?: Step;
}

export interface Pool {
  /** Does an attempt in a child that is free. Rejects when results cannot be written. */
  run(attempt: Attempt): Promise<Ended>;
  /** Lets every child write what it has and end; those that are busy for longer than `grace` ms are killed. */
  end(grace?: number): Promise<void>;
}

export function openPool(options: PoolOptions): Pool {
  const free: Child[] = [];
  const all = new Set<Child>();
  let closing = false;

  return {
    async run(attempt) {
      const child = free.pop() ?? (await startChild(options));
      if ('how' in child) {
        // Ctrl-C ends children that are still loading, and this process may hear of that before it hears of the Ctrl-C
        await sleep(50);
        if (closing) return child;
        throw new Error(`a worker process cannot start: ${child.reason}`);
      }
      all.add(child);
      if (closing) await child.end(0);
      const ended = await child.run(attempt);
      if (ended.how === 'done') free.push(child);
      else all.delete(child);
      return ended;
    },
    async end(grace = 10_000) {
      closing = true;
      await Promise.all([...all].map(child => child.end(grace)));
      all.clear();
      free.length = 0;
    },
  };
}

interface Child {
  run(attempt: Attempt): Promise<Ended>;
  end(grace: number): Promise<void>;
}

let started = 0;

async function startChild(options: PoolOptions): Promise<Child | Died> {
  const { entry, folder, timeout, memory, versions } = options;
  const name = `${hostname()}-${process.pid}-${Date.now().toString(36)}-${started++}`;
  const child = fork(entry, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.floor(memory / 2 ** 20)}`],
    serialization: 'advanced',
  });
  limitMemory(child, memory);
  const notes = listen(child, options.told);
  const exited = new Promise<Died>(resolve => {
    child.once('close', (code, signal) => resolve({ how: 'died', name, ...causeOf(code, signal, notes, options) }));
    child.once('error', error => resolve({ how: 'died', name, status: 'crashed', reason: error.message }));
  });
  const begin: Begin = { folder, name, parent: process.pid, timeout, versions };
  child.send(begin);
  const first = await Promise.race([answer(child), exited]);
  if ('how' in first) return first;

  const say = (message: ToChild): boolean => child.connected && child.send(message, () => {});
  return {
    async run(attempt) {
      delete notes.step;
      const answered = answer(child);
      say({ say: 'run', attempt });
      const message = await Promise.race([answered, exited]);
      if ('how' in message) return message;
      if (message.say === 'stuck') throw new Error(message.reason);
      return message.say === 'done' ? { how: 'done', status: message.status, reason: message.reason } : exited;
    },
    async end(grace) {
      say({ say: 'end' });
      const timer = setTimeout(() => child.kill('SIGKILL'), grace);
      await exited;
      clearTimeout(timer);
    },
  };
}

const answer = (child: ChildProcess): Promise<FromChild> =>
  new Promise(resolve => child.once('message', resolve as (message: unknown) => void));

/** What is known of a child from outside its main thread. */
interface Notes {
  step?: Step;
  timeout?: Step;
  /** The last lines of what it printed. */
  readonly printed: string[];
}

function listen(child: ChildProcess, told: (trials: number) => void): Notes {
  const notes: Notes = { printed: [] };
  let before = 0;
  for (const stream of [child.stdout!, child.stderr!])
    createInterface(stream).on('line', line => {
      notes.printed.push(line);
      if (notes.printed.length > 100) notes.printed.shift();
    });
  createInterface(child.stdio[notePipe] as Readable).on('line', line => {
    const note = JSON.parse(line) as Note;
    if ('step' in note) notes.step = note.step;
    else if ('timeout' in note) notes.timeout = note.timeout;
    else {
      told(note.told - before);
      before = note.told;
    }
  });
  return notes;
}

type Cause = Omit<Died, 'how' | 'name'>;

function causeOf(code: number | null, signal: string | null, { step, timeout, printed }: Notes, options: PoolOptions): Cause {
  if (timeout) return { status: 'timeout', reason: `took longer than ${options.timeout} s`, step: timeout };
  const where = step ? { step } : {};
  const memory = printed.some(line => /out of memory|allocation failed|bad_alloc|cannot allocate memory/i.test(line));
  if (memory) return { status: 'memory', reason: `used more than ${Math.round(options.memory / 1e6)} MB`, ...where };
  const last = printed.filter(line => line.trim()).at(-1);
  const reason = `its process ended with ${signal ?? `exit code ${code}`}${last ? `: ${last}` : ''}`;
  return { status: 'crashed', reason, ...where };
}

/** Where the system can, a limit on everything the process allocates; the heap's own limit does not hold typed arrays. */
function limitMemory(child: ChildProcess, bytes: number): void {
  if (process.platform === 'linux' && child.pid) spawnSync('prlimit', ['--pid', String(child.pid), `--data=${bytes}`], { stdio: 'ignore' });
}
