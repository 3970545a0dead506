import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveValues } from '../../../analysis/results/archive.ts';
import type { Incumbent } from '../../../analysis/results/source.ts';
import { hypervolume } from '../../../analysis/statistics/hypervolume.ts';

const corners = { ideal: [0, 0], nadir: [10, 10] };
const incumbent = (costs: number[], level = 1, test?: number[]): Incumbent =>
  ({ trial: 0, level, spent: 0, costs, ...(test ? { test } : {}) }) as unknown as Incumbent;

describe('the value of an archive', () => {
  it('is the hypervolume of all points so far, whoever was replaced', () => {
    const coordinate = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }), points => {
        const entered = points.filter((p, i) => !points.slice(0, i).some(q => q[0] <= p[0] && q[1] <= p[1]));
        const values = archiveValues(entered.map(p => incumbent([...p])), corners).map(v => v.hypervolume); // biome-ignore format: short

        entered.forEach((_, i) => {
          const scaled = entered.slice(0, i + 1).map(p => [p[0] / 10, p[1] / 10]);
          expect(values[i]).toBeCloseTo(hypervolume(scaled, [1.1, 1.1]), 10);
        });
      }),
    );
  });

  it('starts anew at a higher level', () => {
    const values = archiveValues([incumbent([0, 0]), incumbent([5, 5], 3)], corners);

    expect(values.map(v => v.hypervolume)).toEqual([expect.closeTo(1.21, 12), expect.closeTo(0.36, 12)]);
  });

  it('counts test values of the members that tuning costs chose', () => {
    const values = archiveValues([incumbent([5, 5], 1, [9, 9]), incumbent([4, 4], 1, [10, 10])], corners);

    expect(values.map(v => v.hypervolume)).toEqual([expect.closeTo(0.04, 12), expect.closeTo(0.01, 12)]);
  });
});
