import type { Capability } from '../../contract/index.ts';
import type { Named } from '../battery.ts';
import { type Check, passed, skipped } from '../check.ts';
import type { Outcomes } from '../outcomes.ts';
import { type OptimizerBench, onEach } from './bench.ts';

/** Budgets after which an optimizer must have reacted, in multiples of the usual one: populations are larger than small budgets. */
const patience = [1, 5, 25, 75];

/** Whether other outcomes lead to other asks, sooner or later. */
async function reacts({ run, full: usual }: OptimizerBench, { name: problem }: Named, outcomes: Outcomes): Promise<boolean> {
  for (const times of patience) {
    const full = times * usual;
    const [plain, other] = [await run({ problem, full }), await run({ problem, full, outcomes })];
    if (plain.answers.join() !== other.answers.join()) return true;
  }
  return false;
}

/** What can be told differently, by what it is called. */
const objectivesOf = ({ problem }: Named): Readonly<Record<string, Outcomes>> =>
  Object.fromEntries(problem.objectives.map((_, moved) => [`objective ${moved + 1}`, { kind: 'bowl', moved }]));
const objectivesAndViolationsOf = (named: Named): Readonly<Record<string, Outcomes>> => ({
  ...objectivesOf(named),
  'the violation': { kind: 'bowl', moved: 'violations' },
});

/** Whoever learns from one thing that it is told must learn from all that it declares to handle. */
const allMatter = (name: string, capability: Capability, variantsOf: typeof objectivesOf): Check<OptimizerBench> => ({
  name,
  capability,
  async run(bench) {
    if (bench.nondeterministic) return skipped('declared nondeterministic: asks differ whatever is told');
    const wants = bench.optimizer.wants.includes(capability);
    let learns = false;
    const verdict = await onEach(bench.about(capability), async named => {
      const deaf: string[] = [];
      for (const [what, outcomes] of Object.entries(variantsOf(named)))
        if (await reacts(bench, named, outcomes)) learns = true;
        else deaf.push(what);
      if (learns || wants) return deaf[0] && `${deaf[0]} makes no difference to what it asks`;
      return undefined;
    });
    return verdict.status === 'passed' && !learns ? passed('nothing that it is told makes a difference') : verdict;
  },
});

export const learning: readonly Check<OptimizerBench>[] = [
  allMatter('every objective makes a difference', 'objectives', objectivesOf),
  allMatter('violations of constraints make a difference', 'constraints', objectivesAndViolationsOf),
];
