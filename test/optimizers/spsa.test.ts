import { describe, expect, it } from 'vitest';
import { spsa } from '../../optimizers/spsa.ts';
import { bowl, box, failure, measured, problemFor, run } from './kit.ts';

const problem = problemFor(spsa, box(3, 0, 1));
const lines = (full: number, evaluate = measured(problem, bowl)) => run(spsa, problem, { seed: 1, full, evaluate }).lines;
const pairs = (full: number, evaluate?: ReturnType<typeof measured>) => {
  const points = lines(full, evaluate).map(({ trial }) => Object.values(trial.config) as number[]);
  return points.flatMap((x, i) => (i % 2 === 1 ? [[points[i - 1]!, x] as const] : []));
};

describe('spsa', () => {
  it('evaluates pairs θ ± cΔ with Δ ∈ {−1, 1}ⁿ and c falling as (k + 1)^−0.101', () => {
    for (const [i, [above, below]] of pairs(400).entries()) {
      const c = 0.01 / Math.max(1, i - 4) ** 0.101; // the first five pairs measure the gradient
      for (let j = 0; j < 3; j++) expect(Math.abs(above[j]! - below[j]!) / 2).toBeCloseTo(c, 12);
    }
  });

  it('goes down the gradient by a / (k + 1 + A)^0.602', () => {
    const all = pairs(1000);
    const theta = all.map(([above, below]) => above.map((a, j) => (a + below[j]!) / 2));
    const f = (x: readonly number[]) => bowl(Float64Array.from(x));
    const gains = [5, 6, 7, 50].map(i => {
      const [above, below] = all[i]!;
      const delta = Math.sign(above[0]! - below[0]!);
      const c = Math.abs(above[0]! - below[0]!) / 2;
      return (theta[i]![0]! - theta[i + 1]![0]!) / (((f(above) - f(below)) / (2 * c)) * delta);
    });

    for (const [n, i] of [5, 6, 7, 50].entries()) expect(gains[n]! / gains[0]!).toBeCloseTo(((51 + 0) / (51 + i - 5)) ** 0.602, 6); // A = 50
    expect(f(theta.at(-1)!)).toBeLessThan(1e-3);
  });

  it('does not move on a pair of which one failed', () => {
    let n = 0;
    const evaluate = (trial: Parameters<ReturnType<typeof measured>>[0]) =>
      n++ >= 20 && n % 2 === 0 ? failure : measured(problem, bowl)(trial);
    const theta = pairs(60, evaluate).map(([above, below]) => (above[0]! + below[0]!) / 2);

    expect(theta[9]).not.toBeCloseTo(theta[10]!, 9);
    expect(new Set(theta.slice(10).map(t => t.toFixed(9))).size).toBe(1);
  });
});
