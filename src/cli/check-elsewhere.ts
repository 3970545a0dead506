import { fork } from 'node:child_process';
import type { Setting } from '../conformance/index.ts';
import type { Config } from '../contract/index.ts';

/** A run to be done by a child: an optimizer by its `ref`, on a problem of the battery. */
export interface Errand extends Setting {
  readonly ref: string;
  readonly options: Config;
}

export type Reply = { readonly answers: readonly string[] } | { readonly error: string };

/** What an optimizer asks in a process of its own, which ends with the run. Throws with what went wrong there. */
export async function answersElsewhere(errand: Errand): Promise<readonly string[]> {
  const child = fork(new URL('./check-child.js', import.meta.url), { serialization: 'json' });
  try {
    const reply = await new Promise<Reply>((resolve, reject) => {
      child.once('message', message => resolve(message as Reply));
      child.once('error', reject);
      child.once('exit', code => reject(new Error(`the other process ended with exit code ${code} and without an answer`)));
      child.send(errand);
    });
    if ('error' in reply) throw new Error(`in the other process: ${reply.error}`);
    return reply.answers;
  } finally {
    child.kill();
  }
}
