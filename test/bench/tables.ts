/** The tables: opening one task of each instance, and single evaluations of it. */
import type { Evaluate, Seed } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { isInstalled } from '../../tasks/data/place.ts';
import { findTask, taskIds } from '../../tasks/index.ts';

const collections = [
  'taskset',
  'llmsys',
  'arlbench-pool',
  'othpo',
  'steplaw',
  'tst-svm',
  'rag-hpo',
  'lcdb',
  'nas-bench-macro',
  'nas-bench-graph',
];

/** Prints, per collection, how long opening takes (median and most) and evaluations/s (median and least) at configs that differ. */
export async function benchTables(): Promise<void> {
  console.log('collection        instances   open: median, most   evaluations: median, least   memory of the process');
  for (const collection of collections) {
    const ids = firstOfInstances(collection);
    if (!isInstalled(findTask(ids[0]!)!.data!)) {
      console.log(`${collection.padEnd(16)}  ${findTask(ids[0]!)!.data} is not installed`);
      continue;
    }
    const measured = [];
    for (const id of ids) measured.push(await measure(id));
    const opened = measured.map(({ opened }) => opened).sort((a, b) => a - b);
    const speeds = measured.map(({ speed }) => speed).sort((a, b) => a - b);
    const row = [
      String(ids.length).padStart(9),
      `${middle(opened).toFixed(0)}, ${opened.at(-1)!.toFixed(0)} ms`.padStart(19),
      `${middle(speeds).toFixed(0)}, ${speeds[0]!.toFixed(0)} k/s`.padStart(27),
      `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`.padStart(22),
    ];
    console.log(collection.padEnd(16), row.join('  '));
  }
}

/** An id `collection/instance…/what` of each instance. */
function firstOfInstances(collection: string): readonly string[] {
  const ids = new Map<string, string>();
  for (const id of taskIds()) {
    const instance = id.slice(0, id.lastIndexOf('/'));
    if (id.startsWith(`${collection}/`) && !ids.has(instance)) ids.set(instance, id);
  }
  return [...ids.values()];
}

const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!;

async function measure(id: string): Promise<{ opened: number; speed: number }> {
  const { problem, open } = findTask(id)!;
  const start = performance.now();
  const evaluate = (await open()) as Evaluate;
  const opened = performance.now() - start;
  const rng = stream('bench', id);
  const configs = Array.from({ length: 1024 }, () => uniformConfig(problem.space, rng));
  const level = problem.fidelity?.max ?? 1;
  // the quickest of 60 rounds, in processor time, so that what else the machine does counts little
  let quickest = Infinity;
  for (let round = 0; round < 60; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < configs.length; i++) evaluate({ id: i, config: configs[i]!, level }, i as Seed, 'tuning');
    const { user, system } = process.cpuUsage(before);
    quickest = Math.min(quickest, (user + system) / 1e3);
  }
  return { opened, speed: configs.length / quickest };
}
