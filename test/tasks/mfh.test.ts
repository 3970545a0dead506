import { describe, expect, it } from 'vitest';
import { costsOf, opened, taskOf } from './evaluate.ts';

const x = [0.1, 0.6, 0.85, 0.3, 0.35, 0.65];
const noise = { terrible: 5, bad: 4, moderate: 3, good: 2 } as const;
const blurAt = (z: number): number => 1 - Math.log(z) / Math.log(100);

/** The noise is never negative, so the least of many seeds is close to the value without it: |ε| < 1e-3 in one of 1,250. */
async function costs(id: string, z: number, seeds: number): Promise<readonly number[]> {
  const evaluate = await costsOf(id);
  const point = x.slice(0, Object.keys(taskOf(id).problem.space.params).length);
  return Promise.all(Array.from({ length: seeds }, async (_, seed) => (await evaluate(point, { level: z, seed }))[0]!));
}

describe('multi-fidelity Hartmann', () => {
  it.each([
    ['mfh/mfh3-terrible@z', -3.793699529386678],
    ['mfh/mfh3-good@z', -3.793699529386678],
    ['mfh/mfh6-terrible@z', -1.028340984066721],
    ['mfh/mfh6-good@z', -1.028340984066721],
  ])('%s is the Hartmann function itself at z = 100, whatever the seed', async (id, expected) => {
    for (const cost of await costs(id, 100, 20)) expect(cost).toBeCloseTo(expected, 13);
  });

  // mf-prior-bench 1.10.0, its generator with fidelity_noise = 0
  it.each([
    ['mfh/mfh3-terrible@z', 1, 2.26852092231467],
    ['mfh/mfh3-terrible@z', 3, 0.8223138081631975],
    ['mfh/mfh3-terrible@z', 52, -2.9328743601707172],
    ['mfh/mfh3-good@z', 1, -0.004811747073335204],
    ['mfh/mfh3-good@z', 3, -0.9086911934180059],
    ['mfh/mfh3-good@z', 52, -3.255683798626703],
    ['mfh/mfh6-terrible@z', 1, 0.7013511925161606],
    ['mfh/mfh6-terrible@z', 52, -0.7827275867214285],
    ['mfh/mfh6-good@z', 3, -0.2051811554430476],
  ])('%s at z = %d is mf-prior-bench’s biased value plus noise that is never negative', async (id, z, expected) => {
    const least = Math.min(...(await costs(id, z, 20_000)));

    expect(least).toBeGreaterThanOrEqual(expected - 1e-12);
    expect(least).toBeLessThan(expected + 5e-3);
  });

  it.each(Object.entries(noise))('%s noise is half-normal with the standard deviation of its definition', async (quality, sigma) => {
    const z = 10;
    const values = await costs(`mfh/mfh3-${quality}@z`, z, 20_000);
    const least = Math.min(...values);
    const mean = values.reduce((a, b) => a + b, 0) / values.length - least;

    // E|ε| = √(2/π), sd of |ε| is √(1 − 2/π)
    const scale = sigma * blurAt(z);
    expect(Math.abs(mean / scale - Math.sqrt(2 / Math.PI))).toBeLessThan((5 * Math.sqrt(1 - 2 / Math.PI)) / Math.sqrt(20_000));
  });

  it('runs on the virtual clock λ(z) = 0.05 + 0.95 (z / 100)²', async () => {
    const evaluate = await opened('mfh/mfh6-bad@z');
    const seconds = async (level: number) => (await evaluate(x, { level })).seconds;

    expect(await seconds(100)).toBe(1);
    expect(await seconds(50)).toBeCloseTo(0.2875, 15);
    expect(await seconds(3)).toBeCloseTo(0.050855, 15);
  });
});
