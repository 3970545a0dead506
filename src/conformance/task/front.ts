import { type Check, failed, passed, skipped } from '../check.ts';
import { type TaskBench, where } from './bench.ts';
import { noisyAtFull } from './noisy-at-full.ts';

const points = 100;

export const front: readonly Check<TaskBench>[] = [
  {
    name: 'the front is one, and not dominated by chance',
    capability: 'objectives',
    async run({ task, samples, remembered }) {
      if (!task.front) return skipped('it knows no front');
      const set = task.front.points(points);
      const m = task.problem.objectives.length;
      const odd = set.find(point => point.length !== m || !point.every(Number.isFinite));
      if (set.length === 0 || odd) return failed(odd ? `its point (${odd.join(', ')}) is not ${m} finite costs` : 'it has no points');
      const inner = set.find(a => set.some(b => dominates(b, a)));
      if (inner) return failed(`its point (${inner.join(', ')}) is dominated by another one`);
      if (await noisyAtFull(task, samples[0]!.config, remembered)) return skipped('it is noisy at full fidelity');
      for (const sample of samples) {
        const { outcome } = sample;
        if (outcome.status !== 'ok' || outcome.violations?.some(v => v > 0)) continue;
        const beaten = set.find(point => dominates(outcome.costs, point));
        if (beaten) return failed(`its point (${beaten.join(', ')}) is dominated by (${outcome.costs.join(', ')}), ${where(sample)}`);
      }
      return passed(`${set.length} points`);
    },
  },
];

/** a is better in every objective, by more than rounding. */
const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((cost, k) => cost < b[k]! - 1e-9 * Math.max(1, Math.abs(b[k]!)));
