import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOptimizer } from '../../optimizers/index.ts';
import type { Optimizer, Problem, Seed } from '../../src/contract/index.ts';
import { type Command, offersOf, optimizerOf } from '../../src/protocol/index.ts';
import { stream } from '../../src/random/index.ts';
import { runCell } from '../../src/runner/cell.ts';
import { bbob } from '../../tasks/bbob/index.ts';

const trials = 20_000;
/** Trials that are timed together. */
const lap = 100;

/** A function in Python that draws as `random` does, and the same in a loop of its own. */
const code = `
import random, sys, time
def ask(params):
    return {name: p["low"] + random.random() * (p["high"] - p["low"]) for name, p in params}
if len(sys.argv) > 1:
    params = [("x%d" % i, {"low": -5, "high": 5}) for i in range(5)]
    laps = []
    for _ in range(${trials / lap}):
        began = time.perf_counter()
        for _ in range(${lap}):
            ask(params)
        laps.append(time.perf_counter() - began)
    print(laps)
else:
    from koi_plugin import Optimizer, serve
    class Draw(Optimizer):
        handles = ["continuous"]
        def start(self, problem, budget, seed, options):
            self.params = list(problem["space"]["params"].items())
        def ask(self):
            return ask(self.params)
    serve(Draw)
`;

/** What a trial takes more behind koi-plugin/1 than as a bare function of the same language in the same process. */
export async function benchPlugin(): Promise<void> {
  const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  if (found.status !== 0) return console.log('plugin     skipped: there is no python3');
  const folder = mkdtempSync(join(tmpdir(), 'koi-bench-'));
  const file = join(folder, 'draw.py');
  writeFileSync(file, code);
  const command: Command = { words: [found.stdout.trim(), file], text: 'python draw.py' };
  const task = bbob.find('bbob/f1/d5/i1')!;
  const evaluate = await task.open();

  const run = async (optimizer: Optimizer): Promise<number[]> => {
    const laps: number[] = [];
    let [told, began] = [0, performance.now()];
    const record = (): void => {
      if (++told % lap > 0) return;
      const now = performance.now();
      laps.push((now - began) / 1e3);
      began = now;
    };
    const cell = {
      problem: task.problem as Problem,
      budget: { full: trials, workers: 1 },
      options: {},
      rng: stream('bench'),
      seedOf: ({ id }: { id: number }) => id as Seed<'tuning'>,
      known: () => undefined,
      enter: () => {},
      optimizer,
      evaluate,
    };
    const end = await runCell(cell, record);
    if (end.status === 'failed') throw new Error(end.reason);
    return laps;
  };

  const plugin = optimizerOf(command, (await offersOf(command)).optimizers[0]!);
  const native = findOptimizer('random')!;
  await run(plugin);
  await run(native);
  const [behind, home] = [await run(plugin), await run(native)];
  const bare: number[] = JSON.parse(spawnSync(found.stdout.trim(), [file, 'bare'], { encoding: 'utf8' }).stdout);
  rmSync(folder, { recursive: true });

  const median = (laps: number[]): number => laps.toSorted((a, b) => a - b)[laps.length >> 1]!;
  const least = (laps: number[]): number => Math.min(...laps);
  const micro = (seconds: number): string => `${((seconds / lap) * 1e6).toFixed(1)} µs`;
  console.log(`plugin     random search in Python behind koi-plugin/1, ${trials / 1e3} k trials of bbob/f1/d5/i1, by laps of ${lap}`);
  for (const [name, of] of Object.entries({ median, least })) {
    const [all, own] = [of(behind), of(home) + of(bare)];
    console.log(
      `           ${name}: ${micro(all)} a trial; the same in TypeScript ${micro(of(home))}, the bare Python function ${micro(of(bare))}; ratio ${(all / own).toFixed(1)}; overhead ${micro(all - own)} (target: 60 µs)`,
    );
  }
}
