import { type Check, failed, passed } from '../check.ts';
import { type TaskBench, tuningSeed, valuesOf, where } from './bench.ts';

export const clock: readonly Check<TaskBench>[] = [
  {
    name: 'a higher level takes no less time',
    capability: 'fidelity',
    async run({ task, probes, remembered }) {
      if (task.timed) return passed('its clock is the machine’s');
      let [seconds, config]: [number, unknown] = [0, undefined];
      let most = 0;
      for (const probe of probes) {
        const outcome = await remembered(probe, tuningSeed(0), 'tuning');
        if (outcome.status !== 'ok') continue;
        if (probe.config === config && outcome.seconds < seconds * (1 - 1e-9))
          return failed(`${where(probe)} takes ${outcome.seconds} s, a lower level ${seconds} s`);
        [seconds, config] = [outcome.seconds, probe.config];
        most = Math.max(most, seconds);
      }
      return passed(most > 0 ? `up to ${most.toPrecision(3)} s on its clock` : 'it has no clock');
    },
  },
  {
    name: 'the level makes a difference',
    capability: 'fidelity',
    async run({ task, samples, remembered }) {
      const { min, max } = task.problem.fidelity!;
      for (const sample of samples) {
        const lowest = await remembered({ ...sample, level: min }, tuningSeed(0), 'tuning');
        if (valuesOf(lowest) !== valuesOf(sample.outcome)) return passed();
      }
      return failed(`${samples.length} configs have the same costs at level ${min} as at ${max}`);
    },
  },
];
