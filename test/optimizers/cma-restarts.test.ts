import { describe, expect, it } from 'vitest';
import { regimes } from '../../optimizers/bipop-cma-es.ts';
import { cmaEs } from '../../optimizers/cma-es.ts';
import { cmaEsMargin } from '../../optimizers/cma-es-margin.ts';
import { ipopCmaEs } from '../../optimizers/ipop-cma-es.ts';
import type { Optimizer, Space, Trial } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { bowl, box, measured, problemFor, run } from './kit.ts';

describe('bipop-cma-es', () => {
  it('gives small populations their turn until they have cost as much as the large ones', () => {
    const next = regimes(10, 0.2, stream('bipop'));
    expect(next(0)).toEqual({ lambda: 10, sigma: 0.2 });
    expect(next(1000)).toEqual({ lambda: 20, sigma: 0.2 }); // small 1000, large 0

    const third = next(3000); // large 2000
    expect(third.lambda).toBe(10); // ⌊10 (½ · 2)^u⌋
    expect(third.most).toBe(1000);
    expect(third.sigma).toBeGreaterThan(0.002);
    expect(third.sigma).toBeLessThan(0.2);

    expect(next(3500).most).toBe(1000); // small 1500
    expect(next(4000)).toEqual({ lambda: 40, sigma: 0.2 }); // both 2000
  });

  it('draws λ_s between λ and half of λ_ℓ, mostly small, and σ down to 1/100', () => {
    const drawn = Array.from({ length: 400 }, (_, seed) => {
      const next = regimes(10, 0.2, stream('bipop', seed));
      let spent = 0;
      for (const cost of [0, 100, 200, 100, 400, 100]) next((spent += cost)); // 10, 20, s, 40, s, …
      const large = [next((spent += 300)), next((spent += 1000))];
      return [...large, next((spent += 1))].find(descent => descent.most !== undefined)!;
    });

    const lambdas = drawn.map(({ lambda }) => lambda);
    expect(Math.min(...lambdas)).toBe(10);
    expect(Math.max(...lambdas)).toBeLessThanOrEqual(40);
    expect(Math.max(...lambdas)).toBeGreaterThan(10);
    const sigmas = drawn.map(({ sigma }) => sigma).sort((a, b) => a - b);
    expect(sigmas[0]).toBeGreaterThanOrEqual(0.002);
    expect(sigmas[200]).toBeCloseTo(0.02, 2);
  });
});

describe('ipop-cma-es', () => {
  it('doubles the population with each descent', () => {
    // a flat function ends a descent after 10 + ⌈30 n / λ⌉ generations
    const problem = problemFor(ipopCmaEs, box(2));
    const sizes: number[] = [];
    const live = ipopCmaEs.start(problem, { full: 2000, workers: 1000 }, stream('ipop'), { sigma: 0.5, growth: 2 });
    const evaluate = measured(problem, () => 1);
    for (let id = 0; id < 2000; ) {
      const flying: Trial[] = [];
      for (let asked = live.ask(id); asked !== 'wait'; asked = live.ask(id)) {
        if (asked instanceof Promise || asked === 'done') throw new Error('neither is an answer of IPOP-CMA-ES');
        flying.push({ id, config: asked.config, level: 1 });
        id++;
      }
      for (const trial of flying) live.tell(trial, evaluate(trial));
      sizes.push(flying.length);
    }

    const runs = [...new Set(sizes)].map(size => [size, sizes.filter(s => s === size).length]);
    expect(runs.slice(0, 4)).toEqual([6, 12, 24, 48].map(lambda => [lambda, 10 + Math.ceil(60 / lambda)]));
  });
});

describe('cma-es-margin', () => {
  const n = 10;
  const space: Space = {
    params: Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`x${i}`, { kind: i < 5 ? ('float' as const) : ('int' as const), low: -5, high: 5 }]),
    ),
  };

  // medians of CMAwM in cmaes 0.13.1 over 31 seeds: 1600 and 2990; koi's own 1683 and 3113
  it.each([
    ['sphere', 0, 1600],
    ['ellipsoid', 6, 2990],
  ] as const)('finds the optimum of the mixed %s function about as fast as cmaes, and always', (_name, condition, reference) => {
    const counts = Array.from({ length: 11 }, (_, seed) => {
      const rng = stream('mixed', seed);
      const optimum = Array.from({ length: n }, (_, i) => (i < 5 ? -4 + 8 * rng.next() : Math.floor(9 * rng.next()) - 4));
      const cost = (x: readonly number[]) => x.reduce((s, v, i) => s + 10 ** ((condition * i) / (n - 1)) * (v - optimum[i]!) ** 2, 0);
      const { lines } = run(cmaEsMargin, problemFor(cmaEsMargin, space), {
        seed,
        full: 12_000,
        evaluate: ({ config }) => ({ status: 'ok', costs: [cost(Object.values(config) as number[])], seconds: 0 }),
      });
      const at = lines.findIndex(({ outcome }) => outcome.status === 'ok' && outcome.costs[0]! < 1e-8);
      return at < 0 ? Infinity : at;
    }).sort((a, b) => a - b);

    expect(counts[5]! / reference).toBeGreaterThan(0.75);
    expect(counts[5]! / reference).toBeLessThan(1.3);
    expect(counts.at(-1)).toBeLessThan(Infinity);
  });

  it('is cma-es where there are no integers', () => {
    const asks = (optimizer: Optimizer) => {
      const problem = problemFor(optimizer, box(5, 0, 1));
      return run(optimizer, problem, { seed: 1, full: 500, evaluate: measured(problem, bowl) }).lines.map(({ trial }) => trial);
    };
    expect(asks(cmaEsMargin)).toEqual(asks(cmaEs));
  });
});
