import type { Check } from '../check.ts';
import { type Seen, whyUnsound } from '../drive.ts';
import { bowl, type Outcomes } from '../outcomes.ts';
import { type OptimizerBench, onEach } from './bench.ts';

const workers = 7;
const crashes: Outcomes = { kind: 'failing', status: 'crashed', every: 1 };

export const concurrency: readonly Check<OptimizerBench>[] = [
  {
    name: 'it can be told in any order',
    capability: 'concurrent',
    run: ({ problems, run }) => onEach(problems, async ({ name }) => whyUnsound(await run({ problem: name, workers }))),
  },
  {
    name: 'it keeps several evaluations in flight',
    capability: 'concurrent',
    run: ({ plainest, run }) =>
      onEach([plainest], async ({ name }) => {
        const { mostInFlight } = await run({ problem: name, workers });
        return mostInFlight > 1 ? undefined : `never more than one is in flight, of ${workers} that could be`;
      }),
  },
  {
    name: 'wait never deadlocks',
    capability: 'any',
    async run({ optimizer, extremes, run }) {
      const concurrent = optimizer.handles.includes('concurrent');
      return onEach(extremes, async ({ name: problem }) => {
        for (const outcomes of [bowl, crashes])
          for (const atOnce of concurrent ? [1, 2, workers] : [1]) {
            const wrong = deadlock(await run({ problem, workers: atOnce, outcomes }));
            if (wrong) return `with ${atOnce} in flight ${outcomes === crashes ? 'and every trial failing ' : ''}${wrong}`;
          }
        return undefined;
      });
    },
  },
];

const deadlock = ({ idleWaits }: Seen): string | undefined => (idleWaits > 0 ? 'it waits although no trial is in flight' : undefined);
