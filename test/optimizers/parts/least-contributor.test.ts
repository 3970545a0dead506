import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypervolume } from '../../../optimizers/parts/hypervolume-contributions.ts';
import { leastContributor } from '../../../optimizers/parts/least-contributor.ts';

describe('the least contributor', () => {
  it('is never an end of a front of two objectives', () => {
    const front = [[0, 10], [0.001, 9.999], [5, 5], [10, 0]]; // biome-ignore format: points

    expect(leastContributor(front, front)).toBe(1);
  });

  it('is one of two equal points', () => {
    const front = [[0, 10], [5, 5], [10, 0], [10, 0]]; // biome-ignore format: points

    expect(leastContributor(front, front)).toBe(3);
  });

  it('leaves the largest hypervolume of three objectives behind', () => {
    const points = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
    });
    const cube = [
      [0, 0, 1],
      [1, 1, 0],
    ]; // so that the scale is that of the costs

    fc.assert(
      fc.property(points, front => {
        const left = (without: number) =>
          hypervolume(
            front.filter((_, i) => i !== without),
            [11, 11, 11],
          );
        const least = leastContributor(front, [...front, ...cube]);

        for (let i = 0; i < front.length; i++) expect(left(least)).toBeGreaterThanOrEqual(left(i) - 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
