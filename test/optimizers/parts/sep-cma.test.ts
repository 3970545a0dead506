import { describe, expect, it } from 'vitest';
import { defaultLambda } from '../../../optimizers/parts/cma-parameters.ts';
import { sepParameters, sepSearch } from '../../../optimizers/parts/sep-cma.ts';
import { stream } from '../../../src/random/index.ts';

type F = (x: Float64Array) => number;
const sphere: F = x => x.reduce((s, v) => s + v * v, 0);
const ellipsoid: F = x => x.reduce((s, v, i) => s + 10 ** ((6 * i) / (x.length - 1)) * v * v, 0);

/** Evaluations until 1e-8 from a mean in [−4, 4]^n with σ₀ = 3. */
function evaluations(f: F, n: number, seed: number): number {
  const rng = stream('sep', n, seed);
  const mean = Float64Array.from({ length: n }, () => 8 * rng.next() - 4);
  const search = sepSearch(mean, 3, defaultLambda(n), rng);
  for (let spent = 0; ; ) {
    const samples = Array.from({ length: search.lambda }, () => search.sample());
    spent += samples.length;
    const ranked = samples.map(sample => ({ sample, cost: f(sample.x) })).sort((a, b) => a.cost - b.cost);
    if (ranked[0]!.cost < 1e-8) return spent;
    search.update(
      ranked.map(({ sample }) => sample),
      ranked.map(({ cost }) => cost),
    );
  }
}

describe('the sep-CMA-ES', () => {
  it('has the constants of Ros and Hansen', () => {
    const { mu, weights, muEff, cSigma, cC, cCov } = sepParameters(10, 10);

    expect(mu).toBe(5);
    expect([...weights]).toEqual([1, 2, 3, 4, 5].map(i => expect.closeTo(Math.log(6 / i) / Math.log(6 ** 5 / 120), 14)));
    expect(cSigma).toBeCloseTo((muEff + 2) / (13 + muEff), 14);
    expect(cC).toBeCloseTo(4 / 14, 14);
    const full = 2 / muEff / (10 + Math.SQRT2) ** 2 + ((1 - 1 / muEff) * (2 * muEff - 1)) / (144 + muEff);
    expect(cCov).toBeCloseTo(4 * full, 14);
  });

  // medians of SepCMA in cmaes 0.13.1 over 31 seeds with the same start; its rank-one rate is not scaled by (n + 2)/3
  it.each([
    ['sphere', 10, sphere, 1290],
    ['ellipsoid', 5, ellipsoid, 1216],
    ['ellipsoid', 10, ellipsoid, 2700],
    ['ellipsoid', 20, ellipsoid, 6144],
  ] as const)('needs about as many evaluations as cmaes to reach 1e-8 on the %s function in dimension %i', (_name, n, f, reference) => {
    const median = Array.from({ length: 31 }, (_, seed) => evaluations(f, n, seed)).sort((a, b) => a - b)[15]!;

    expect(median / reference).toBeGreaterThan(0.82);
    expect(median / reference).toBeLessThan(1.18);
  });
});
