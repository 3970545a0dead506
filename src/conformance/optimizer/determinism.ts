import { type Check, failed, passed, skipped } from '../check.ts';
import { type OptimizerBench, onEach } from './bench.ts';

export const determinism: readonly Check<OptimizerBench>[] = [
  {
    name: 'the same seed gives the same asks',
    capability: 'any',
    run: ({ problems, run, runAnew, nondeterministic }) =>
      nondeterministic
        ? skipped('declared nondeterministic')
        : onEach(problems, async ({ name }) =>
            difference((await run({ problem: name })).answers, (await runAnew({ problem: name })).answers),
          ),
  },
  {
    name: 'the same seed gives the same asks in another process',
    capability: 'any',
    async run({ extremes, run, full, nondeterministic, elsewhere }) {
      if (nondeterministic) return skipped('declared nondeterministic');
      if (!elsewhere) return skipped('no other process was offered');
      return onEach(extremes, async ({ name }) =>
        difference((await run({ problem: name })).answers, await elsewhere({ problem: name, full })),
      );
    },
  },
  {
    name: 'another seed gives other asks',
    capability: 'any',
    async run({ plainest, run }) {
      const first = await run({ problem: plainest.name });
      if (first.draws === 0) return passed('it draws nothing at random');
      // a small space has few different sequences: one of several seeds must differ
      for (const seed of [2, 3, 4, 5])
        if ((await run({ problem: plainest.name, seed })).answers.join() !== first.answers.join()) return passed();
      return failed(`${plainest.name}: seeds 1 to 5 give the same asks, although it draws from its stream`);
    },
  },
];

/** The first ask in which two runs differ; undefined if none does. */
function difference(a: readonly string[], b: readonly string[]): string | undefined {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (a[i] !== b[i]) return `ask ${i} was ${a[i] ?? 'never made'}, and then ${b[i] ?? 'never made'}`;
  return undefined;
}
