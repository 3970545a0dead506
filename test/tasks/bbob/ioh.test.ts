import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bbobFunction } from '../../../tasks/bbob/function.ts';
import { haveShared, shared } from '../../shared.ts';
import { relative } from './golden.ts';

/**
 * IOHexperimenter's test values, d = 5. x is printed with 10 digits, so that f may be anything that it takes in a cell of
 * half a unit of the last digit around x; for f16, f19 and f23 that is up to 3e-5 relative, and COCO 2.8.2 itself is as far off.
 */
describe.skipIf(!haveShared)('bbob against IOHexperimenter (needs ../shared)', () => {
  const rows = haveShared
    ? readFileSync(shared('verification/ioh/bbobfitness5.in'), 'utf8')
        .trim()
        .split('\n')
        .map(line => {
          const [fn, instance, x, y] = line.split(' ') as [string, string, string, string];
          return { fn: Number(fn), instance: Number(instance), x: Float64Array.from(x.split(','), Number), y: Number(y) };
        })
    : [];

  it('agrees to 1e-9 at 0, where nothing is lost in printing x', () => {
    const origins = rows.filter(({ x }) => x.every(value => value === 0));
    const wrong = origins.filter(({ fn, instance, x, y }) => !(relative(bbobFunction(fn, 5, instance)(x), y) <= 1e-9));

    expect(origins).toHaveLength(120);
    expect(wrong).toEqual([]);
  });

  it('agrees to 1e-9 plus what the printing of x may change', () => {
    const wrong = rows.filter(({ fn, instance, x, y }) => {
      const f = bbobFunction(fn, 5, instance);
      return !(Math.abs(f(x) - y) <= 1e-9 * Math.abs(y) + spread(f, x));
    });

    expect(rows).toHaveLength(720);
    expect(wrong).toEqual([]);
  });

  it('agrees to 1e-9 outright in most rows', () => {
    const close = rows.filter(({ fn, instance, x, y }) => relative(bbobFunction(fn, 5, instance)(x), y) <= 1e-9);

    expect(close.length).toBeGreaterThan(500);
  });
});

describe('bbob in dimensions that COCO does not list', () => {
  // ioh 0.3.22 at x_k = 0.3 (7k mod 5) − 0.7; 1,728 random points of all functions in d = 4, 7, 8, 13, 16, 32 agree within 5e-11
  it.each([
    [2, 4, 1, 7382513.165696373],
    [6, 8, 2, 302527.87750611803],
    [7, 16, 1, 1045.9160866523491],
    [10, 16, 1, 24915887.538930643],
    [15, 32, 3, 1518.7048950849946],
    [19, 7, 5, -603.6730317708734],
    [21, 4, 2, 58.2997285963539],
    [23, 13, 1, 24.640787201811747],
    [24, 32, 110, 721.6579739482552],
  ])('f%i, d = %i, instance %i is that of IOHexperimenter', (fn, d, instance, y) => {
    const x = Float64Array.from({ length: d }, (_, k) => 0.3 * ((k * 7) % 5) - 0.7);

    expect(relative(bbobFunction(fn, d, instance)(x), y)).toBeLessThan(1e-9);
  });
});

/** How much f changes at most from x to a corner of the cell that prints as x, or half-way there. */
function spread(f: (x: Float64Array) => number, x: Float64Array): number {
  const half = x.map(value => (value === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 9)));
  const centre = f(x);
  let most = 0;
  for (let corner = 0; corner < 2 ** x.length; corner++)
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const moved = x.map((value, i) => value + part * ((corner >> i) & 1 ? half[i]! : -half[i]!));
      most = Math.max(most, Math.abs(f(moved) - centre));
    }
  return most;
}
