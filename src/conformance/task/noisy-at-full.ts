import type { Config, Task } from '../../contract/index.ts';
import { fullLevel, type TaskBench, tuningSeed, valuesOf } from './bench.ts';

const seeds = [0, 1, 2, 3, 4].map(tuningSeed);

/** Whether the values at full fidelity depend on the seed, as far as one config shows: only where not can they be compared with known ones. */
export async function noisyAtFull(task: Task, config: Config, evaluate: TaskBench['evaluate']): Promise<boolean> {
  if (!task.noisy) return false;
  const values = await Promise.all(seeds.map(async seed => valuesOf(await evaluate({ config, level: fullLevel(task) }, seed, 'tuning'))));
  return new Set(values).size > 1;
}
