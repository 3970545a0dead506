import { type Check, failed, passed } from '../check.ts';
import type { OptimizerBench } from './bench.ts';

export const budget: readonly Check<OptimizerBench>[] = [
  {
    name: 'it uses its budget',
    capability: 'any',
    async run({ problems, full, run }) {
      let least = 1;
      for (const { name, problem } of problems) {
        const { end } = await run({ problem: name });
        const share = end.spent / full;
        if (share > 1 + 1e-9) return failed(`${name}: it spent ${end.spent} of ${full} full evaluations`);
        // a space of few configs may be done early
        const endless = Object.values(problem.space.params).some(p => p.kind === 'float' && p.high > p.low && !p.when);
        if (endless && share < 0.5)
          return failed(`${name}: it is done after ${end.spent.toPrecision(3)} of ${full} full evaluations; it could start again`);
        least = Math.min(least, share);
      }
      return passed(`${(100 * least).toFixed(0)} % or more`);
    },
  },
];
