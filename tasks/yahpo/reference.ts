/**
 * What is known of each instance's values, found by make-references.ts at full fidelity: 4,096 random configs, and for each metric
 * the best config that a local search from the best of these reaches.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Config, Space, Value } from '../../src/contract/index.ts';
import { directions } from './metrics.ts';
import type { Scenario } from './scenario.ts';

/** Of one instance, everything in the order of the scenario's metrics, in their natural direction. */
export interface Reference {
  /** Of the random configs. */
  readonly median: readonly number[];
  /** The best config of each metric: values in the order of the space, null where inactive. */
  readonly best: readonly (readonly (Value | null)[])[];
  /** [metrics × metrics]: all metrics at the best config of each; what is best stands on the diagonal. */
  readonly at: readonly (readonly number[])[];
}

type References = Readonly<Record<string, Reference>>;

const known = new Map<Scenario, References | undefined>();

export const referenceFile = ({ version, name }: Pick<Scenario, 'version' | 'name'>): URL =>
  new URL(`references/${version}/${name}.json`, import.meta.url);

/** Undefined where the project has looked at no such scenario. */
export function referenceOf(scenario: Scenario, instance: string): Reference | undefined {
  if (!known.has(scenario)) {
    const file = referenceFile(scenario);
    known.set(scenario, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as References) : undefined);
  }
  return known.get(scenario)?.[instance];
}

/** A column of the model that is an objective. */
export interface Goal {
  readonly metric: string;
  readonly column: number;
  /** Maximised: its cost is the negative. */
  readonly negated: boolean;
}

export const goalOf = ({ metrics }: Scenario, metric: string): Goal => ({
  metric,
  column: metrics.indexOf(metric),
  negated: directions[metric] === 'max',
});

/** A value as a cost; 0 is never −0. */
export const costOf = (goal: Goal, value: number): number => (goal.negated ? 0 - value : value);

/** Of one objective, in costs. */
export interface Corners {
  readonly ideal: number;
  readonly nadir: number;
}

/**
 * The corners by which objectives are scaled. Ideal: the best value known. Nadir: the worst value at another objective's best
 * config (the payoff table of R. Benayoun et al. 1971, Linear programming with multiple objective functions: step method), but
 * at least the median of random configs, so that objectives that hardly conflict leave a box to measure in. Undefined where a
 * metric hardly moves: there is nothing to scale.
 */
export function corners({ median, at }: Reference, goals: readonly Goal[]): readonly Corners[] | undefined {
  const found: Corners[] = [];
  for (const goal of goals) {
    const { column } = goal;
    const ideal = costOf(goal, at[column]![column]!);
    let nadir = costOf(goal, median[column]!);
    for (const other of goals) nadir = Math.max(nadir, costOf(goal, at[other.column]![column]!));
    if (!(ideal < nadir)) return undefined;
    found.push({ ideal, nadir });
  }
  return found;
}

/** Not where a metric hardly moves, nor for f1 of more than two classes: it is not defined, and the surrogates answer about 0. */
export const isWorthListing = (reference: Reference, goals: readonly Goal[]): boolean =>
  corners(reference, goals) !== undefined && goals.every(({ metric, column }) => metric !== 'f1' || reference.median[column]! > 0.01);

export const bestConfig = ({ params }: Space, values: readonly (Value | null)[]): Config =>
  Object.fromEntries(Object.keys(params).flatMap((name, i) => (values[i] === null ? [] : [[name, values[i]!]])));
