import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/contract/index.ts';
import { log } from '../../../tasks/wrappers/log.ts';
import { costsOf, taskOf } from '../evaluate.ts';

const box = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 });

describe('log', () => {
  it('is log10 of the cost above the best known one', async () => {
    const [plain, logged] = [await costsOf('bbob/f8/d5/i1'), await costsOf('log:bbob/f8/d5/i1')];
    const best = taskOf('bbob/f8/d5/i1').best!().cost;

    await fc.assert(
      fc.asyncProperty(box, async x => {
        const gap = (await plain(x))[0]! - best;
        fc.pre(gap > 1e-3);
        expect((await logged(x))[0]!).toBeCloseTo(Math.log10(gap), 9);
      }),
    );
  });

  it('keeps the order of any two points', async () => {
    const [plain, logged] = [await costsOf('bbob/f3/d5/i2'), await costsOf('log:bbob/f3/d5/i2')];

    await fc.assert(
      fc.asyncProperty(box, box, async (x, y) => {
        const before = (await plain(x))[0]! - (await plain(y))[0]!;
        const after = (await logged(x))[0]! - (await logged(y))[0]!;
        expect(Math.sign(before) === Math.sign(after) || Math.abs(before) < 1e-9).toBe(true);
      }),
    );
  });

  it('takes what is known of the test along, and no hypervolume', () => {
    const { cost, test } = taskOf('train/tree-moons/error').best!();

    expect(taskOf('log:train/tree-moons/error').best!()).toMatchObject({ cost: -8, test: expect.closeTo(Math.log10(test! - cost), 6) });
    expect(taskOf('bbob-biobj/f1/d2/i1').hypervolume!().value).toBeGreaterThan(1);
    expect(taskOf('log:bbob-biobj/f1/d2/i1').hypervolume).toBeUndefined();
  });

  it('is -8 at the optimum, which it states as its best', async () => {
    const { cost, config } = taskOf('log:bbob/f1/d5/i1').best!();

    expect(cost).toBe(-8);
    expect(await (await costsOf('log:bbob/f1/d5/i1'))(config!)).toEqual([-8]);
  });

  it('moves fronts, ideal and nadir along', () => {
    const { problem, front } = taskOf('log:zdt/zdt3/d30');
    const points = front!.points(100);

    problem.objectives.forEach(({ name, ideal, nadir }, i) => {
      expect(name).toBe(`log10(f${i + 1})`);
      expect(Math.min(...points.map(p => p[i]!))).toBeCloseTo(ideal!, 12);
      expect(Math.max(...points.map(p => p[i]!))).toBeCloseTo(nadir!, 12);
    });
  });

  it('refuses a task whose best is unknown, and an argument', () => {
    const { best: _, ...unknown } = taskOf('bbob/f1/d5/i1');

    expect(() => log.wrap(unknown as Task, undefined)).toThrow('log needs the best known cost, and bbob/f1/d5/i1 has none of f');
    expect(() => log.wrap(taskOf('bbob/f1/d5/i1'), '2')).toThrow('log takes no argument');
  });
});
