import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Seed } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { attempt } from '../../src/runner/attempt.ts';
import { beatOn, sharedBeat } from '../../src/runner/beat.ts';
import { keyOf } from '../../src/runner/spec.ts';
import { openWriter } from '../../src/store/index.ts';
import { bbob } from '../../tasks/bbob/index.ts';

const trials = 1_000_000;

/** Random search on bbob/f1/d5/i1 in one process with all rows written, against the same asks and evaluations in a bare loop. */
export async function benchRunner(): Promise<void> {
  const task = bbob.find('bbob/f1/d5/i1')!;
  const optimizer = findOptimizer('random')!;
  const evaluate = await task.open();
  const budget = { full: trials, workers: 1 };

  const bare = (): number => {
    const run = optimizer.start(task.problem, budget, stream('bench'), {});
    const began = performance.now();
    for (let id = 0; id < trials; id++) {
      const { config } = run.ask(id) as { config: Record<string, number> };
      const trial = { id, config, level: 1 };
      run.tell(trial, evaluate(trial, id as Seed, 'tuning') as never);
    }
    return (performance.now() - began) / 1e3;
  };

  const folder = mkdtempSync(join(tmpdir(), 'koi-bench-'));
  const writer = openWriter(folder, 'bench');
  const what = { task: task.id, label: 'random', options: {}, budget, seed: 0, role: 'test', testSeeds: 1 } as const;
  const whole = async (repetition: number): Promise<number> => {
    const spec = { ...what, repetition, key: keyOf({ ...what, repetition }), ref: 'random', taskRef: task.id, kind: 'bb' } as const;
    const began = performance.now();
    await attempt(
      { spec, known: [], untestable: [], careful: false },
      { task: () => task, open: async () => evaluate, optimizer: () => optimizer, writer, beat: beatOn(sharedBeat()), versions: 'bench' },
    );
    writer.flush();
    return (performance.now() - began) / 1e3;
  };

  bare();
  await whole(0);
  const [loop, all] = [bare(), await whole(1)];
  writer.close();
  rmSync(folder, { recursive: true });
  const micro = (seconds: number): string => `${((seconds / trials) * 1e6).toFixed(2)} µs`;
  console.log(
    `runner     random on bbob/f1/d5/i1, ${trials / 1e6} M trials with rows: ${Math.round(trials / all / 1e3)} k trials/s, ${micro(all)} a trial`,
  );
  console.log(`           bare loop of the same asks and evaluations: ${micro(loop)}; ratio ${(all / loop).toFixed(1)}`);
  console.log(`           harness: ${micro(all - loop)} a trial, ${(100 * (1 - loop / all)).toFixed(0)} % of the whole`);
}
