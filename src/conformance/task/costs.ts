import { type Outcome, type Problem, statuses } from '../../contract/index.ts';
import { type Check, failed, passed } from '../check.ts';
import { isMeasured, type TaskBench, where } from './bench.ts';

export const costs: readonly Check<TaskBench>[] = [
  {
    name: 'costs and violations are finite and as many as it states',
    capability: 'any',
    async run({ task: { problem }, samples, probes, remembered }) {
      const outcomes = [...samples];
      for (const probe of probes) outcomes.push({ ...probe, outcome: await remembered(probe, samples.length as never, 'test') });
      for (const sample of outcomes) {
        const wrong = whyOdd(sample.outcome, problem);
        if (wrong !== undefined) return failed(`${where(sample)}: ${wrong}`);
      }
      const bad = outcomes.filter(({ outcome }) => outcome.status !== 'ok');
      if (bad.length === outcomes.length)
        return failed(`all of ${bad.length} evaluations fail, the first one: ${reasonOf(bad[0]!.outcome)}`);
      return passed(bad.length === 0 ? `${outcomes.length} evaluations` : `${bad.length} of ${outcomes.length} fail, such as: ${reasonOf(bad[0]!.outcome)}`); // biome-ignore format: one sentence
    },
  },
  {
    name: 'every objective says something of its own',
    capability: 'objectives',
    run({ task, samples }) {
      const { problem } = task;
      const rows = samples.flatMap(({ outcome }) => (outcome.status === 'ok' ? [outcome.costs] : []));
      const columns = problem.objectives.map((_, k) => rows.map(row => row[k]).join());
      const constant = problem.objectives.findIndex(
        (objective, k) => !isMeasured(task, objective) && new Set(rows.map(row => row[k])).size < 2,
      );
      if (constant >= 0)
        return failed(`${problem.objectives[constant]!.name} is ${rows[0]?.[constant]} in all of ${rows.length} evaluations`);
      const copy = columns.findIndex((column, k) => columns.indexOf(column) < k);
      return copy < 0
        ? passed()
        : failed(`${problem.objectives[copy]!.name} is a copy of another objective in all of ${rows.length} evaluations`);
    },
  },
  {
    name: 'constraints can be met, or violated',
    capability: 'constraints',
    run({ samples }) {
      const rows = samples.flatMap(({ outcome }) => (outcome.status === 'ok' ? [outcome.violations ?? []] : []));
      if (rows.length > 1 && rows.every(row => row.join() === rows[0]!.join()))
        return failed(`the violations are ${rows[0]!.join(', ')} in all of ${rows.length} evaluations`);
      return passed(`${rows.filter(row => row.every(v => v <= 0)).length} of ${rows.length} random configs are feasible`);
    },
  },
];

/** What is wrong with an outcome as a task gave it. */
function whyOdd(outcome: Outcome, { objectives, constraints = [] }: Problem): string | undefined {
  if (!statuses.includes(outcome?.status)) return `it answers ${JSON.stringify(outcome)}, which has no known status`;
  if (!(Number.isFinite(outcome.seconds) && outcome.seconds >= 0))
    return `it took ${outcome.seconds} s on its clock; a task without one says 0`;
  if (outcome.status !== 'ok') return typeof outcome.reason === 'string' && outcome.reason !== '' ? undefined : 'it fails without a reason';
  const { costs, violations = [] } = outcome;
  if (costs?.length !== objectives.length) return `${costs?.length ?? 'no'} costs for ${objectives.length} objectives`;
  const odd = costs.findIndex(cost => !Number.isFinite(cost));
  if (odd >= 0) return `the cost ${objectives[odd]!.name} is ${costs[odd]}`;
  if (violations.length !== constraints.length) return `${violations.length} violations for ${constraints.length} constraints`;
  const strange = violations.findIndex(violation => !Number.isFinite(violation));
  return strange < 0 ? undefined : `the violation ${constraints[strange]} is ${violations[strange]}`;
}

const reasonOf = (outcome: Outcome): string => (outcome.status === 'ok' ? '' : outcome.reason);
