import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract/index.ts';
import { seedOf } from '../../../src/random/index.ts';
import { train } from '../../../tasks/train/index.ts';
import { makeReference } from '../../../tasks/train/make-references.ts';

const seeds = 16;
const meansOf = async (id: string, config: Readonly<Record<string, string | number | boolean>>, role: Role): Promise<readonly number[]> => {
  const evaluate = await train.find(id)!.open();
  const sums = [0, 0];
  for (let k = 0; k < seeds; k++) {
    const outcome = await evaluate({ id: 0, config, level: 1 }, seedOf(role, 'train', 'reference', 'last', k), role);
    if (outcome.status !== 'ok') throw new Error(outcome.reason);
    outcome.costs.forEach((cost, i) => (sums[i]! += cost / seeds));
  }
  return sums;
};

describe('what is known of tasks that train', () => {
  it.each(['tree-iris', 'ridge-friedman3'])('%s: the best config has the stated error, in both roles', async place => {
    const { cost, test, config } = train.find(`train/${place}/error`)!.best!();

    expect((await meansOf(`train/${place}/error`, config!, 'tuning'))[0]).toBeCloseTo(cost, 4);
    expect((await meansOf(`train/${place}/error`, config!, 'test'))[0]).toBeCloseTo(test!, 4);
  });

  it('is the same for every variant: with a fidelity, with a size, with seconds', () => {
    const best = train.find('train/tree-moons/error')!.best!();

    for (const variant of ['error@trainsize', 'error+size', 'error+seconds', 'error+size+seconds@trainsize'])
      expect(train.find(`train/tree-moons/${variant}`)!.best!()).toEqual(best);
    expect(train.find('train/tree-moons/error+seconds')!.front).toBeUndefined();
  });

  it('is of a front what no other point dominates, from the best error on', () => {
    for (const id of train.ids()) {
      const { front, problem, best } = train.find(id)!;
      if (!front) continue;
      const points = front.points(11);
      expect(points[0]![0]).toBe(best!().cost);
      for (const [i, point] of points.entries()) {
        point.forEach((cost, k) => expect(cost).toBeGreaterThanOrEqual(problem.objectives[k]!.ideal!));
        if (i > 0) expect(point[0]! > points[i - 1]![0]! && point[1]! < points[i - 1]![1]!).toBe(true);
      }
    }
  });

  it('is found again by the same search', async () => {
    const { best, front } = train.find('train/tree-iris/error+size')!;
    const again = await makeReference('train/tree-iris/error+size');

    expect(again).toMatchObject({ error: best!().cost, test: best!().test, config: best!().config, seeds });
    expect(again.front).toEqual(front!.points(11));
  });
});
