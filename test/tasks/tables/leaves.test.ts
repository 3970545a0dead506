import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, inLeaves } from '../../../tasks/tables/leaves.ts';

const pointsOf = (...points: number[][]): Int16Array[] => points.map(point => Int16Array.from(point));
const coordinate = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -16_000, max: 16_000 }));
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }).map(all => pointsOf(...all));

describe('inLeaves', () => {
  it('has every point once, and the last one again until the leaves are full', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(8, 16, 64), (points, size) => {
        const order = [...inLeaves(points, size)];

        const own = order.slice(0, points.length);
        expect(order.length).toBe(size * Math.ceil(points.length / size));
        expect(own.toSorted((a, b) => a - b)).toEqual([...points.keys()]);
        expect(order.slice(points.length).every(i => i === own.at(-1))).toBe(true);
      }),
    );
  });

  it('leaves points in their order where they are one leaf', () => {
    expect([...inLeaves(pointsOf([3, 0], [1, 0], [2, 0]), 8)]).toEqual([0, 1, 2, 2, 2, 2, 2, 2]);
  });

  it('splits the widest coordinate in the middle', () => {
    // a grid of 4 × 8, twice as wide as high, with leaves of eight: four squares beside each other
    const grid = Array.from({ length: 32 }, (_, i) => [4 * (i % 8), 3 * Math.floor(i / 8)]);
    const order = [...inLeaves(pointsOf(...grid), 8)];

    const columns = [0, 8, 16, 24].map(from => [...new Set(order.slice(from, from + 8).map(i => grid[i]![0]! / 4))].sort());

    expect(columns).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
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
