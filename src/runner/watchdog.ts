/**
 * The thread that guards a child: it ends the process when a step takes too long or when the parent is gone, whatever the
 * main thread is caught in, and notes progress on the pipe to the parent.
 */
import { workerData } from 'node:worker_threads';
import { readBeat } from './beat.ts';
import { note } from './note.ts';

export interface Watch {
  readonly memory: SharedArrayBuffer;
  /** Process id. */
  readonly parent: number;
  /** Seconds that one step may take. */
  readonly timeout: number;
}

const every = 50; // ms
const { memory, parent, timeout } = workerData as Watch;

let before = readBeat(memory);
let since = Date.now();

setInterval(() => {
  if (process.ppid !== parent) end();
  const now = readBeat(memory);
  if (now.told !== before.told) note({ told: now.told });
  if (now.pulse !== before.pulse || now.step.phase === 'idle') since = Date.now();
  else if (Date.now() - since > timeout * 1e3) {
    note({ timeout: now.step });
    end();
  }
  before = now;
}, every);

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}
