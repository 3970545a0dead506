import { statuses } from '../../contract/index.ts';
import type { Check } from '../check.ts';
import { whyUnsound } from '../drive.ts';
import type { Outcomes } from '../outcomes.ts';
import { type OptimizerBench, onEach } from './bench.ts';

const failures = statuses.filter(status => status !== 'ok');

/** Check → what is told. The run must come to its end, ask for nothing outside, and not give up before half of its budget. */
const hardships: Readonly<Record<string, readonly Outcomes[]>> = {
  'it goes on when some trials fail': failures.map(status => ({ kind: 'failing', status, every: 3 })),
  'it goes on when every trial fails': failures.map(status => ({ kind: 'failing', status, every: 1 })),
  'it goes on when all costs are equal': [{ kind: 'ties' }],
  'it goes on when costs are ±1e300': [{ kind: 'huge' }],
};

export const hardship: readonly Check<OptimizerBench>[] = Object.entries(hardships).map(([name, told]) => ({
  name,
  capability: 'any',
  run: ({ extremes, run }) =>
    onEach(extremes, async ({ name: problem }) => {
      for (const outcomes of told) {
        const wrong = whyUnsound(await run({ problem, outcomes }));
        if (wrong !== undefined) return outcomes.kind === 'failing' ? `told ${outcomes.status}, ${wrong}` : wrong;
      }
      return undefined;
    }),
}));
