/**
 * The two pipes to a plugin's process. They have names for as long as it takes to open them, because whether one waits for a
 * pipe is settled at each opening: so the same answers can be waited for on the spot, or heard as all else is in Node.
 */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { forgetWake, readSoon } from './waker.ts';

export interface Pipes {
  readonly stdin: Socket;
  readonly stdout: Socket;
  /** Says a line: at once what the pipe has room for, the rest when it has. */
  write(line: string): void;
  /** What the process says in the next moment, and maybe a NUL; else nothing. The bytes are good until the next call. */
  wait(): Buffer;
  /** The process is gone: nothing is waited for any more, and stdout ends. */
  hangUp(): void;
}

/** Pipes whose other ends a process will be given. */
interface Laid {
  /** As `spawn` takes them. */
  readonly ends: readonly [number | 'pipe', number | 'pipe'];
  /** It has them. */
  join(child: ChildProcess): Pipes;
}

const { O_RDONLY, O_WRONLY, O_NONBLOCK } = constants;

/** Lays pipes by way of two names in a folder; where there is no mkfifo, pipes that cannot be waited for. */
export function layPipes(folder: string): Laid {
  const names = ['in', 'out'].map(name => join(folder, name));
  const [into, from] = names as [string, string];
  if (process.platform === 'win32' || spawnSync('mkfifo', names, { stdio: 'ignore' }).status !== 0) return plain;

  // no opening waits: a reader need not, and a writer finds one
  const first = openSync(into, O_RDONLY | O_NONBLOCK);
  const lines = openSync(into, O_WRONLY | O_NONBLOCK);
  const answers = openSync(from, O_RDONLY | O_NONBLOCK);
  const ends = [openSync(into, O_RDONLY), openSync(from, O_WRONLY)] as const;
  const patient = openSync(from, O_RDONLY);
  const wake = openSync(from, O_WRONLY | O_NONBLOCK);
  closeSync(first);
  for (const name of names) rmSync(name);

  return {
    ends,
    join() {
      for (const end of ends) closeSync(end);
      const stdin = new Socket({ fd: lines, readable: false, writable: true });
      const stdout = new Socket({ fd: answers, readable: true, writable: false });
      let gone = false;
      return {
        stdin,
        stdout,
        write(line) {
          const written = stdin.writable && stdin.writableLength === 0 ? writeNow(lines, line) : 0;
          if (written < Buffer.byteLength(line)) stdin.write(Buffer.from(line).subarray(written));
        },
        wait: () => (gone ? nothing : readSoon(patient, wake)),
        hangUp() {
          gone = true;
          stdin.destroy();
          closeSync(patient);
          forgetWake(wake);
        },
      };
    },
  };
}

/** The bytes that a pipe took. */
function writeNow(descriptor: number, text: string): number {
  try {
    return writeSync(descriptor, text);
  } catch {
    return 0; // it is full, or nobody reads any more
  }
}

const nothing = Buffer.alloc(0);

const plain: Laid = {
  ends: ['pipe', 'pipe'],
  join({ stdin, stdout }) {
    const pipes = { stdin, stdout } as { readonly stdin: Socket; readonly stdout: Socket };
    return { ...pipes, write: line => void pipes.stdin.write(line), wait: () => nothing, hangUp() {} };
  },
};
