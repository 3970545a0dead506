import { type Check, passed } from '../check.ts';
import type { OptimizerBench } from './bench.ts';

/** A report, never a failure. */
export const growth: readonly Check<OptimizerBench>[] = [
  {
    name: 'time of ask and tell',
    capability: 'any',
    async run({ plainest, runAnew, full }) {
      const { lines } = await runAnew({ problem: plainest.name, full: 5 * full });
      const seconds = lines.map(({ askSeconds, tellSeconds }) => askSeconds + tellSeconds);
      const n = seconds.length;
      const [early, late] = [median(seconds.slice(n >> 2, n >> 1)), median(seconds.slice(n >> 1))];
      // medians over [n/4, n/2) and [n/2, n): the second is about twice as far
      const exponent = n >= 16 && early > 0 ? `; grows as trials^${Math.max(0, Math.log2(late / early)).toFixed(1)}` : '';
      return passed(`${micro(mean(seconds.slice(n >> 1)))} per trial over the later half of ${n}${exponent}`);
    },
  },
];

const median = (xs: readonly number[]): number => [...xs].sort((a, b) => a - b)[xs.length >> 1]!;
const mean = (xs: readonly number[]): number => (xs.length === 0 ? 0 : xs.reduce((a, b) => a + b, 0) / xs.length);
const micro = (seconds: number): string => (seconds < 1e-3 ? `${(seconds * 1e6).toFixed(1)} µs` : `${(seconds * 1e3).toFixed(1)} ms`);
