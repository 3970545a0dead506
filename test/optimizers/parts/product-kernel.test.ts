import { describe, expect, it } from 'vitest';
import { productKernel } from '../../../optimizers/parts/product-kernel.ts';
import { stream } from '../../../src/random/index.ts';

const points = [
  [0.1, 1 / 6, 0.2],
  [0.4, 0.5, 0.9],
  [0.35, 1 / 6, 0.5],
  [0.8, 1 / 6, 0.7],
  [0.6, 0.5, 0.3],
].map(p => Float64Array.from(p));

describe('the product kernel', () => {
  it('has the density of its definition', () => {
    // NumPy, from the definitions; the choices are 0, 1, 0, 0, 1 of three
    const kernel = productKernel(points, [0, 3, 0]);

    expect(kernel.density(Float64Array.of(0.5, 0.5, 0.5))).toBeCloseTo(0.4730215716634259, 12);
    expect(kernel.density(Float64Array.of(0.2, 5 / 6, 0.1))).toBeCloseTo(0.15497102795975212, 12);
  });

  it('integrates to one, up to what leaks out of the cube', () => {
    const narrow = productKernel(
      [0.5, 0.51, 0.49, 0.5].map(x => Float64Array.of(x, 0.25)),
      [0, 2],
    );
    const cells = 2000;
    let sum = 0;
    for (let i = 0; i < cells; i++) for (const u of [0.25, 0.75]) sum += narrow.density(Float64Array.of((i + 0.5) / cells, u)) / cells;

    expect(sum).toBeCloseTo(1, 6);
  });

  it('draws from the kernels, within the cube, and a choice other than the point’s as often as its bandwidth says', () => {
    const kernel = productKernel(points, [0, 3, 0]);
    const rng = stream('product kernel');
    const draws = Array.from({ length: 6000 }, () => kernel.sample(3, rng));

    expect(draws.every(x => x.every(u => u >= 0 && u <= 1))).toBe(true);
    // choices 0, 1, 0, 0, 1; σ = √0.24; h = 1.06 σ 5^(−1/7) = 0.41262
    const h = 1.06 * Math.sqrt(0.24) * 5 ** (-1 / 7);
    const share = draws.filter(x => x[1] === 5 / 6 || x[1] === 2.5 / 3).length / draws.length;
    expect(Math.abs(share - h / 3)).toBeLessThan(4 * Math.sqrt(((h / 3) * (1 - h / 3)) / draws.length));
  });
});
