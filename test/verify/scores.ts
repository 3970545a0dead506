import { type ChildProcess, fork } from 'node:child_process';
import type { Spec } from './score.ts';

export type Scores = (specs: readonly Spec[]) => Promise<readonly number[]>;

/** What a child answers. */
export type Answer = { readonly score: number } | { readonly reason: string };

/**
 * The scores of runs, in their order, each run done once however often it is asked for, by `jobs` processes that last until `end`.
 * Rejects with the reason of the first run that fails.
 */
export function openScores(jobs: number): { readonly scores: Scores; end(): void } {
  const done = new Map<string, number>();
  const children: ChildProcess[] = [];

  return {
    async scores(specs) {
      const left = [...new Map(specs.map(spec => [JSON.stringify(spec), spec])).entries()].filter(([key]) => !done.has(key));
      while (children.length < Math.min(jobs, left.length)) children.push(startChild());
      const queue = left.values();
      await Promise.all(
        children.map(async child => {
          for (const [key, spec] of queue) done.set(key, await scoreIn(child, spec));
        }),
      );
      return specs.map(spec => done.get(JSON.stringify(spec))!);
    },
    end() {
      for (const child of children) child.disconnect();
    },
  };
}

function startChild(): ChildProcess {
  const name = import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'worker.js';
  return fork(new URL(name, import.meta.url), { serialization: 'advanced' }).setMaxListeners(0); // Infinity is no JSON
}

function scoreIn(child: ChildProcess, spec: Spec): Promise<number> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process ended with ${code} in ${JSON.stringify(spec)}`));
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.off('exit', ended);
      if ('score' in answer) resolve(answer.score);
      else reject(new Error(answer.reason));
    });
    child.send(spec);
  });
}
