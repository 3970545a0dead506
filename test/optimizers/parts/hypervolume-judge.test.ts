import { describe, expect, it } from 'vitest';
import { hypervolumeJudge } from '../../../optimizers/parts/hypervolume-judge.ts';

/** Good trials of those with these costs, in order, and their weights. */
function goodOf(quantile: number, costs: readonly (readonly number[])[], weighted = true, violations: readonly number[] = []) {
  const judge = hypervolumeJudge(quantile, weighted);
  for (const [trial, c] of costs.entries())
    judge.learn(trial, { status: 'ok', costs: c, violations: [violations[trial] ?? 0], seconds: 0 });
  const { trials, weights } = judge.good();
  return trials.map((trial, k) => [trial, weights![k]!] as const).sort((a, b) => a[0] - b[0]);
}

const thirty = (m: number) =>
  Array.from({ length: 30 }, (_, i) => [((i * 7 + 3) % 30) / 30, ((i * 11 + 5) % 30) / 30, ((i * 13 + 1) % 30) / 30].slice(0, m));

/** _split_trials and _calculate_weights_below_for_multi_objective of Optuna 4.5.0, the last with weights. */
describe('good trials and their weights agree with Optuna', () => {
  it.each([
    [2, 0.1, [0, 4, 17], [0.3, 0.271428571429, 1]],
    [2, 0.26, [0, 4, 5, 17, 21, 22, 26, 27], [1, 0.2, 0.742857142857, 0.2, 0.0742857142857, 1e-12, 1e-12, 1e-12]],
    [3, 0.1, [0, 5, 17], [1, 0.0547736782046, 0.00273868391023]],
    [
      3,
      0.26,
      [0, 4, 5, 14, 17, 21, 22, 23],
      [1, 0.00663288427471, 0.294195196309, 1e-12, 0.0700778642937, 0.0517364973427, 1e-12, 0.00611378898364],
    ],
  ])('for %d objectives and the best %d', (m, quantile, trials, weights) => {
    const good = goodOf(quantile, thirty(m));

    expect(good.map(([trial]) => trial)).toEqual(trials);
    expect(good.map(([, weight]) => weight)).toEqual(weights.map(weight => expect.closeTo(weight, 10)));
  });
});

describe('good trials', () => {
  it('are feasible ones first, then the least violating', () => {
    const costs = [[5, 5], [0, 0], [1, 1], [6, 6]]; // biome-ignore format: points

    expect(goodOf(0.5, costs, true, [0, 3, 2, 4])).toEqual([[0, 1], [2, 1e-12]]); // biome-ignore format: pairs
  });

  it('weigh the same where that is asked for', () => {
    expect(goodOf(0.1, thirty(2), false).map(([, weight]) => weight)).toEqual([1, 1, 1]);
  });

  it('are found whatever the size of costs', () => {
    const huge = [[1e300, -1e300], [-1e300, 1e300], [0, 0], [1e300, 1e300]]; // biome-ignore format: points

    expect(goodOf(0.5, huge).every(([, weight]) => weight > 0 && weight <= 1)).toBe(true);
  });
});
