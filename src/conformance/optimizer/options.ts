import { stream } from '../../random/index.ts';
import { uniformConfig } from '../../space/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { whyUnsound } from '../drive.ts';
import type { OptimizerBench } from './bench.ts';

/** Option configs that are tried beside the defaults. */
const draws = 5;

export const options: readonly Check<OptimizerBench>[] = [
  {
    name: 'it runs with any of its options',
    capability: 'any',
    async run({ optimizer, plainest, run, full }) {
      if (Object.keys(optimizer.options.params).length === 0) return passed('it has none');
      const rng = stream('conformance', 'options');
      for (let draw = 0; draw < draws; draw++) {
        const options = uniformConfig(optimizer.options, rng);
        const wrong = whyUnsound(await run({ problem: plainest.name, options, full: Math.ceil(full / 2) }));
        if (wrong !== undefined) return failed(`with ${JSON.stringify(options)} ${wrong}`);
      }
      return passed(`${draws} draws`);
    },
  },
];
