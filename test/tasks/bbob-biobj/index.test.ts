import { describe, expect, it } from 'vitest';
import { hypervolume } from '../../../analysis/statistics/hypervolume.ts';
import { optimumOf } from '../../../tasks/bbob/function.ts';
import { dimensions } from '../../../tasks/bbob/index.ts';
import { coco } from '../../../tasks/bbob-biobj/coco.ts';
import { found } from '../../../tasks/bbob-biobj/found.ts';
import { bbobBiobj } from '../../../tasks/bbob-biobj/index.ts';
import { searched } from '../../../tasks/bbob-biobj/make-references.ts';
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

describe('the best known hypervolume', () => {
  const known = (fn: number, d: number, instance: number): number =>
    bbobBiobj.find(`bbob-biobj/f${fn}/d${d}/i${instance}`)!.hypervolume!().value;
  const finest = 6e-7; // of COCO's values, in the file

  // scaled costs of two spheres on the front are t² and (1 − t)²: v = (1 − √u)², and 1 − ∫ v du = 5/6
  it('of two spheres is 5/6 + 0.21, what COCO knows of it and what is found', () => {
    for (const d of dimensions)
      for (let instance = 1; instance <= 15; instance++) {
        expect(known(1, d, instance)).toBeLessThanOrEqual(5 / 6 + 0.21 + finest);
        expect(known(1, d, instance)).toBeGreaterThan(5 / 6 + 0.21 - 1e-3);
      }
  });

  it('is 0.21 more with the reference point 1.1 than with 1, as COCO has it: both ends of the front are known', async () => {
    const task = bbobBiobj.find('bbob-biobj/f1/d5/i3')!;
    const { xopt } = optimumOf(1, 5, 7);
    const other = optimumOf(1, 5, 8).xopt;
    const points = await Promise.all(
      Array.from({ length: 401 }, async (_, k) => {
        const costs = await costsAt(
          task,
          Array.from(xopt, (x, j) => x + ((other[j]! - x) * k) / 400),
        );
        return costs.map(
          (cost, i) =>
            (cost - task.problem.objectives[i]!.ideal!) / (task.problem.objectives[i]!.nadir! - task.problem.objectives[i]!.ideal!),
        );
      }),
    );

    expect(hypervolume(points, [1.1, 1.1]) - hypervolume(points, [1, 1])).toBeCloseTo(0.21, 12);
    expect(hypervolume(points, [1.1, 1.1])).toBeLessThan(known(1, 5, 3));
    expect(hypervolume(points, [1.1, 1.1])).toBeGreaterThan(known(1, 5, 3) - 2e-3);
  });

  it('of COCO is approached, and not exceeded, by a search on koi’s functions', () => {
    for (const [i, fn] of [1, 5, 13, 21, 29, 41, 49, 53].entries()) {
      const reached = searched(fn, 2, 1 + i, 3000);

      expect(reached).toBeLessThanOrEqual(coco[2]![fn - 1]![i]! + finest);
      expect(reached).toBeGreaterThan(coco[2]![fn - 1]![i]! - 0.03);
    }
    for (const fn of [1, 9, 26, 54]) expect(searched(fn, 5, 2, 3000)).toBeLessThanOrEqual(coco[5]![fn - 1]![1]! + finest);
  });

  it('where COCO has none is what the search finds again', () => {
    expect(Object.keys(found).map(Number)).toEqual([...dimensions]);
    for (const fn of [1, 28, 54]) expect(searched(fn, 2, 11)).toBeCloseTo(found[2]![fn - 1]![0]!, 3);
    expect(known(28, 2, 11)).toBeCloseTo(found[2]![27]![0]! + 0.21, 9);
  });

  it('has a value above 0.21 and at most 1.21 for every problem', () => {
    for (const id of bbobBiobj.ids()) {
      const { value } = bbobBiobj.find(id)!.hypervolume!();
      if (!(value > 0.21 && value <= 1.21)) throw new Error(`${id}: ${value}`);
    }
    expect(Object.values(coco).flat(2)).toHaveLength(3300);
    expect(Object.values(found).flat(2)).toHaveLength(1650);
  });
});
