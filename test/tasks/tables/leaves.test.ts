import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, inLeaves } from '../../../tasks/tables/leaves.ts';

const pointsOf = (...points: number[][]): Int16Array[] => points.map(point => Int16Array.from(point));
const coordinate = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -16_000, max: 16_000 }));
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }).map(all => pointsOf(...all));

describe('inLeaves', () => {
  it('has every point in one leaf, which is filled up with its last', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(8, 16, 64), fc.constantFrom(1, 2), (points, size, axes) => {
        const order = [...inLeaves(points, size, axes)];

        const leaves = Array.from({ length: order.length / size }, (_, i) => order.slice(size * i, size * (i + 1)));
        const own = leaves.map(leaf => [...new Set(leaf)]);
        for (const [i, leaf] of leaves.entries()) expect(leaf.slice(own[i]!.length).every(one => one === own[i]!.at(-1))).toBe(true);
        expect(own.flat().toSorted((a, b) => a - b)).toEqual([...points.keys()]);
      }),
    );
  });

  it('leaves points in their order where they are one leaf', () => {
    expect([...inLeaves(pointsOf([3, 0], [1, 0], [2, 0]), 8)]).toEqual([0, 1, 2, 2, 2, 2, 2, 2]);
  });

  const valuesIn = (order: readonly number[], size: number, numberOf: (i: number) => number): number[][] =>
    Array.from({ length: order.length / size }, (_, leaf) => [
      ...new Set(
        order
          .slice(size * leaf, size * (leaf + 1))
          .map(numberOf)
          .sort(),
      ),
    ]);

  it('splits the coordinate that varies the most', () => {
    // a grid of 4 × 8, twice as wide as high, with leaves of eight: four squares beside each other
    const grid = Array.from({ length: 32 }, (_, i) => [4 * (i % 8), 3 * Math.floor(i / 8)]);

    const columns = valuesIn([...inLeaves(pointsOf(...grid), 8)], 8, i => grid[i]![0]! / 4);

    expect(columns).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });

  it('does not mix values of which there are few', () => {
    // 11 and 21 of two values: the middle is at 16
    const two = Array.from({ length: 32 }, (_, i) => [i % 3 === 1 ? 100 : 0, i]);

    const values = valuesIn([...inLeaves(pointsOf(...two), 16, 1)], 16, i => two[i]![0]!);

    expect(values).toEqual([[0], [0], [100]]);
  });
});

describe('boxOf', () => {
  it('has the least and the greatest of each coordinate', () => {
    const { low, high } = boxOf(pointsOf([3, -1], [1, 4], [2, 0]));

    expect([[...low], [...high]]).toEqual([
      [1, -1],
      [3, 4],
    ]);
  });
});
