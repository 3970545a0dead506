/**
 * A read that waits, but not for long. The thread that reads cannot look at a clock; another one does, and writes a NUL into
 * the pipe when it has waited for one to two ticks. No line of JSON has a NUL in it, so the reader can tell, and take it out.
 */
import { closeSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** ms */
const tick = 20;

/** How often a read began or ended, so that it is odd while one waits; the descriptor that ends it. */
const words = new Int32Array(new SharedArrayBuffer(8));

/** Descriptors are closed where they are written to: nobody else can have got the number in between. */
const code = `
  const { workerData: words, parentPort } = require('node:worker_threads');
  const { closeSync, writeSync } = require('node:fs');
  let before = 0;
  setInterval(() => {
    const now = Atomics.load(words, 0);
    if (now % 2 !== 0 && now === before)
      try { writeSync(Atomics.load(words, 1), '\\0') } catch {} // full: then there is something to read
    before = now;
  }, ${tick});
  parentPort.on('message', closeSync);
`;

let thread: Worker | undefined;
const bytes = Buffer.allocUnsafe(2 ** 16);

/** Waits for bytes from `descriptor` until some come or it is woken through `wake`, which has a NUL for the last of them. */
export function readSoon(descriptor: number, wake: number): Buffer {
  thread ??= startThread();
  words[1] = wake;
  Atomics.add(words, 0, 1);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    Atomics.add(words, 0, 1);
  }
}

/** Nobody will be woken through it again. */
export function forgetWake(wake: number): void {
  if (thread) thread.postMessage(wake);
  else closeSync(wake);
}

function startThread(): Worker {
  const started = new Worker(code, { eval: true, workerData: words, execArgv: [], trackUnmanagedFds: false });
  started.unref();
  return started;
}
