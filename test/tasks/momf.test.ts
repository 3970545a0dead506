import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOf, opened, taskOf } from './evaluate.ts';

describe('momf/branin+currin@s', () => {
  // the formulas of BoTorch 0.18.1's MOMFBraninCurrin in NumPy 2.4.6
  it.each([
    [[0.2, 0.7], 1, [-0.6525285368686405, -0.015384615384615448]],
    [[0.2, 0.7], 0.3, [-0.6324044370993472, -0.04684080509871104]],
    [[0.9, 0.1], 0.01, [-0.7407400408560165, -0.24804799099499952]],
  ])('at %j, s = %d is BoTorch’s', async (x, level, expected) => {
    const costs = await (await costsOf('momf/branin+currin@s'))(x, { level });

    costs.forEach((cost, i) => expect(cost).toBeCloseTo(expected[i]!, 13));
  });

  it('has finite costs at x1 = 0, where Currin divides by it', async () => {
    const costs = await (await costsOf('momf/branin+currin@s'))([0.5, 0], { level: 0.5 });

    expect(costs.every(Number.isFinite)).toBe(true);
  });

  it('has a front whose dominated area is that of a fine grid of evaluations', async () => {
    // reference point (0, 0); 0.5040108243 by quadrature with mpmath, and just less from a grid
    const area = (points: readonly (readonly number[])[]): number => {
      let [sum, floor] = [0, 0];
      for (const [a, b] of [...points].sort((p, q) => p[0]! - q[0]!)) {
        if (b! < floor) sum += -a! * (floor - b!);
        floor = Math.min(floor, b!);
      }
      return sum;
    };
    const evaluate = await costsOf('momf/branin+currin@s');
    const steps = Array.from({ length: 201 }, (_, i) => i / 200);
    const grid = await Promise.all(steps.flatMap(x0 => steps.map(x1 => evaluate([x0, x1]))));
    const front = area(taskOf('momf/branin+currin@s').front!.points(20_000));

    expect(front).toBeLessThan(0.5040108243);
    expect(front).toBeGreaterThan(0.50395);
    expect(area(grid)).toBeLessThan(front);
    expect(area(grid)).toBeGreaterThan(front - 0.02);
  });
});

describe.each(['zdt1', 'zdt2', 'zdt3', 'zdt4', 'zdt6'])('momf/%s/d10@z', name => {
  const point = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 });
  const scaled = (x: readonly number[]) => (name === 'zdt4' ? x.map((v, i) => (i ? 10 * v - 5 : v)) : x);

  it('is ZDT itself at z = 100', async () => {
    const [biased, plain] = [await costsOf(`momf/${name}/d10@z`), await costsOf(`zdt/${name}/d10`)];

    await fc.assert(
      fc.asyncProperty(point, async x => {
        expect(await biased(scaled(x), { level: 100 })).toEqual(await plain(scaled(x)));
      }),
      { numRuns: 30 },
    );
  });

  it('is biased for the worse below, f1 untouched, and never beats the front', async () => {
    const [biased, plain] = [await costsOf(`momf/${name}/d10@z`), await costsOf(`zdt/${name}/d10`)];
    const front = taskOf(`zdt/${name}/d10`).front!.points(50);

    await fc.assert(
      fc.asyncProperty(point, fc.integer({ min: 1, max: 99 }), async (x, level) => {
        const [low, full] = [await biased(scaled(x), { level }), await plain(scaled(x))];
        expect(low[0]).toBe(full[0]);
        expect(low[1]).toBeGreaterThanOrEqual(full[1]! - 1e-9);
        for (const f of front) expect(low[0]! < f[0]! - 1e-9 && low[1]! < f[1]! - 1e-9).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('is cheaper the lower the level', async () => {
    const evaluate = await opened(`momf/${name}/d10@z`);

    expect((await evaluate(scaled(new Array(10).fill(0.5)), { level: 25 })).seconds).toBe(0.25);
  });
});
