import { type Check, passed } from '../check.ts';
import { since, type TaskBench, tuningSeed } from './bench.ts';

const seconds = 0.1;

/** A report, never a failure. */
export const speed: readonly Check<TaskBench>[] = [
  {
    name: 'speed',
    capability: 'any',
    async run({ openSeconds, samples, evaluate }) {
      const began = performance.now();
      let count = 0;
      for (; count === 0 || since(began) < seconds; count++) await evaluate(samples[count % samples.length]!, tuningSeed(count), 'tuning');
      const perSecond = Number((count / since(began)).toPrecision(2));
      return passed(`opens in ${(openSeconds * 1e3).toPrecision(2)} ms, ${perSecond.toLocaleString('en')} evaluations/s`);
    },
  },
];
