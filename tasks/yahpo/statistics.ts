/**
 * Upstream's least and largest value of every metric on every instance of v1.0 (global_statistics/instance_target_statistics.csv,
 * over all fidelities): corners for the scenarios that the project has not looked at itself.
 */
import { haveFile, readYahpo } from './files.ts';
import { type Corners, costOf, type Goal } from './reference.ts';
import type { Scenario } from './scenario.ts';

const file = 'instance_target_statistics.csv';
let values: ReadonlyMap<string, number> | undefined;

/** In costs; undefined where one of the metrics is not in the file. */
export function statisticalCorners({ version, name }: Scenario, instance: string, goals: readonly Goal[]): readonly Corners[] | undefined {
  if (version !== '1.0' || !haveFile(file)) return undefined;
  values ??= new Map(
    readYahpo(file)
      .toString('utf8')
      .trim()
      .split('\n')
      .map(line => line.split(','))
      .map(([metric, statistic, value, scenario, of]) => [[scenario, of, metric, statistic].join(), Number(value)]),
  );
  const known = values;
  const found = goals.flatMap(goal => {
    const [min, max] = ['min', 'max'].map(statistic => known.get([name, instance, goal.metric, statistic].join()));
    if (min === undefined || max === undefined) return [];
    const [a, b] = [costOf(goal, min), costOf(goal, max)];
    return a === b ? [] : [{ ideal: Math.min(a, b), nadir: Math.max(a, b) }];
  });
  return found.length === goals.length ? found : undefined;
}
