import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { haveShared, shared } from '../shared.ts';
import { costsOf, taskOf } from './evaluate.ts';
import { table } from './table.ts';

describe('dtlz', () => {
  /** pymoo 0.6.2 at x = (0.03, 0.73, 0.43, …), each x the last digit of 7i, in tenths. */
  const x = Array.from({ length: 10 }, (_, i) => ((i * 7) % 10) / 10 + 0.03);
  it.each([
    ['dtlz/dtlz1/d10/m3', [12.08588287072455, 4.470121061774834, 535.3107938174801]],
    ['dtlz/dtlz1/d10/m4', [4.578271817610111, 6.068871944273868, 3.937984679052979, 471.585819590295]],
    ['dtlz/dtlz2/d10/m3', [0.6392766647650774, 1.4158408686355792, 0.07325995214363627]],
    ['dtlz/dtlz2/d10/m4', [0.4973390191006543, 0.3984436875831284, 1.4113799502608915, 0.07302913053515901]],
    ['dtlz/dtlz3/d10/m3', [453.69800136341354, 1004.8296891685525, 51.99297221299548]],
    ['dtlz/dtlz4/d10/m3', [1.5552000000000001, 5.250396922125746e-14, 1.2590170067473649e-152]],
    ['dtlz/dtlz5/d10/m3', [0.9480631421197935, 1.2306324788359264, 0.07325995214363627]],
    ['dtlz/dtlz5/d10/m4', [0.6944979798288221, 0.642296023463573, 1.2260608509979616, 0.07302913053515901]],
    ['dtlz/dtlz6/d10/m3', [3.762258518377011, 7.455790780694786, 0.39383503373910655]],
    ['dtlz/dtlz6/d10/m4', [2.6094616118008918, 2.154641633938465, 6.618215499316965, 0.35054108200845724]],
    ['dtlz/dtlz7/d10/m3', [0.03, 0.73, 18.45630940098677]],
    ['dtlz/dtlz7/d10/m4', [0.03, 0.73, 0.43, 25.296790342022604]],
  ])('%s agrees with pymoo', async (id, expected) => {
    const costs = await (await costsOf(id))(x);

    costs.forEach((cost, i) => expect(Math.abs(cost - expected[i]!)).toBeLessThanOrEqual(1e-12 * expected[i]!));
  });

  it.skipIf(!haveShared).each(['DTLZ2', 'DTLZ7'])(
    '%s agrees with the reference points in shared/verification/pymoo to 1e-9',
    async name => {
      const points = table(readFileSync(shared(`verification/pymoo/problems/${name}.x`), 'utf8'));
      const values = table(readFileSync(shared(`verification/pymoo/problems/${name}.f`), 'utf8'));
      const evaluate = await costsOf(`dtlz/${name.toLowerCase()}/d${points[0]!.length}/m${values[0]!.length}`);

      expect(points.length).toBe(100);
      for (const [i, point] of points.entries())
        (await evaluate(point)).forEach((cost, j) => expect(Math.abs(cost - values[i]![j]!)).toBeLessThanOrEqual(1e-9));
    },
  );

  it('dtlz7: a piece of the front ends where f (1 + sin 3πf) has a maximum', () => {
    const slope = (f: number) => 1 + Math.sin(3 * Math.PI * f) + 3 * Math.PI * f * Math.cos(3 * Math.PI * f);
    const nadir = taskOf('dtlz/dtlz7/d22/m3').problem.objectives.map(objective => objective.nadir!);

    expect(Math.abs(slope(nadir[0]!))).toBeLessThan(1e-13);
    expect(nadir[2]).toBe(6);
  });

  it('dtlz5 and 6 have points that beat the curve θ = π/4 from four objectives on, so no front is claimed there', async () => {
    const evaluate = await costsOf('dtlz/dtlz6/d6/m4');
    // on the curve at θ₁ = 0, and off it with g = 0.1^0.1 and all positions at 1 or 0
    const [on, off] = [await evaluate([0, 0.5, 0.5, 0, 0, 0]), await evaluate([0, 1, 1, 0.1, 0, 0])];

    expect(off[0]).toBeLessThan(on[0]! - 0.05);
    expect(taskOf('dtlz/dtlz6/d6/m4').front).toBeUndefined();
    expect(taskOf('dtlz/dtlz6/d6/m3').front).toBeDefined();
  });
});
