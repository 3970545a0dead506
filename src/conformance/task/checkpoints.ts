import type { Trial } from '../../contract/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { type Probe, type TaskBench, tuningSeed, valuesOf, where } from './bench.ts';

export const checkpoints: readonly Check<TaskBench>[] = [
  {
    name: 'a trial that goes on with the same config is one that was never interrupted',
    capability: 'checkpoints',
    async run({ probes, remembered }) {
      const pairs = climbs(probes);
      for (const [low, high] of pairs) {
        const whole = valuesOf(await remembered(high, tuningSeed(0), 'tuning'));
        const parts = valuesOf(await remembered({ ...high, from: begun(low) }, tuningSeed(0), 'tuning'));
        if (whole !== parts) return failed(`${where(high)} is ${whole}, but ${parts} from a checkpoint at level ${low.level}`);
      }
      return passed(`${pairs.length} lineages`);
    },
  },
  {
    name: 'what a trial goes on from makes a difference',
    capability: 'checkpoints',
    async run({ probes, remembered }) {
      const pairs = climbs(probes);
      for (const [low] of pairs)
        for (const [, high] of pairs) {
          if (low.config === high.config || low.level >= high.level) continue;
          const whole = valuesOf(await remembered(high, tuningSeed(0), 'tuning'));
          const parts = valuesOf(await remembered({ ...high, from: begun(low) }, tuningSeed(0), 'tuning'));
          if (whole !== parts) return passed();
        }
      return failed('a trial has the same costs whatever it goes on from');
    },
  },
];

const begun = ({ config, level }: Probe): Trial => ({ id: 0, config, level });

/** Two levels of one config after each other, the lower one first. */
const climbs = (probes: readonly Probe[]): (readonly [Probe, Probe])[] =>
  probes.slice(1).flatMap((high, i) => (probes[i]!.config === high.config ? [[probes[i]!, high] as const] : []));
