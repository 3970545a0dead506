import { describe, expect, it } from 'vitest';
import { archived, crossoverRate, currentToPbest, ranked, scaleFactor } from '../../../optimizers/parts/current-to-pbest.ts';
import { stream } from '../../../src/random/index.ts';

const rng = stream('current-to-pbest');
const draws = (of: () => number, count = 20_000) => Array.from({ length: count }, of).sort((a, b) => a - b);

describe('the draws of parameters', () => {
  it('takes F from a Cauchy distribution that is cut at 0 and piled up at 1', () => {
    const all = draws(() => scaleFactor(0.5, rng));
    const cdf = (x: number) => 0.5 + Math.atan((x - 0.5) / 0.1) / Math.PI;
    const share = (x: number) => (cdf(x) - cdf(0)) / (1 - cdf(0)); // the truncated distribution function

    for (const x of [0.2, 0.4, 0.5, 0.6, 0.9]) expect(all.filter(F => F <= x).length / all.length).toBeCloseTo(share(x), 1.5);
    expect(all[0]).toBeGreaterThan(0);
    expect(all.filter(F => F === 1).length / all.length).toBeCloseTo(1 - share(1), 1.5);
  });

  it('takes CR from N(μ, 0.1) in [0, 1]', () => {
    const all = draws(() => crossoverRate(0.95, rng));

    expect(all[all.length >> 1]).toBeCloseTo(0.95, 2);
    expect(all[Math.floor(0.1587 * all.length)]).toBeCloseTo(0.85, 2); // μ − σ
    expect(all.filter(CR => CR === 1).length / all.length).toBeCloseTo(0.3085, 1.5); // P(N > 0.5)
  });
});

describe('currentToPbest', () => {
  const parents = [0.5, 0.1, 0.9].map((x, i) => ({ point: Float64Array.of(x, x), cost: i }));

  it('moves by F (best − x) + F (a − b), with a from the population and b from it or the archive, all different', () => {
    const best = Float64Array.of(0.6, 0.6);
    const seen = new Set(
      Array.from({ length: 300 }, () => currentToPbest(parents, [Float64Array.of(0.3, 0.3)], 0, best, 0.5, 1, rng)[0]!.toFixed(9)),
    );

    // 0.5 + 0.05 + 0.5 (a − b) with a ∈ {0.1, 0.9} and b ∈ {0.1, 0.9, 0.3} \ {a}; below 0 half way to the face from 0.5
    expect([...seen].sort()).toEqual([0.15, 0.45, 0.85, 0.95].map(v => v.toFixed(9)));
    const far = new Set(Array.from({ length: 100 }, () => currentToPbest(parents, [], 0, best, 1, 1, rng)[0]!.toFixed(9)));
    expect([...far].sort()).toEqual(['0.250000000', '0.750000000']);
  });

  it('takes each coordinate with probability CR, and one for certain', () => {
    const best = Float64Array.of(0.7, 0.7);
    const changed = Array.from({ length: 4000 }, () => {
      const u = currentToPbest(parents, [], 0, best, 0.3, 0.25, rng);
      return u.filter(v => v !== 0.5).length;
    });

    expect(Math.min(...changed)).toBe(1);
    expect(changed.reduce((a, b) => a + b) / 4000).toBeCloseTo(1.25, 1);
  });
});

describe('archived', () => {
  it('replaces a random point once the archive is full', () => {
    const archive: Float64Array[] = [];
    for (let i = 0; i < 100; i++) archived(archive, Float64Array.of(i), 10, rng);

    expect(archive.length).toBe(10);
    expect(archive.some(([x]) => x! > 80)).toBe(true);
    expect(new Set(archive.map(([x]) => x)).size).toBe(10);
  });

  it('keeps nothing where there is no room', () => {
    const archive: Float64Array[] = [];
    archived(archive, Float64Array.of(1), 0, rng);
    expect(archive).toEqual([]);
  });
});

describe('ranked', () => {
  it('puts the best first and failures last', () => {
    const x = new Float64Array(1);
    expect(ranked([3, Infinity, 1, Infinity, 2].map(cost => ({ point: x, cost })))).toEqual([2, 4, 0, 1, 3]);
  });
});
