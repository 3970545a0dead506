import { isDeepStrictEqual } from 'node:util';
import { needsOf, type Task } from '../../contract/index.ts';
import { assertSpace } from '../../space/index.ts';
import { type Check, passed, unless } from '../check.ts';

/** What can be seen without opening the task. */
export const description: readonly Check<{ readonly task: Task }>[] = [
  {
    name: 'its space is one',
    capability: 'any',
    run({ task: { problem } }) {
      assertSpace(problem.space);
      return passed(`${Object.keys(problem.space.params).length} parameters`);
    },
  },
  {
    name: 'its needs are those of its problem',
    capability: 'any',
    run({ task: { needs, problem, budget } }) {
      const derived = needsOf(problem, budget);
      const [stated, true_] = [[...needs].sort().join(' '), [...derived].sort().join(' ')];
      return unless(stated === true_ ? undefined : `it states ${stated || 'none'}, but its data need ${true_ || 'none'}`, true_);
    },
  },
  {
    name: 'its description survives JSON',
    capability: 'any',
    run({ task: { problem, budget } }) {
      const back = JSON.parse(JSON.stringify({ problem, budget })) as unknown;
      return unless(isDeepStrictEqual(back, { problem, budget }) ? undefined : 'problem or budget holds something that is not plain data');
    },
  },
  {
    name: 'it says who it is and where it comes from',
    capability: 'any',
    run({ task }) {
      const silent = (['id', 'cite', 'licence'] as const).find(field => typeof task[field] !== 'string' || task[field] === '');
      return unless(silent && `it has no ${silent}`, task.cite);
    },
  },
  {
    name: 'its budget, levels and objectives make sense',
    capability: 'any',
    run: ({ task }) => unless(whyOdd(task), `${task.budget?.full} full evaluations`),
  },
];

function whyOdd({ problem: { objectives, fidelity, constraints }, budget }: Task): string | undefined {
  const { full, workers } = budget;
  if (!(full > 0 && Number.isFinite(full))) return `its budget of ${full} full evaluations is not a positive number`;
  if (!(Number.isInteger(workers) && workers > 0)) return `its ${workers} workers are not a positive integer`;
  const names = objectives.map(o => o.name);
  if (names.length === 0) return 'it has no objective';
  if (new Set(names).size < names.length) return `two of its objectives ${names.join(', ')} have one name`;
  if (new Set(constraints).size < (constraints?.length ?? 0)) return `two of its constraints ${constraints!.join(', ')} have one name`;
  const flat = objectives.find(({ ideal, nadir }) => ideal !== undefined && nadir !== undefined && !(ideal < nadir));
  if (flat) return `objective ${flat.name}: its ideal cost ${flat.ideal} is not below its nadir ${flat.nadir}`;
  if (!fidelity) return undefined;
  const { min, max, integer, resumable, checkpoints } = fidelity;
  if (checkpoints && !resumable) return 'it has checkpoints, but its trials cannot be resumed';
  if (!(min > 0 && min < max && Number.isFinite(max))) return `its levels [${min}, ${max}] are no range of positive numbers`;
  if (integer && !(Number.isInteger(min) && Number.isInteger(max))) return `its levels [${min}, ${max}] are not integers, as it says`;
  return undefined;
}
