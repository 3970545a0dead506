import { type Check, passed } from '../check.ts';
import { type OptimizerBench, onEach } from './bench.ts';

export const fidelity: readonly Check<OptimizerBench>[] = [
  {
    name: 'levels are exact, and the highest is reached',
    capability: 'fidelity',
    run: ({ about, run }) =>
      onEach(about('fidelity'), async ({ name, problem }) => {
        const { min, max } = problem.fidelity!;
        const levels = [...new Set((await run({ problem: name })).lines.map(({ trial }) => trial.level))];
        const near = levels.find(level => [min, max].some(end => level !== end && Math.abs(level - end) < 1e-6 * end));
        if (near !== undefined) return `level ${near} misses the end of [${min}, ${max}] by rounding`;
        return levels.includes(max) ? undefined : `nothing is evaluated at the highest level, ${max}`;
      }),
  },
  {
    name: 'it uses the levels that it wants',
    capability: 'fidelity',
    async run({ optimizer, about, run }) {
      if (!optimizer.wants.includes('fidelity')) return passed('it wants none');
      return onEach(about('fidelity'), async ({ name }) => {
        const levels = new Set((await run({ problem: name })).lines.map(({ trial }) => trial.level));
        return levels.size > 1 ? undefined : `it wants a task with fidelity, but only ever asks for level ${[...levels].join()}`;
      });
    },
  },
  {
    name: 'it goes on from other trials',
    capability: 'checkpoints',
    run: ({ about, run }) =>
      onEach(about('checkpoints'), async ({ name }) =>
        (await run({ problem: name })).lines.some(({ trial }) => trial.from) ? undefined : 'no trial goes on from the state of another',
      ),
  },
];
