import { writeSync } from 'node:fs';
import type { Note } from './messages.ts';

/** The descriptor on which a child writes notes to its parent. */
export const notePipe = 3;

/** Written at once, from any thread; if nobody reads any more, the process is an orphan and ends. */
export function note(line: Note): void {
  try {
    writeSync(notePipe, `${JSON.stringify(line)}\n`);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
