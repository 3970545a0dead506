import { defaultBudget, type Fidelity, needsOf, type Objective, type Problem, type Task } from '../../src/contract/index.ts';
import { dataName } from './files.ts';
import { clockOf, directions, heldOutOf } from './metrics.ts';
import { type Goal, goalOf } from './reference.ts';
import { kebab, type Scenario } from './scenario.ts';

/** What the tasks of a scenario with the same objectives and fidelity share, whatever the data set they are about. */
export interface Shape {
  readonly scenario: Scenario;
  /** At least one, no two the same. */
  readonly goals: readonly Goal[];
  /** Not yet scaled. */
  readonly objectives: readonly Objective[];
  /** The one that trials may lower. */
  readonly fidelity?: Fidelity;
  readonly common: Pick<Task, 'cite' | 'licence' | 'about' | 'budget' | 'needs' | 'noisy' | 'heldOut'> & { readonly data: string };
}

/** The shape that the end of an id names (`val-accuracy+time@epoch`); undefined where the scenario has no such metric or fidelity. */
export function shapeOf(scenario: Scenario, written: string): Shape | undefined {
  const [objectives, level, ...more] = written.split('@') as [string, string?, ...string[]];
  const metrics = objectives.split('+').map(name => scenario.metrics.find(metric => kebab(metric) === name && metric in directions));
  const fidelity = scenario.fidelities.find(({ name }) => kebab(name) === level);
  if (!metrics.every(metric => metric !== undefined) || new Set(metrics).size < metrics.length) return undefined;
  if (more.length > 0 || (level !== undefined && !fidelity)) return undefined;
  const unscaled = metrics.map((metric): Objective => ({ name: kebab(metric), natural: directions[metric]! }));
  return {
    scenario,
    goals: metrics.map(metric => goalOf(scenario, metric)),
    objectives: unscaled,
    ...(fidelity && { fidelity }),
    common: {
      cite: 'arXiv:2109.03670',
      licence: scenario.version === '0' ? 'GPL-3.0 (first published without a licence)' : 'Apache-2.0',
      about: aboutOf(scenario, metrics),
      budget: { full: defaultBudget(Object.keys(scenario.space.params).length), workers: 1 },
      needs: needsOf(problemOf(scenario, unscaled, fidelity)),
      noisy: false,
      heldOut: metrics.some(metric => heldOutOf(metric, scenario.metrics)),
      data: dataName,
    },
  };
}

export const problemOf = ({ space }: Scenario, objectives: readonly Objective[], fidelity?: Fidelity): Problem => ({
  space,
  objectives: objectives as Problem['objectives'],
  ...(fidelity && { fidelity }),
});

function aboutOf({ name, metrics }: Scenario, objectives: readonly string[]): string {
  const tests = objectives.flatMap(metric => heldOutOf(metric, metrics) ?? []);
  return [
    `a neural network fitted to measurements of ${name}, evaluated in single precision`,
    `its clock is the predicted ${clockOf(metrics)}`,
    'fidelities that a trial does not set are at their maximum',
    ...(tests.length > 0 ? [`in the role test: ${tests.join(', ')}`] : []),
  ].join('; ');
}
