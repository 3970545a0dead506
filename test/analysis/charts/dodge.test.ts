import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '../../../analysis/charts/dodge.ts';

const problem = fc.record({
  positions: fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 12 }),
  gap: fc.double({ min: 0.01, max: 3, noNaN: true }),
});

describe('dodge', () => {
  it('leaves alone what is far enough apart', () => {
    expect(dodge([1, 5, 3], 1, 0, 10)).toEqual([1, 5, 3]);
  });

  it('moves two equal positions apart by the same amount', () => {
    expect(dodge([4, 4], 1, 0, 10)).toEqual([3.5, 4.5]);
  });

  it('stays within the bounds', () => {
    expect(dodge([10, 10, 10], 1, 0, 10)).toEqual([8, 9, 10]);
  });

  it('spreads evenly what does not fit', () => {
    expect(dodge([1, 1, 1, 1, 1], 4, 0, 10)).toEqual([0, 2.5, 5, 7.5, 10]);
  });

  it('keeps order, gap and bounds', () => {
    fc.assert(
      fc.property(problem, ({ positions, gap }) => {
        const moved = dodge(positions, gap, 0, 10);
        const order = positions.map((_, i) => i).sort((i, j) => positions[i]! - positions[j]! || i - j);
        const step = Math.min(gap, positions.length > 1 ? 10 / (positions.length - 1) : gap);
        order.slice(1).forEach((index, i) => {
          expect(moved[index]! - moved[order[i]!]!).toBeGreaterThanOrEqual(step - 1e-9);
        });
        for (const place of moved) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(10 + 1e-9);
        }
      }),
    );
  });

  it('moves no more than a search on a fine grid finds necessary', () => {
    // three labels, every placement on a grid of 0.25
    const grid = Array.from({ length: 41 }, (_, i) => i / 4);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }), quarters => {
        const [a, b, c] = quarters.map(q => q / 4).sort((x, y) => x - y) as [number, number, number];
        const cost = (x: number, y: number, z: number) => (x - a) ** 2 + (y - b) ** 2 + (z - c) ** 2;
        let best = Infinity;
        for (const x of grid)
          for (const y of grid) for (const z of grid) if (y - x >= 1.5 && z - y >= 1.5) best = Math.min(best, cost(x, y, z));

        expect(cost(...(dodge([a, b, c], 1.5, 0, 10) as [number, number, number]))).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});
