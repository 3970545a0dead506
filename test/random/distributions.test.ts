import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { below, normal, pick, shuffled, stream } from '../../src/random/index.ts';
import { chiSquare } from './chi-square.ts';

const { distributions: golden } = JSON.parse(readFileSync(new URL('../golden/random.json', import.meta.url), 'utf8')) as {
  distributions: { normal: number[]; below: number[]; pick: string; shuffled: number[] };
};
const many = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);

describe('what distributions draw from a stream', () => {
  it('stays the same for ever', () => {
    const [a, b] = [stream('d'), stream('d')];

    expect(many(3, () => normal(a))).toEqual(golden.normal);
    expect(many(8, () => below(10, b))).toEqual(golden.below);
    expect(pick(['x', 'y', 'z'], stream('d'))).toBe(golden.pick);
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], stream('d'))).toEqual(golden.shuffled);
  });
});

describe('below', () => {
  it.each([1, 2, 7, 100])('%d gives each of 0 … n − 1 equally often', n => {
    const rng = stream('below', n);
    const draws = many(20_000, () => below(n, rng));

    expect(draws.every(k => Number.isInteger(k) && k >= 0 && k < n)).toBe(true);
    if (n > 1) expect(chiSquare(draws, new Array(n).fill(1 / n))).toBeLessThan(0.999);
  });
});

describe('normal', () => {
  it('has the quartiles, tails and moments of N(0, 1)', () => {
    const rng = stream('normal');
    const draws = many(100_000, () => normal(rng));
    // deciles of N(0, 1)
    const edges = [-1.2815516, -0.8416212, -0.5244005, -0.2533471, 0, 0.2533471, 0.5244005, 0.8416212, 1.2815516];
    const moment = (k: number) => draws.reduce((sum, z) => sum + z ** k, 0) / draws.length;

    expect(
      chiSquare(
        draws.map(z => edges.filter(edge => z > edge).length),
        new Array(10).fill(0.1),
      ),
    ).toBeLessThan(0.999);
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(draws.length));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / draws.length));
  });
});

describe('shuffled', () => {
  it('gives all orders equally often and leaves its input alone', () => {
    const rng = stream('shuffled');
    const items = ['a', 'b', 'c'] as const;
    const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];

    expect(
      chiSquare(
        many(12_000, () => orders.indexOf(shuffled(items, rng).join(''))),
        new Array(6).fill(1 / 6),
      ),
    ).toBeLessThan(0.999);
    expect(items).toEqual(['a', 'b', 'c']);
    expect(shuffled([], rng)).toEqual([]);
  });
});

describe('chiSquare', () => {
  it('is near 1 for a loaded die and not for a fair one', () => {
    const rng = stream('die');

    expect(
      chiSquare(
        many(6000, () => Math.min(5, below(7, rng))),
        new Array(6).fill(1 / 6),
      ),
    ).toBeGreaterThan(0.999999);
    // χ² = 11.0705 is the 95 % point for 5 degrees of freedom: 30 throws of each but two faces 30 ± √(11.0705 · 30 / 2)
    const off = Math.sqrt((11.0705 * 3000) / 2);
    const throws = [3000 + off, 3000 - off, 3000, 3000, 3000, 3000].flatMap((n, face) => new Array(Math.round(n)).fill(face));
    expect(chiSquare(throws, new Array(6).fill(1 / 6))).toBeCloseTo(0.95, 2);
  });
});
