import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypervolume } from '../../../optimizers/parts/hypervolume-contributions.ts';
import { hypervolumeSubset } from '../../../optimizers/parts/hypervolume-subset.ts';

const fronts = (m: number) =>
  fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: m, maxLength: m }), { minLength: 1, maxLength: 9 });
const corner = (m: number) => Array.from({ length: m }, () => 1.1);

/** Pareto front of the points: what the subset is chosen from. */
const nonDominated = (points: readonly (readonly number[])[]) =>
  points.filter(p => !points.some(q => q !== p && q.every((v, m) => v <= p[m]!) && q.some((v, m) => v < p[m]!)));

/** The greedy choice, each gain computed as a difference of two hypervolumes. */
function gains(front: readonly (readonly number[])[], chosen: readonly number[], reference: readonly number[]): number[] {
  const volume = (indices: readonly number[]) =>
    hypervolume(
      indices.map(i => front[i]!),
      reference,
    );
  return front.map((_, i) => volume([...chosen, i]) - volume(chosen));
}

describe.each([2, 3, 4])('the hypervolume subset of %d objectives', m => {
  it('takes each time whoever adds most', () => {
    fc.assert(
      fc.property(fronts(m), fc.integer({ min: 1, max: 9 }), (points, wanted) => {
        const front = nonDominated(points);
        const size = Math.min(wanted, front.length);
        const chosen = hypervolumeSubset(front, size, corner(m));

        expect(new Set(chosen).size).toBe(size);
        for (const [k, i] of chosen.entries()) {
          const all = gains(front, chosen.slice(0, k), corner(m));
          expect(all[i]).toBeGreaterThanOrEqual(Math.max(...all.filter((_, other) => !chosen.slice(0, k).includes(other))) - 1e-9);
        }
      }),
      { numRuns: m === 4 ? 40 : 100 },
    );
  });
});

describe('the hypervolume subset', () => {
  it('takes equal points last', () => {
    const front = [[0.2, 0.8], [0.2, 0.8], [0.8, 0.2], [0.5, 0.5]]; // biome-ignore format: points

    expect(new Set(hypervolumeSubset(front, 3, [1, 1]))).toEqual(new Set([3, 0, 2]));
  });
});
