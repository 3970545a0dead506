import { describe, expect, it } from 'vitest';
import { costsOf, taskOf } from '../evaluate.ts';

const seeds = Array.from({ length: 20_000 }, (_, i) => i);
const moments = (xs: readonly number[]) => {
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  return { mean, sd: Math.sqrt(xs.reduce((a, x) => a + (x - mean) ** 2, 0) / xs.length) };
};

describe('noisy', () => {
  it('multiplies the distance to the best known cost by exp(σ ε)', async () => {
    const x = [1, 2, 3, -4, 0];
    const [plain, noisy] = [await costsOf('bbob/f1/d5/i1'), await costsOf('noisy(0.3):bbob/f1/d5/i1')];
    const best = taskOf('bbob/f1/d5/i1').best!().cost;
    const gap = (await plain(x))[0]! - best;
    const logs = await Promise.all(seeds.map(async seed => Math.log(((await noisy(x, { seed }))[0]! - best) / gap)));
    const { mean, sd } = moments(logs);

    expect(Math.abs(mean)).toBeLessThan((5 * 0.3) / Math.sqrt(seeds.length));
    expect(Math.abs(sd - 0.3)).toBeLessThan((5 * 0.3) / Math.sqrt(2 * seeds.length));
  });

  it('leaves the optimum as it is', async () => {
    const { cost, config } = taskOf('bbob/f1/d5/i1').best!();

    expect(await (await costsOf('noisy(5):bbob/f1/d5/i1'))(config!)).toEqual([cost]);
  });

  it('draws for every objective, and for every noise in a nest, by itself', async () => {
    const x = new Array(30).fill(0.5);
    const [[a, b]] = [await (await costsOf('zdt/zdt1/d30'))(x)] as [[number, number]];
    const once = await costsOf('noisy(1):zdt/zdt1/d30');
    const twice = await costsOf('noisy(1):noisy(1):zdt/zdt1/d30');
    const of = async (seed: number) => {
      const [one, two] = [await once(x, { seed }), await twice(x, { seed })];
      return { first: Math.log(one[0]! / a), second: Math.log(one[1]! / b), nested: Math.log(two[0]! / a) };
    };
    const draws = await Promise.all(seeds.slice(0, 5000).map(of));
    const correlation = draws.reduce((sum, { first, second }) => sum + first * second, 0) / draws.length;

    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(draws.length));
    // the sum of two independent N(0, 1), not twice the same
    expect(Math.abs(moments(draws.map(d => d.nested)).sd - Math.SQRT2)).toBeLessThan(0.1);
  });

  it('says that it is noisy, and keeps where everything comes from', () => {
    const [plain, wrapped] = [taskOf('zdt/zdt1/d30'), taskOf('noisy(0.1):zdt/zdt1/d30')];

    expect(wrapped).toMatchObject({ noisy: true, cite: plain.cite, licence: plain.licence, problem: plain.problem, needs: plain.needs });
    expect(wrapped.front!.points(10)).toEqual(plain.front!.points(10));
  });
});
