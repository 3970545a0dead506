import { expect, it } from 'vitest';
import type { Collection, Evaluate } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { uniformConfig, whyInvalid } from '../../src/space/index.ts';
import { at } from './data.ts';

/**
 * What holds for every task that reads data, on some of a collection: the same answer from two instances; a reason where there is
 * no value; nothing below the best, which its config attains; a front that nothing dominates and whose corners are ideal and nadir.
 */
export function itIsSound(collection: Collection, count = 12): void {
  const ids = [...collection.ids()];
  const some = ids.filter((_, i) => i % Math.ceil(ids.length / count) === 0);

  it.each(some)('%s is sound', async id => {
    const task = collection.find(id)!;
    const { space, objectives, fidelity } = task.problem;
    const [first, second] = [await task.open(), await task.open()] as [Evaluate, Evaluate];
    const rng = stream('sound', id);
    const found: (readonly number[])[] = [];
    for (let i = 0; i < 300; i++) {
      const config = uniformConfig(space, rng);
      const where = { seed: i, level: i % 3 === 0 && fidelity ? fidelity.min : (fidelity?.max ?? 1) };
      const outcome = at(first, config, where);
      expect(at(second, config, where)).toEqual(outcome);
      if (outcome.status !== 'ok') expect(outcome.reason).toMatch(/\w+ \w+/);
      else {
        expect(outcome.costs).toHaveLength(objectives.length);
        expect(outcome.costs.every(Number.isFinite)).toBe(true);
        if (where.level === (fidelity?.max ?? 1)) found.push(outcome.costs);
      }
    }
    expect(found.length).toBeGreaterThan(0);
    if (task.noisy) return;

    const best = task.best!();
    for (const costs of found) expect(costs[0]).toBeGreaterThanOrEqual(best.cost);
    expect(whyInvalid(space, best.config!)).toBeUndefined();
    expect(at(first, best.config!, { level: fidelity?.max ?? 1 })).toMatchObject({
      status: 'ok',
      costs: expect.arrayContaining([best.cost]),
    });

    const front = task.front?.points(1e9);
    if (!front) return;
    for (const point of front)
      for (const costs of found)
        expect(costs.every((cost, i) => cost <= point[i]!) && costs.some((cost, i) => cost < point[i]!)).toBe(false);
    for (const [i, { ideal, nadir }] of objectives.entries()) {
      expect(Math.min(...front.map(point => point[i]!))).toBe(ideal);
      expect(Math.max(...front.map(point => point[i]!))).toBe(nadir);
    }
    expect(task.front!.points(5).length).toBeLessThanOrEqual(5);
  });
}
