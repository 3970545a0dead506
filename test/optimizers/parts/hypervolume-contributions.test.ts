import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypervolume, hypervolumeContributions } from '../../../optimizers/parts/hypervolume-contributions.ts';

/** The cells of the grid of all coordinates that some point dominates. */
function naive(points: readonly (readonly number[])[], reference: readonly number[]): number {
  const cuts = reference.map((end, m) => [...new Set([...points.map(p => p[m]!), end])].filter(v => v <= end).sort((a, b) => a - b));
  const volume = (corner: readonly number[], size: number): number => {
    const m = corner.length;
    if (m === reference.length) return points.some(p => p.every((v, k) => v <= corner[k]!)) ? size : 0;
    let sum = 0;
    for (let i = 0; i + 1 < cuts[m]!.length; i++) sum += volume([...corner, cuts[m]![i]!], size * (cuts[m]![i + 1]! - cuts[m]![i]!));
    return sum;
  };
  return volume([], 1);
}

const front = (m: number) =>
  fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 6, noNaN: true })), { minLength: m, maxLength: m }), {
    minLength: 1,
    maxLength: 7,
  });

describe.each([2, 3, 4])('the hypervolume of %d objectives', m => {
  const reference = Array.from({ length: m }, (_, k) => 5 + k / 2);

  it('is that of the dominated cells, points beyond the reference included', () => {
    fc.assert(
      fc.property(front(m), points => {
        expect(hypervolume(points, reference)).toBeCloseTo(naive(points, reference), 8);
      }),
      { numRuns: m === 4 ? 30 : 100 },
    );
  });

  it('falls by each point’s contribution when it goes', () => {
    fc.assert(
      fc.property(front(m), points => {
        const contributions = hypervolumeContributions(points, reference);
        for (const [i, contribution] of contributions.entries()) {
          const without = points.filter((_, k) => k !== i);
          expect(contribution).toBeCloseTo(naive(points, reference) - naive(without, reference), 8);
        }
      }),
      { numRuns: m === 4 ? 10 : 60 },
    );
  });
});
