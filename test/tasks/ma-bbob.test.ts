import { describe, expect, it } from 'vitest';
import { combination } from '../../tasks/ma-bbob/combination.ts';
import { maBbob } from '../../tasks/ma-bbob/index.ts';
import { costsOf, taskOf } from './evaluate.ts';

describe('ma-bbob', () => {
  it('lists 100 instances in six dimensions, and finds more', () => {
    const ids = [...maBbob.ids()];

    expect(new Set(ids).size).toBe(600);
    expect(ids.filter(id => maBbob.find(id)?.id !== id)).toEqual([]);
    expect(maBbob.find('ma-bbob/d5/i1000')?.id).toBe('ma-bbob/d5/i1000');
  });

  it.each(['d4/i1', 'd5/i0', 'd5/i1001', 'd5', 'd5/i01'])('has no %s', rest => {
    expect(maBbob.find(`ma-bbob/${rest}`)).toBeUndefined();
  });

  /** ioh 0.3.22: ManyAffine(1, 5).weights and .optimum, and (3, 2). */
  it('has the weights and the optimum of ioh', () => {
    const first = combination(5, 1);
    const weights = first.weights.flatMap((w, k) => (w > 0 ? [[k + 1, w]] : []));

    expect(weights).toEqual([
      [5, 0.2401080841167942],
      [13, 0.2511577443441211],
      [16, 0.2481759326495928],
      [23, 0.26055823888949187],
    ]);
    expect([...first.xopt]).toEqual([1.6470751788686382, -1.7126041118579938, -2.1507894388170863, 1.7235732626745355, 0.2626920027018951]);
    // only two numbers above 0.85 are not enough in instance 3: the second one is raised to that
    expect(combination(2, 3).weights.filter(w => w > 0)).toEqual([0.5278703957857543, 0.4721296042142456]);
  });

  it('has weights that sum to 1, two of them at least', () => {
    for (let instance = 1; instance <= 100; instance++) {
      const weights = combination(2, instance).weights;
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
      expect(weights.filter(w => w > 0).length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(['d2/i3', 'd5/i1', 'd10/i85', 'd20/i2'])('%s is best at its optimum, and worse on the way there', async rest => {
    const id = `ma-bbob/${rest}`;
    const { cost, config } = taskOf(id).best!();
    const evaluate = await costsOf(id);
    const xopt = Object.values(config!) as number[];
    const [there] = await evaluate(xopt);

    expect(there).toBeGreaterThanOrEqual(cost);
    expect(there).toBeLessThan(1e-9);
    for (const t of [1e-3, 0.1, 1]) expect((await evaluate(xopt.map((x, i) => x + t * (i % 2 ? -0.9 : 1))))[0]).toBeGreaterThan(there!);
  });

  it('has the plateau of f7 without the slope that COCO gives it', async () => {
    // instance 110 in two dimensions is made of f7 and f21; within 0.01 of the optimum f7 is at its floor in every direction
    const id = 'ma-bbob/d2/i110';
    const { xopt, weights } = combination(2, 110);
    const evaluate = await costsOf(id);
    const at = async (a: number, b: number) => (await evaluate([xopt[0]! + a, xopt[1]! + b]))[0]!;

    expect(weights.flatMap((w, k) => (w > 0 ? [k + 1] : []))).toEqual([7, 21]);
    // ioh 0.3.22 at x_opt + (0.001, 0) and + (0, 0.001)
    expect(Math.abs((await at(0.001, 0)) / 4.957214365650718e-12 - 1)).toBeLessThan(1e-9);
    expect(Math.abs((await at(0, 0.001)) / 3.4784491587529267e-11 - 1)).toBeLessThan(1e-9);
  });
});
