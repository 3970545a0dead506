/**
 * The surrogate of a landscape: a random forest from configs to the mean return of the five tuning seeds and of the five test
 * seeds at each budget; plus, for one seed, how much that seed differed from its five at the nearest measured config. So the
 * noise is measured noise, and over all seeds of a role it vanishes. Values are kept in the measured range of the budget. A
 * config fails with a seed and a budget where the nearest measured one failed.
 */
import type { Config, Space } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { toPoint } from '../../src/space/index.ts';
import { type Derived, derived } from '../data/cache.ts';
import { nearestRow } from '../tables/nearest.ts';
import { type Forest, growForest, predict } from './forest.ts';
import { budgets, derive as deriveLandscape, fileOf, type Landscape, landscapeOf, seeds, spaceOf } from './landscape.ts';

/** Seeds 0 … 4 are for tuning, 5 … 9 for tests. */
export const half = seeds / 2;
const outputs = 2 * budgets;
const folds = 5;

/** Of predictions for configs that were left out, at the full budget: mean return of the tuning seeds. */
export interface CrossValidated {
  /** Root mean squared error. */
  readonly rmse: number;
  /** 1 − squared error / variance. */
  readonly r2: number;
  /** Configs that never ended are not in it. */
  readonly configs: number;
}

/** The return that is predicted; NaN where training fails. `seed` is 0 … 9, `budget` an index. */
export function surrogateOf(name: string): (config: Config, budget: number, seed: number) => number {
  const landscape = landscapeOf(name);
  const { returns } = landscape;
  const forest = derived('arlbench', fileOf(name), 'forest', 1, content => deriveForest(name, content.toString()))
    .numbers as unknown as Forest;
  const space = spaceOf(name);
  const nearest = nearestRow(space, landscape.configs);
  const ranges = Array.from({ length: budgets }, (_, budget) => rangeAt(landscape, budget));
  return (config, budget, seed) => {
    const row = nearest(config);
    const own = returns[(row * budgets + budget) * seeds + seed]!;
    if (Number.isNaN(own)) return Number.NaN;
    const role = seed < half ? 0 : 1;
    const mean = predict(forest, toPoint(space, config), outputs, role * budgets + budget);
    const [low, high] = ranges[budget]!;
    return Math.min(high, Math.max(low, mean + own - meanOf(landscape, row, budget, role)));
  };
}

export const crossValidationOf = (name: string): CrossValidated =>
  derived('arlbench', fileOf(name), 'forest', 1, content => deriveForest(name, content.toString())).facts as CrossValidated;

export function deriveForest(name: string, text: string): Derived {
  const { facts, numbers } = deriveLandscape(name, text);
  const landscape: Landscape = { configs: facts as readonly Config[], returns: numbers['returns']! };
  const samples = samplesOf(spaceOf(name), landscape);
  const { inputs, outputs } = samples;
  return { facts: crossValidate(name, inputs, outputs), numbers: { ...growForest(inputs, outputs, stream('arlbench', name, 'forest')) } };
}

/** Configs of which at each budget at least one seed of each half ended. */
function samplesOf(space: Space, landscape: Landscape) {
  const rows = landscape.configs.map((config, row) => ({
    input: toPoint(space, config),
    output: Float64Array.from({ length: outputs }, (_, k) => meanOf(landscape, row, k % budgets, k < budgets ? 0 : 1)),
  }));
  const whole = rows.filter(({ output }) => !output.some(Number.isNaN));
  return { inputs: whole.map(({ input }) => input), outputs: whole.map(({ output }) => output) };
}

function crossValidate(name: string, inputs: readonly Float64Array[], outputs: readonly Float64Array[]): CrossValidated {
  const last = budgets - 1;
  const errors = Array.from({ length: folds }, (_, fold) => {
    const train = inputs.map((_, i) => i).filter(i => i % folds !== fold);
    const forest = growForest(
      train.map(i => inputs[i]!),
      train.map(i => outputs[i]!),
      stream('arlbench', name, 'fold', fold),
    );
    return inputs.flatMap((input, i) => (i % folds === fold ? [predict(forest, input, 2 * budgets, last) - outputs[i]![last]!] : []));
  }).flat();
  const values = outputs.map(output => output[last]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const squared = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  return { rmse: Math.sqrt(squared), r2: 1 - squared / variance, configs: inputs.length };
}

/** Over the seeds of a role that ended; NaN where none did. */
function meanOf({ returns }: Landscape, row: number, budget: number, role: 0 | 1): number {
  let [sum, n] = [0, 0];
  const at = (row * budgets + budget) * seeds + role * half;
  for (let i = at; i < at + half; i++)
    if (!Number.isNaN(returns[i])) {
      sum += returns[i]!;
      n++;
    }
  return sum / n;
}

function rangeAt({ returns, configs }: Landscape, budget: number): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < configs.length; row++)
    for (let at = (row * budgets + budget) * seeds, end = at + seeds; at < end; at++) {
      if (returns[at]! < low) low = returns[at]!;
      if (returns[at]! > high) high = returns[at]!;
    }
  return [low, high];
}
