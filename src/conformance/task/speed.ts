import { type Check, passed } from '../check.ts';
import type { TaskBench } from './bench.ts';

/** A report, never a failure. */
export const speed: readonly Check<TaskBench>[] = [
  {
    name: 'speed',
    capability: 'any',
    run: ({ openSeconds, samplesPerSecond }) =>
      passed(
        `opens in ${(openSeconds * 1e3).toPrecision(2)} ms, ${Number(samplesPerSecond.toPrecision(2)).toLocaleString('en')} evaluations/s`,
      ),
  },
];
