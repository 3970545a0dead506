/**
 * A child process of a study: takes one run at a time from the parent, does it, and writes its rows. How it finds tasks
 * and optimizers is an argument, so that this file knows neither.
 */
import { Worker } from 'node:worker_threads';
import type { Evaluate, Optimizer, Task } from '../contract/index.ts';
import { openWriter } from '../store/index.ts';
import { attempt, type Workshop } from './attempt.ts';
import { beatOn, sharedBeat } from './beat.ts';
import { messageOf } from './evaluate.ts';
import type { Begin, FromChild, ToChild } from './messages.ts';
import { note } from './note.ts';
import type { Watch } from './watchdog.ts';

export interface Resolve {
  /** `timeout`: seconds that one step may take, for whoever can end one without ending this process. */
  task(ref: string, timeout: number): Task | Promise<Task>;
  optimizer(ref: string, timeout: number): Optimizer | Promise<Optimizer>;
}

/** Serves the parent until it says `end` or is gone. */
export function serveRuns(resolve: Resolve): void {
  process.on('SIGINT', () => {}); // a terminal sends it to everybody; the parent decides
  process.on('disconnect', () => process.exit(1));
  process.once('message', (begin: Begin) => {
    const memory = sharedBeat();
    const workerData: Watch = { memory, parent: begin.parent, timeout: begin.timeout };
    new Worker(new URL('./watchdog.js', import.meta.url), { workerData }).unref();
    const writer = openWriter(begin.folder, begin.name);
    serve({
      task: ref => resolve.task(ref, begin.timeout),
      optimizer: ref => resolve.optimizer(ref, begin.timeout),
      open: keepOpen(),
      writer,
      beat: beatOn(memory),
      versions: begin.versions,
    });
    say({ say: 'ready' });
  });
}

function serve(shop: Workshop): void {
  process.on('message', async (message: ToChild) => {
    try {
      if (message.say === 'end') return end(shop);
      const { status, reason } = await attempt(message.attempt, shop);
      say({ say: 'done', key: message.attempt.spec.key, status, reason });
    } catch (error) {
      say({ say: 'stuck', reason: messageOf(error) });
    } finally {
      shop.beat.enter('idle', 0, 0);
    }
  });
}

function end({ writer, beat }: Workshop): never {
  note({ told: beat.told() }); // the watchdog's last look may be too long ago
  try {
    writer.close();
  } catch {
    process.exit(1); // it cannot be written; the parent knows, or finds the runs missing
  }
  process.exit(0);
}

const say = (message: FromChild): void => void process.send!(message);

/** Opens tasks, and keeps the last few open, since runs come task by task. */
function keepOpen(most = 4): (task: Task) => Promise<Evaluate> {
  const opened = new Map<string, Promise<Evaluate>>();
  return task => {
    const found = opened.get(task.id) ?? Promise.resolve().then(() => task.open());
    opened.delete(task.id);
    opened.set(task.id, found);
    if (opened.size > most) opened.delete(opened.keys().next().value!);
    return found;
  };
}
