import { describe, expect, it } from 'vitest';
import { bbob } from '../../../tasks/bbob/index.ts';
import { costsAt, relative } from './golden.ts';

const zeros = (d: number) => new Float64Array(d);

describe('bbob', () => {
  it('lists 24 functions × 6 dimensions × 110 instances, and finds what it lists', () => {
    const ids = [...bbob.ids()];

    expect(new Set(ids).size).toBe(24 * 6 * 110);
    expect(ids.filter(id => bbob.find(id)?.id !== id)).toEqual([]);
  });

  it.each(['f0', 'f25', 'f1x', 'f01'])('has no %s', fn => {
    expect(bbob.find(`bbob/${fn}/d5/i1`)).toBeUndefined();
  });

  it.each(['d5/i0', 'd5/i111', 'd1/i1', 'd41/i1', 'd5', 'd5/i1/', 'd5/i01', 'd5/i-1'])('has no f1/%s', rest => {
    expect(bbob.find(`bbob/f1/${rest}`)).toBeUndefined();
  });

  // coco-experiment 2.8.2; the first also in ioh 0.3.22
  it.each([
    ['bbob/f1/d5/i1', 92.30397568],
    ['bbob/f1/d5/i110', 122.90781312],
    ['bbob/f8/d5/i1', 1476.207257345201],
  ])('%s at 0 is %d', async (id, y) => {
    const [cost] = await costsAt(bbob.find(id)!, zeros(5));

    expect(relative(cost!, y)).toBeLessThan(1e-15);
  });

  it('knows the optimum: f8/d5/i1 has 149.15', async () => {
    const task = bbob.find('bbob/f8/d5/i1')!;
    const { cost, config } = task.best!();

    expect(cost).toBe(149.15);
    expect(await costsAt(task, Object.values(config!) as number[])).toEqual([149.15]);
  });

  it('is a blackbox in [−5, 5]^d, deterministic, with a space that all instances share', () => {
    const task = bbob.find('bbob/f15/d3/i7')!;

    expect(task).toMatchObject({ needs: ['continuous'], noisy: false, heldOut: false, budget: { full: 90, workers: 1 } });
    expect(task.problem.space.params).toEqual({
      x0: { kind: 'float', low: -5, high: 5 },
      x1: { kind: 'float', low: -5, high: 5 },
      x2: { kind: 'float', low: -5, high: 5 },
    });
    expect(bbob.find('bbob/f3/d3/i1')!.problem.space).toBe(task.problem.space);
  });

  it('opens instances that do not disturb each other', async () => {
    const [a, b] = [bbob.find('bbob/f16/d2/i1')!.open(), bbob.find('bbob/f16/d2/i2')!.open()];
    const evaluate = async (open: typeof a, x0: number) => (await open)({ id: 0, config: { x0, x1: 1 }, level: 1 }, 0 as never, 'tuning');
    const alone = await evaluate(a, 2);
    await evaluate(b, -3);

    expect(await evaluate(a, 2)).toEqual(alone);
  });
});
