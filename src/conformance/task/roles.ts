import type { Seed } from '../../contract/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { fullLevel, type TaskBench, tuningSeed, valuesOf, where } from './bench.ts';

export const roles: readonly Check<TaskBench>[] = [
  {
    name: 'test values are held out as it says',
    capability: 'any',
    async run({ task, probes, evaluate }) {
      const seed = tuningSeed(0);
      const full = probes.filter(({ level }) => level === fullLevel(task));
      for (const probe of full) {
        // one seed in both roles: what differs is the role's doing
        const [tuning, test] = [
          valuesOf(await evaluate(probe, seed, 'tuning')),
          valuesOf(await evaluate(probe, seed as number as Seed<'test'>, 'test')),
        ];
        if (tuning === test) continue;
        return task.heldOut
          ? passed('test values differ')
          : failed(`it says that nothing is held out, but ${where(probe)} is ${tuning} in tuning and ${test} in test`);
      }
      return task.heldOut
        ? failed(`it says that values are held out, but ${full.length} configs have the same in test as in tuning`)
        : passed(task.noisy ? 'test differs by seed only' : 'both roles agree');
    },
  },
];
