import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveValues } from '../../../analysis/results/archive.ts';
import type { Incumbent } from '../../../analysis/results/source.ts';
import { hypervolume, type Point } from '../../../analysis/statistics/hypervolume.ts';

const unit = { ideal: [0, 0], nadir: [1, 1] };
const incumbent = (costs: Point, test?: Point | null, level = 1): Incumbent => ({ trial: 0, level, spent: 0, costs, test });
const volumes = (incumbents: readonly Incumbent[], corners = unit): number[] =>
  archiveValues(incumbents, corners).map(value => value.hypervolume);

describe('archive', () => {
  it('is worth the hypervolume up to 1.1 of objectives scaled by ideal and nadir', () => {
    const corners = { ideal: [10, -1], nadir: [20, 1] };

    expect(volumes([incumbent([10, 1]), incumbent([15, 0]), incumbent([20, -1])], corners)).toEqual([
      expect.closeTo(1.1 * 0.1, 12),
      expect.closeTo(1.1 * 0.1 + 0.6 * 0.5, 12),
      expect.closeTo(0.46, 12),
    ]);
  });

  it('gains nothing by points outside the reference box, and counts them', () => {
    expect(archiveValues([incumbent([0.5, 0.5]), incumbent([0, 2]), incumbent([1.1, 0])], unit)).toEqual([
      { hypervolume: expect.closeTo(0.36, 12), beyond: 0 },
      { hypervolume: expect.closeTo(0.36, 12), beyond: 1 },
      { hypervolume: expect.closeTo(0.36, 12), beyond: 2 },
    ]);
  });

  it('starts anew at a level above all before', () => {
    expect(volumes([incumbent([0, 0], undefined, 1), incumbent([0.6, 0.6], undefined, 9), incumbent([0.1, 0.1], undefined, 9)])).toEqual([
      expect.closeTo(1.21, 12),
      expect.closeTo(0.25, 12),
      expect.closeTo(1, 12),
    ]);
  });

  it('is judged by test values, and a member that left it no longer counts', () => {
    // (0.4, 0.4) replaces both, although (0.6, 0.6) had tested better
    const found = [incumbent([0.6, 0.6], [0.1, 0.1]), incumbent([0.5, 0.9], [1, 1]), incumbent([0.4, 0.4], [0.6, 0.6])];

    expect(volumes(found)).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12), expect.closeTo(0.25, 12)]);
  });

  it('gains nothing by members whose test evaluations all failed', () => {
    expect(volumes([incumbent([0.5, 0.5], null), incumbent([0.4, 0.6], [0.6, 0.6])])).toEqual([0, expect.closeTo(0.25, 12)]);
  });

  it.each([2, 3, 4])('adds up in %i objectives to the hypervolume of all that was found', objectives => {
    const point = fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), { minLength: objectives, maxLength: objectives });
    const corners = { ideal: Array(objectives).fill(0), nadir: Array(objectives).fill(1) };
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), points => {
        const values = volumes(
          points.map(costs => incumbent(costs)),
          corners,
        );
        const expected = points.map((_, i) => hypervolume(points.slice(0, i + 1), Array(objectives).fill(1.1)));

        for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i]!, 11);
      }),
      { numRuns: 60 },
    );
  });
});
