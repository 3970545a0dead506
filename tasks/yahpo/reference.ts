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

/** A value of a metric as a cost. */
export const costOf = (metric: string, value: number): number => (directions[metric] === 'max' ? 0 - value : value);

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
export function corners({ metrics }: Scenario, { median, at }: Reference, objectives: readonly string[]): readonly Corners[] | undefined {
  const columns = objectives.map(metric => metrics.indexOf(metric));
  const found: Corners[] = [];
  for (const [i, column] of columns.entries()) {
    const metric = objectives[i]!;
    const ideal = costOf(metric, at[column]![column]!);
    let nadir = costOf(metric, median[column]!);
    for (const other of columns) nadir = Math.max(nadir, costOf(metric, at[other]![column]!));
    if (!(ideal < nadir)) return undefined;
    found.push({ ideal, nadir });
  }
  return found;
}

/** Not where a metric hardly moves, nor for f1 of more than two classes: it is not defined, and the surrogates answer about 0. */
export const isWorthListing = (scenario: Scenario, reference: Reference, objectives: readonly string[]): boolean =>
  corners(scenario, reference, objectives) !== undefined &&
  (!objectives.includes('f1') || reference.median[scenario.metrics.indexOf('f1')]! > 0.01);

export const bestConfig = ({ params }: Space, values: readonly (Value | null)[]): Config =>
  Object.fromEntries(Object.keys(params).flatMap((name, i) => (values[i] === null ? [] : [[name, values[i]!]])));
