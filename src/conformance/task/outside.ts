import type { Config, Space, Value } from '../../contract/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { type TaskBench, tuningSeed, valuesOf } from './bench.ts';

export const outside: readonly Check<TaskBench>[] = [
  {
    name: 'evaluations outside the space do no harm',
    capability: 'any',
    async run({ task, probes, evaluate }) {
      const probe = probes[0]!;
      const before = valuesOf(await evaluate(probe, tuningSeed(0), 'tuning'));
      const strange = strangers(task.problem.space, probe.config);
      let rejected = 0;
      for (const config of strange) {
        const outcome = await evaluate({ ...probe, config }, tuningSeed(0), 'tuning');
        const number = outcome?.status === 'ok' && outcome.costs?.every?.(Number.isFinite);
        if (!number) rejected++;
        const after = valuesOf(await evaluate(probe, tuningSeed(0), 'tuning'));
        if (after !== before) return failed(`after ${JSON.stringify(config)} a valid config gives ${after}, before it gave ${before}`);
      }
      return passed(`${rejected} of ${strange.length} rejected`);
    },
  },
];

/** Configs that are wrong in one parameter each: beyond its bounds, of another type, missing; and one with a parameter too many. */
function strangers({ params }: Space, config: Config): readonly Config[] {
  const name = Object.keys(config)[0]!;
  const param = params[name]!;
  const values: readonly Value[] =
    param.kind === 'choice' ? ['no such choice', -1] : [param.high + 1, param.low - 1, 1e300, Number.NaN, 'text'];
  const { [name]: _, ...missing } = config;
  return [...values.map(value => ({ ...config, [name]: value })), missing, {}, { ...config, 'no such parameter': 1 }].map(c =>
    Object.freeze(c),
  );
}
