import type { Config, Rng, Space } from '../../contract/index.ts';
import { stream } from '../../random/index.ts';
import { isForbidden, toConfig, uniformPoint } from '../../space/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { whyUnsound } from '../drive.ts';
import type { OptimizerBench } from './bench.ts';

/** Option configs that are tried beside the defaults; more where an option has more choices, each of which is tried. */
const fewest = 5;

export const options: readonly Check<OptimizerBench>[] = [
  {
    name: 'it runs with any of its options',
    capability: 'any',
    async run({ optimizer, plainest, run, full }) {
      if (Object.keys(optimizer.options.params).length === 0) return passed('it has none');
      const rng = stream('conformance', 'options');
      const params = Object.values(optimizer.options.params);
      const draws = Math.max(fewest, ...params.map(param => (param.kind === 'choice' ? param.choices.length : 0)));
      for (let draw = 0; draw < draws; draw++) {
        const options = drawn(optimizer.options, draw, rng);
        const wrong = whyUnsound(await run({ problem: plainest.name, options, full: Math.ceil(full / 2) }));
        if (wrong !== undefined) return failed(`with ${JSON.stringify(options)} ${wrong}`);
      }
      return passed(`${draws} draws`);
    },
  },
];

/** Random, but each choice in its turn. What that makes forbidden is drawn without turns. */
function drawn(space: Space, turn: number, rng: Rng): Config {
  const free = uniformPoint(space, rng);
  const point = free.map((u, j) => {
    const param = Object.values(space.params)[j]!;
    return param.kind === 'choice' ? ((turn % param.choices.length) + 0.5) / param.choices.length : u;
  });
  const config = toConfig(space, point);
  return isForbidden(space, config) ? toConfig(space, free) : config;
}
