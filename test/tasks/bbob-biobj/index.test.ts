import { describe, expect, it } from 'vitest';
import { bbobBiobj } from '../../../tasks/bbob-biobj/index.ts';
import { functionPairs } from '../../../tasks/bbob-biobj/pairs.ts';
import { costsAt, golden, goldenPoint, relative } from '../bbob/golden.ts';

type Pair = readonly [number, number];
const rows = golden<readonly [fn: number, d: number, instance: number, nadir: Pair, y: Pair]>('bbob-biobj');

describe('bbob-biobj', () => {
  it('lists 55 functions × 6 dimensions × 15 instances, and finds what it lists', () => {
    const ids = [...bbobBiobj.ids()];

    expect(new Set(ids).size).toBe(55 * 6 * 15);
    expect(ids.filter(id => bbobBiobj.find(id)?.id !== id)).toEqual([]);
  });

  it.each(['f56/d5/i1', 'f0/d5/i1', 'f1/d4/i1', 'f1/d5/i16', 'f1/d5'])('has no %s', rest => {
    expect(bbobBiobj.find(`bbob-biobj/${rest}`)).toBeUndefined();
  });

  it('numbers the pairs as the paper does (table 1)', () => {
    expect(functionPairs).toHaveLength(55);
    expect([1, 2, 7, 10, 11, 20, 55].map(fn => functionPairs[fn - 1])).toEqual([
      [1, 1],
      [1, 2],
      [1, 15],
      [1, 21],
      [2, 2],
      [6, 6],
      [21, 21],
    ]);
  });

  it.each(rows)('f%i/d%i/i%i has the costs and the nadir point of COCO 2.8.2, to 1e-11', async (fn, d, instance, nadir, y) => {
    const task = bbobBiobj.find(`bbob-biobj/f${fn}/d${d}/i${instance}`)!;
    const costs = await costsAt(task, goldenPoint(fn, d, instance, 0));

    for (const k of [0, 1]) {
      expect(relative(costs[k]!, y[k]!)).toBeLessThan(1e-11);
      expect(relative(task.problem.objectives[k]!.nadir!, nadir[k]!)).toBeLessThan(1e-11);
      expect(task.problem.objectives[k]!.ideal!).toBeLessThan(nadir[k]!);
    }
  });

  it('has ideal and nadir as plain data once it is written or sent', () => {
    const { objectives } = bbobBiobj.find('bbob-biobj/f1/d2/i1')!.problem;

    expect(structuredClone(objectives)).toEqual(JSON.parse(JSON.stringify(objectives)));
    expect(JSON.parse(JSON.stringify(objectives))[0]).toEqual({ name: 'f1', natural: 'min', ideal: 394.48, nadir: 426.27966080000004 });
  });

  it('needs an optimizer for several objectives', () => {
    expect(bbobBiobj.find('bbob-biobj/f7/d5/i1')).toMatchObject({ needs: ['continuous', 'objectives'] });
  });
});
