import { type Check, failed, passed, skipped } from '../check.ts';
import { allEqual, evaluator, type Probe, type TaskBench, tuningSeed, valuesOf, where } from './bench.ts';

const seeds = [0, 1, 2, 3].map(tuningSeed);

export const determinism: readonly Check<TaskBench>[] = [
  {
    name: 'the same seed gives the same costs',
    capability: 'any',
    async run({ probes, evaluate, remembered }) {
      const first = await valuesAt(probes, remembered);
      const backwards = (await valuesAt([...probes].reverse(), evaluate)).reverse();
      const changed = first.findIndex((values, i) => values !== backwards[i]);
      return changed < 0
        ? passed(`${probes.length} evaluations, twice`)
        : failed(`${where(probes[changed]!)} gave ${first[changed]}, and then ${backwards[changed]}`);
    },
  },
  {
    name: 'a second instance gives the same costs',
    capability: 'any',
    async run({ task, probes, remembered }) {
      const first = await valuesAt(probes, remembered);
      const second = await valuesAt(probes, evaluator(await task.open(), task));
      const changed = first.findIndex((values, i) => values !== second[i]);
      return changed < 0 ? passed() : failed(`${where(probes[changed]!)} gives ${first[changed]}, opened again ${second[changed]}`);
    },
  },
  {
    name: 'it is as noisy as it says',
    capability: 'any',
    async run({ task: { noisy }, probes, samples, remembered }) {
      for (const probe of noisy ? [...probes, ...samples] : probes) {
        const values = await Promise.all(seeds.map(async seed => valuesOf(await remembered(probe, seed, 'tuning'))));
        const other = values.find(v => v !== values[0]);
        if (other === undefined) continue;
        return noisy
          ? passed('noisy')
          : failed(`it says that it is not noisy, but seeds give ${values[0]} and ${other} for ${where(probe)}`);
      }
      if (noisy && allEqual(samples)) return skipped(`all ${samples.length} random configs cost the same`);
      return noisy
        ? failed(`it says that it is noisy, but ${seeds.length} seeds give the same for ${probes.length + samples.length} evaluations`)
        : passed('deterministic');
    },
  },
];

async function valuesAt(probes: readonly Probe[], evaluate: TaskBench['evaluate']): Promise<string[]> {
  const values: string[] = [];
  for (const probe of probes) values.push(valuesOf(await evaluate(probe, tuningSeed(0), 'tuning')));
  return values;
}
