import type { Seed } from '../../contract/index.ts';
import { type Check, failed, passed, skipped } from '../check.ts';
import { allEqual, type TaskBench, tuningSeed, valuesOf, where } from './bench.ts';

export const roles: readonly Check<TaskBench>[] = [
  {
    name: 'test values are held out as it says',
    capability: 'any',
    async run({ task, samples, remembered }) {
      // one seed in both roles: what differs is the role's doing
      for (const seed of (task.noisy ? [0, 1, 2, 3] : [0]).map(tuningSeed))
        for (const sample of samples) {
          const tuning = valuesOf(await remembered(sample, seed, 'tuning'));
          const test = valuesOf(await remembered(sample, seed as number as Seed<'test'>, 'test'));
          if (tuning === test) continue;
          return task.heldOut
            ? passed('test values differ')
            : failed(`it says that nothing is held out, but ${where(sample)} is ${tuning} in tuning and ${test} in test`);
        }
      if (task.heldOut && allEqual(samples)) return skipped(`all ${samples.length} random configs cost the same`);
      return task.heldOut
        ? failed(`it says that values are held out, but ${samples.length} configs have the same in test as in tuning`)
        : passed(task.noisy ? 'test differs by seed only' : 'both roles agree');
    },
  },
];
