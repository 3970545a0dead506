import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../analysis/charts/steps.ts';

describe('without repeats', () => {
  it('drops only points at which nothing steps', () => {
    const line = [3, 3, 3, 2, 2, 2].map((rank, i) => ({ optimizer: 'a', fraction: i, rank }));

    expect(withoutRepeats(line).map(point => point.fraction)).toEqual([0, 3, 5]);
  });

  it('leaves the step function as it was', () => {
    const lines = fc.array(
      fc.record({ optimizer: fc.constantFrom('a', 'b'), fraction: fc.integer({ min: 0, max: 20 }), rank: fc.integer({ min: 1, max: 2 }) }),
    );
    fc.assert(
      fc.property(lines, drawn => {
        const points = [...new Map(drawn.map(point => [`${point.optimizer}${point.fraction}`, point])).values()];
        const kept = withoutRepeats(points);
        for (const { optimizer, fraction } of points) expect(valueAt(kept, optimizer, fraction)).toBe(valueAt(points, optimizer, fraction));
      }),
    );
  });
});

/** Last value carried forward. */
const valueAt = (points: readonly { optimizer: string; fraction: number; rank: number }[], optimizer: string, fraction: number) =>
  points.filter(p => p.optimizer === optimizer && p.fraction <= fraction).sort((a, b) => b.fraction - a.fraction)[0]?.rank;
