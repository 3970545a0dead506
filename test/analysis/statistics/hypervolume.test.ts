import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contribution, hypervolume, type Point } from '../../../analysis/statistics/hypervolume.ts';
import { haveShared, shared } from '../../shared.ts';

/** Few distinct values, so that ties, duplicates and points on the reference's edges are common. */
const coarse = fc.integer({ min: 0, max: 6 }).map(i => i / 5);
const fine = fc.double({ min: 0, max: 1.2, noNaN: true });
const sets = (objectives: number, most: number) =>
  fc.array(fc.array(fc.oneof(coarse, fine), { minLength: objectives, maxLength: objectives }), { maxLength: most });
const ones = (objectives: number): number[] => Array(objectives).fill(1);

describe('hypervolume', () => {
  it('knows small sets by hand', () => {
    const three = [
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ];

    expect(hypervolume(three, [1, 1])).toBe(0.25);
    expect(hypervolume(three, [1.1, 1.1])).toBeCloseTo(0.46, 14);
    expect(hypervolume([], [1, 1])).toBe(0);
    expect(hypervolume([[0.25], [0.5]], [1])).toBe(0.75);
    expect(hypervolume([[0, 0, 0]], [2, 3, 4])).toBe(24);
    expect(hypervolume([[1, 2, 3, 4, 5]], [2, 4, 6, 8, 10])).toBe(120);
  });

  it.each([1, 2, 7, 50])('of a staircase of %i steps is n² − n(n − 1)/2', n => {
    const stairs = Array.from({ length: n }, (_, i) => [i, n - 1 - i]);

    expect(hypervolume(stairs, [n, n])).toBe(n * n - (n * (n - 1)) / 2);
  });

  it.each([3, 4, 5])('of a simplex grid in %i objectives counts the unit cells above it', objectives => {
    const size = 5;
    const cells = grid(objectives, size);
    const front = cells.filter(cell => sum(cell) === size - 1);
    const above = cells.filter(cell => sum(cell) >= size - 1);

    expect(hypervolume(front, Array(objectives).fill(size))).toBe(above.length);
  });

  it.each([1, 2, 3, 4, 5])('agrees with inclusion–exclusion in %i objectives', objectives => {
    fc.assert(
      fc.property(sets(objectives, 9), points => {
        expect(hypervolume(points, ones(objectives))).toBeCloseTo(inclusionExclusion(points, ones(objectives)), 11);
      }),
      { numRuns: 150 },
    );
  });

  it.each([2, 3, 4])('agrees with a count of grid cells on larger sets in %i objectives', objectives => {
    const steps = objectives === 4 ? 8 : 12;
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(steps), { minLength: objectives, maxLength: objectives }), { maxLength: 60 }), points => {
        const covered = grid(objectives, steps).filter(cell => points.some(point => point.every((value, i) => value <= cell[i]!)));

        expect(hypervolume(points, Array(objectives).fill(steps))).toBe(covered.length);
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of points or objectives, and never shrinks when a point is added', () => {
    fc.assert(
      fc.property(sets(4, 12), fc.array(fine, { minLength: 4, maxLength: 4 }), (points, extra) => {
        const whole = hypervolume(points, ones(4));

        expect(hypervolume(points.toReversed(), ones(4))).toBeCloseTo(whole, 12);
        expect(hypervolume(points.map(rotated), ones(4))).toBeCloseTo(whole, 12);
        expect(hypervolume([...points, extra], ones(4))).toBeGreaterThanOrEqual(whole - 1e-12);
      }),
      { numRuns: 100 },
    );
  });

  it.each([1, 2, 3, 4])('grows by the contribution of each point in %i objectives', objectives => {
    fc.assert(
      fc.property(sets(objectives, 10), points => {
        const reference = ones(objectives);
        const grown = points.reduce((volume, point, i) => volume + contribution(point, points.slice(0, i), reference), 0);

        expect(grown).toBeCloseTo(hypervolume(points, reference), 11);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses NaN and points of another dimension', () => {
    expect(() => hypervolume([[0, Number.NaN]], [1, 1])).toThrow('NaN');
    expect(() => hypervolume([[0, 0, 0]], [1, 1])).toThrow('3 objectives');
  });

  it.skipIf(!haveShared)('agrees with moocore on its first set', () => {
    const [first] = readFileSync(shared('verification/moocore/input1.dat'), 'utf8').split(/\n\s*\n/);
    const points = first!
      .trim()
      .split('\n')
      .map(line => line.trim().split(/\s+/).map(Number));

    expect(points).toHaveLength(10);
    expect(hypervolume(points, [10, 10])).toBeCloseTo(90.46272765, 8);
  });
});

const sum = (values: Point): number => values.reduce((a, b) => a + b, 0);
const rotated = ([first, ...rest]: Point): Point => [...rest, first!];

/** Lower corners of all unit cells of [0, size]^objectives. */
const grid = (objectives: number, size: number): number[][] =>
  objectives === 0 ? [[]] : grid(objectives - 1, size).flatMap(cell => Array.from({ length: size }, (_, i) => [...cell, i]));

/** Σ over non-empty subsets of (−1)^(size + 1) · volume of the intersection of their boxes. */
function inclusionExclusion(points: readonly Point[], reference: Point): number {
  let total = 0;
  for (let subset = 1; subset < 1 << points.length; subset++) {
    const members = points.filter((_, i) => subset & (1 << i));
    const box = reference.reduce((product, r, i) => product * Math.max(0, r - Math.max(...members.map(member => member[i]!))), 1);
    total += members.length % 2 ? box : -box;
  }
  return total;
}
