import { describe, expect, it } from 'vitest';
import { cma, sample, update } from '../../../optimizers/parts/cma.ts';
import { defaultLambda } from '../../../optimizers/parts/cma-parameters.ts';
import { stream } from '../../../src/random/index.ts';

type F = (x: Float64Array) => number;
const sphere: F = x => x.reduce((s, v) => s + v * v, 0);
const ellipsoid: F = x => x.reduce((s, v, i) => s + 10 ** ((6 * i) / (x.length - 1)) * v * v, 0);
const rosenbrock: F = x => x.slice(1).reduce((s, v, i) => s + 100 * (v - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2, 0);

/** Evaluations until 1e-8 from a mean in [−4, 4]^n with σ₀ = 3; undefined where a local optimum held it. */
function evaluations(f: F, n: number, seed: number): number | undefined {
  const rng = stream('cma', n, seed);
  const mean = Array.from({ length: n }, () => 8 * rng.next() - 4);
  const state = cma(mean, 3, defaultLambda(n));
  for (let spent = 0; spent < 10_000; ) {
    const steps = Array.from({ length: state.parameters.lambda }, () => sample(state, rng));
    spent += steps.length;
    const ranked = steps.map(step => ({ step, cost: f(step.x) })).sort((a, b) => a.cost - b.cost);
    if (ranked[0]!.cost < 1e-8) return spent;
    update(
      state,
      ranked.map(({ step }) => step),
    );
  }
  return undefined;
}

describe('the CMA-ES', () => {
  // medians of pycma 4.5.0 over 51 seeds with the same start
  it.each([
    ['sphere', 5, sphere, 704],
    ['ellipsoid', 5, ellipsoid, 1480],
    ['Rosenbrock', 5, rosenbrock, 1834],
    ['sphere', 10, sphere, 1470],
    ['ellipsoid', 10, ellipsoid, 4060],
  ] as const)('needs as many evaluations as pycma to reach 1e-8 on the %s function in dimension %i', (_name, n, f, pycma) => {
    const counts = Array.from({ length: 31 }, (_, seed) => evaluations(f, n, seed)).filter(count => count !== undefined);

    expect(counts.length).toBeGreaterThan(22);
    const median = counts.sort((a, b) => a - b)[counts.length >> 1]!;
    expect(median / pycma).toBeGreaterThan(0.93);
    expect(median / pycma).toBeLessThan(1.07);
  });

  it('does not depend on the units of the cost or the place of the mean', () => {
    const path = (shift: number, g: (cost: number) => number) => {
      const rng = stream('invariant');
      const state = cma([1 + shift, 2 + shift, 3 + shift], 1, 7);
      for (let generation = 0; generation < 30; generation++) {
        const steps = Array.from({ length: 7 }, () => sample(state, rng));
        const cost = (x: Float64Array) => g(ellipsoid(x.map(v => v - shift)));
        update(
          state,
          steps.sort((a, b) => cost(a.x) - cost(b.x)),
        );
      }
      return [state.sigma, ...state.mean.map(m => m - shift)];
    };

    expect(path(0, cost => 1e9 * cost ** 3 + 5)).toEqual(path(0, cost => cost));
    expect(path(64, cost => cost)).toEqual(path(0, cost => cost).map(v => expect.closeTo(v, 9)));
  });

  it('samples N(m, σ²C)', () => {
    const state = cma([1, -2], 0.5, 6);
    state.B = Float64Array.of(0.6, -0.8, 0.8, 0.6);
    state.D = Float64Array.of(2, 1);
    const rng = stream('normal');
    const n = 20_000;
    const [sum, squares] = [new Float64Array(2), new Float64Array(3)];
    for (let i = 0; i < n; i++) {
      const [a, b] = sample(state, rng).x;
      sum[0]! += a! / n;
      sum[1]! += b! / n;
      squares[0]! += (a! - 1) ** 2 / n;
      squares[1]! += (b! + 2) ** 2 / n;
      squares[2]! += ((a! - 1) * (b! + 2)) / n;
    }

    // C = B D² Bᵀ = [[0.36·4 + 0.64, 0.48·4 − 0.48], [·, 0.64·4 + 0.36]], times σ² = ¼
    expect([...sum]).toEqual([expect.closeTo(1, 1), expect.closeTo(-2, 1)]);
    expect([...squares]).toEqual([0.52, 0.73, 0.36].map(v => expect.closeTo(v, 1)));
  });
});
