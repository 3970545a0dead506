import { whyInvalid } from '../../space/index.ts';
import { type Check, failed, passed, skipped } from '../check.ts';
import { fullLevel, type TaskBench, tuningSeed, where } from './bench.ts';
import { noisyAtFull } from './noisy-at-full.ts';

/** Differences of rounding: costs of real tables are stored with six digits and more. */
const slack = (cost: number): number => 1e-9 * Math.max(1, Math.abs(cost));

export const best: readonly Check<TaskBench>[] = [
  {
    name: 'the best known cost is attained where it says',
    capability: 'any',
    async run({ task, remembered }) {
      const { cost, config } = task.best?.() ?? {};
      if (cost === undefined) return skipped('it knows no best cost');
      if (!config) return skipped('it does not say where');
      const wrong = whyInvalid(task.problem.space, config);
      if (wrong) return failed(`the best known config is outside the space: ${wrong}`);
      if (await noisyAtFull(task, config, remembered)) return skipped('it is noisy at full fidelity');
      const probe = { config, level: fullLevel(task) };
      const outcome = await remembered(probe, tuningSeed(0), 'tuning');
      if (outcome.status !== 'ok') return failed(`${where(probe)} fails: ${outcome.reason}`);
      return Math.abs(outcome.costs[0]! - cost) <= slack(cost)
        ? passed(String(cost))
        : failed(`it should be ${cost}, but ${where(probe)} costs ${outcome.costs[0]}`);
    },
  },
  {
    name: 'the best known cost is not beaten by chance',
    capability: 'any',
    async run({ task, samples, remembered }) {
      const { cost } = task.best?.() ?? {};
      if (cost === undefined) return skipped('it knows no best cost');
      if (samples[0] && (await noisyAtFull(task, samples[0].config, remembered))) return skipped('it is noisy at full fidelity');
      const better = samples.find(({ outcome }) => outcome.status === 'ok' && feasible(outcome) && outcome.costs[0]! < cost - slack(cost));
      return better?.outcome.status === 'ok'
        ? failed(`it should be ${cost}, but ${where(better)} costs ${better.outcome.costs[0]}`)
        : passed(`${samples.length} random configs`);
    },
  },
];

const feasible = ({ violations }: { readonly violations?: readonly number[] }): boolean => !violations?.some(v => v > 0);
