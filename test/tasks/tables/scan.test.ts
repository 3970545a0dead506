import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLeaves } from '../../../tasks/tables/leaves.ts';
import { scanOf } from '../../../tasks/tables/scan.ts';

const most = 2 ** 31 - 1;

describe('scanOf', () => {
  it('finds every point within the margin of the least distance, and measures it', () => {
    const cases = fc.integer({ min: 1, max: 20 }).chain(pairs => {
      const margin = 1000;
      const widest = Math.min(2 ** 14 - 1, Math.floor(Math.sqrt((most - margin) / (2 * pairs))));
      // few different values, so that many points are equally near; the ends, so that sums are as large as they may be
      const coordinate = fc.oneof(fc.constantFrom(0, widest), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: widest }));
      const point = fc.array(coordinate, { minLength: 2 * pairs, maxLength: 2 * pairs }).map(point => Int16Array.from(point));
      return fc.record({
        margin: fc.integer({ min: 0, max: margin }),
        query: point,
        size: fc.constantFrom(8, 16, 24),
        boxed: fc.integer({ min: 1, max: pairs }),
        some: fc.array(point, { minLength: 1, maxLength: 150 }),
      });
    });

    fc.assert(
      fc.property(cases, ({ margin, query, size, boxed, some }) => {
        const points = Array.from(inLeaves(some, size, 2 * boxed), i => some[i]!);
        const scan = scanOf(points, size, margin, boxed);
        for (const _ of ['once', 'and again']) {
          scan.query.set(query);

          const end = scan.run();

          const length = query.reduce((sum, x) => sum + x ** 2, 0);
          const expected = points.map(point => point.reduce((sum, x, i) => sum + (x - query[i]!) ** 2, 0) - length);
          const found = new Map<number, number>();
          for (let hit = 0; hit < end; hit += 12) {
            const [first, nearest] = scan.hits.subarray(hit + 8, hit + 10) as unknown as [number, number];
            expect(found.has(first)).toBe(false);
            for (let i = 0; i < 8; i++) found.set(first + i, scan.hits[hit + i]!);
            expect(nearest).toBe(Math.min(...scan.hits.subarray(hit, hit + 8)));
          }
          const least = Math.min(...expected);
          for (const [i, distance] of found) expect(distance).toBe(expected[i]);
          for (const [i, distance] of expected.entries()) if (distance < least + margin) expect(found.has(i)).toBe(true);
          expect(scan.limit[0]).toBe(least + margin);
        }
      }),
      { numRuns: 150 },
    );
  });
});
