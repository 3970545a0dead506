import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedShare } from '../../../analysis/subset/box.ts';
import { cutsOf } from '../../../analysis/subset/cuts.ts';
import { exchangeOf } from '../../../analysis/subset/exchange.ts';
import { neighboursOf } from '../../../analysis/subset/neighbours.ts';
import { type Points, pointsAt, pointsOf } from '../../../analysis/subset/points.ts';
import { below, stream } from '../../../src/random/index.ts';
import { bruteForce, bruteForceRelative, rowsOf } from './brute-force.ts';

/** Coordinates on a grid of eighths, so that ties abound. */
const randomPoints = (seed: number, n: number, d: number): Points => {
  const rng = stream('test', 'search', seed);
  return pointsOf(Array.from({ length: n }, () => Array.from({ length: d }, () => below(9, rng) / 8)));
};
const seeds = fc.integer({ min: 0, max: 1e6 });

describe('exchanges', () => {
  it('keep what they know of a subset right, uniform and relative, accepted or not', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), fc.boolean(), (seed, d, relative) => {
        const points = randomPoints(seed, 12, d);
        const full = relative ? points : undefined;
        const rng = stream('test', seed);
        const rows = Int32Array.of(0, 1, 2, 3, 4);
        const exchange = exchangeOf(points, rows, full);
        for (let step = 0; step < 6; step++) {
          const proposed = rows.slice();
          const slot = below(5, rng);
          proposed[slot] = below(12, rng);
          exchange.propose(slot, proposed[slot]);
          const subset = pointsAt(points, proposed);

          expect(exchange.search(0, Infinity, Infinity)).toBeCloseTo(full ? bruteForceRelative(subset, full) : bruteForce(subset), 12);
          if (rng.next() < 0.5) continue;
          exchange.accept();
          rows.set(proposed);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name the box, which has the discrepancy that they state', () => {
    for (let seed = 0; seed < 50; seed++) {
      const points = randomPoints(seed, 15, 3);
      const full = seed % 2 ? points : undefined;
      const exchange = exchangeOf(points, [0, 1, 2, 3, 4, 5], full);
      const worst = exchange.search(0, Infinity, Infinity);
      const cuts = cutsOf(points, 6);
      cuts.restart([0, 1, 2, 3, 4, 5]);
      cuts.add(exchange, expectedShare(exchange, full));

      expect(cuts.after(14, 14, Infinity)).toBeCloseTo(worst, 12); // nothing is exchanged
    }
  });

  it('end at a box that is enough, and say when they could not see all', () => {
    const points = randomPoints(1, 40, 4);
    const exchange = exchangeOf(
      points,
      Array.from({ length: 40 }, (_, row) => row),
    );
    const worst = exchange.search(0, Infinity, Infinity);

    expect(exchange.complete).toBe(true);
    const enough = exchange.search(0, worst / 4, Infinity);
    expect(enough).toBeGreaterThan(worst / 4);
    expect(exchange.search(worst, Infinity, Infinity)).toBe(worst);
    expect(exchange.search(0, Infinity, 100)).toBeLessThanOrEqual(worst);
    expect(exchange.complete).toBe(false);
  });
});

describe('cuts', () => {
  it('are a lower bound of the discrepancy after an exchange, however many were made', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const points = randomPoints(seed, 20, 2);
        const rng = stream('test', seed);
        const rows = Int32Array.of(0, 1, 2, 3, 4, 5);
        const exchange = exchangeOf(points, rows);
        const cuts = cutsOf(points, 6, 4); // so few that old ones make room
        cuts.restart(rows);
        for (let step = 0; step < 12; step++) {
          const slot = below(6, rng);
          const [out, into] = [rows[slot]!, 6 + below(14, rng)];
          if (rows.includes(into)) continue;
          exchange.propose(slot, into);
          const discrepancy = exchange.search(0, Infinity, Infinity);

          expect(cuts.after(out, into, Infinity)).toBeLessThanOrEqual(discrepancy + 1e-12);
          exchange.accept();
          cuts.exchange(out, into);
          rows[slot] = into;
          cuts.add(exchange, expectedShare(exchange, undefined));
          expect(cuts.after(into, into, Infinity)).toBeCloseTo(discrepancy, 12);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('neighbours', () => {
  it('are the nearest by the largest difference, equals by index', () => {
    const points = randomPoints(3, 40, 3);
    const at = rowsOf(points);
    const distance = (a: number, b: number) => Math.max(...at[a]!.map((x, j) => Math.abs(x - at[b]![j]!)));
    for (const row of [0, 17, 39]) {
      const others = at.map((_, other) => other).filter(other => other !== row);
      const sorted = others.sort((a, b) => distance(row, a) - distance(row, b) || a - b);

      expect([...neighboursOf(points, 7)(row)]).toEqual(sorted.slice(0, 7));
      expect([...neighboursOf(points, 99)(row)]).toEqual(sorted);
    }
  });
});
