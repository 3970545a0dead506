import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rng, Seed } from '../../src/contract/index.ts';
import { generatorOf, type Name, nthSeed, seedOf, stream } from '../../src/random/index.ts';
import { chiSquare } from './chi-square.ts';

interface Golden {
  readonly streams: readonly { readonly name: Name; readonly values: readonly number[] }[];
  readonly forks: readonly { readonly name: Name; readonly key: string; readonly values: readonly number[] }[];
  readonly seeds: readonly {
    readonly role: 'tuning' | 'test';
    readonly name: Name;
    readonly seed: number;
    readonly next: readonly number[];
  }[];
  readonly generators: readonly { readonly seed: number; readonly values: readonly number[] }[];
}
// streams and seeds were recomputed from SHA-256 by an implementation of xoroshiro128+ in Python, bit for bit
const golden: Golden = JSON.parse(readFileSync(new URL('../golden/random.json', import.meta.url), 'utf8'));
const take = (rng: Rng, n: number): number[] => Array.from({ length: n }, () => rng.next());
const seed = (n: number) => n as Seed<'tuning'>;

describe('stream', () => {
  it.each(golden.streams)('$name keeps its values for ever', ({ name, values }) => {
    expect(take(stream(...name), values.length)).toEqual(values);
  });

  it('tells names apart that read alike', () => {
    const firsts = [['1'], [1], ['a', 'b'], ['a,b'], ['a', '', 'b'], ['"a"'], ['a'], [], ['']].map(name => stream(...name).next());

    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('gives multiples of 2⁻⁵³ in [0, 1), evenly spread', () => {
    const values = take(stream('even'), 100_000);

    expect(values.every(v => v >= 0 && v < 1 && Number.isInteger(v * 2 ** 53))).toBe(true);
    expect(values.some(v => !Number.isInteger(v * 2 ** 52))).toBe(true);
    expect(
      chiSquare(
        values.map(v => Math.floor(v * 100)),
        new Array(100).fill(0.01),
      ),
    ).toBeLessThan(0.999);
  });
});

describe('fork', () => {
  it.each(golden.forks)('$key of $name keeps its values for ever', ({ name, key, values }) => {
    expect(take(stream(...name).fork(key), values.length)).toEqual(values);
  });

  it('depends on the names alone, not on what was drawn', () => {
    for (const parent of [() => stream('p', 1), () => generatorOf(seed(7))]) {
      const [fresh, used] = [parent(), parent()];
      take(used, 1000);

      expect(take(used.fork('child'), 5)).toEqual(take(fresh.fork('child'), 5));
    }
  });

  it('gives other values than the parent and than other children', () => {
    const parent = stream('p');
    const firsts = [parent.next(), parent.fork('a').next(), parent.fork('b').next(), parent.fork('a').fork('b').next()];

    expect(new Set(firsts).size).toBe(4);
  });
});

describe('seedOf', () => {
  it.each(golden.seeds)('$role $name keeps its value for ever', ({ role, name, seed, next }) => {
    expect(seedOf(role, ...name)).toBe(seed);
    expect([0, 1, 2, 1000].map(n => nthSeed(seedOf(role, ...name), n))).toEqual(next);
  });

  it('differs between the roles', () => {
    for (let i = 0; i < 1000; i++) expect(seedOf('tuning', 'x', i)).not.toBe(seedOf('test', 'x', i));
  });

  it('gives 53-bit integers', () => {
    const seeds = Array.from({ length: 1000 }, (_, i) => seedOf('test', i));

    expect(seeds.every(s => Number.isSafeInteger(s) && s >= 0)).toBe(true);
    expect(seeds.some(s => s > 2 ** 52)).toBe(true);
  });
});

describe('nthSeed', () => {
  const base = seedOf('tuning', 'base');
  const seeds = Array.from({ length: 100_000 }, (_, n) => nthSeed(base, n));

  it('gives different 53-bit integers, evenly spread', () => {
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every(s => Number.isSafeInteger(s) && s >= 0)).toBe(true);
    for (const bits of [2 ** 53, 2 ** 32, 2 ** 16])
      expect(
        chiSquare(
          seeds.map(s => Math.floor(((s % bits) / bits) * 64)),
          new Array(64).fill(1 / 64),
        ),
      ).toBeLessThan(0.9999);
  });

  it('is not the seed of a neighbouring base', () => {
    const neighbours = new Set(seeds.slice(0, 1000));

    for (let n = 0; n < 1000; n++) expect(neighbours.has(nthSeed(seed(base + 1), n))).toBe(false);
  });
});

describe('generatorOf', () => {
  it.each(golden.generators)('$seed keeps its values for ever', ({ seed: s, values }) => {
    expect(take(generatorOf(seed(s)), values.length)).toEqual(values);
  });

  const firsts = Array.from({ length: 200_000 }, (_, n) => generatorOf(seed(n)).next());

  it('gives every seed a stream of its own', () => {
    const base = seedOf('test', 'own');
    const drawn = Array.from({ length: 200_000 }, (_, n) => generatorOf(nthSeed(base, n)).next());

    // had the state only 32 bits, about five pairs of these would be equal
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(new Set(firsts).size).toBe(firsts.length);
    // seeds that differ in their upper bits alone
    expect(new Set(Array.from({ length: 1000 }, (_, n) => generatorOf(seed(n * 2 ** 32)).next())).size).toBe(1000);
  });

  it('spreads the first draws of neighbouring seeds evenly, one independent of the next', () => {
    expect(
      chiSquare(
        firsts.map(v => Math.floor(v * 100)),
        new Array(100).fill(0.01),
      ),
    ).toBeLessThan(0.9999);

    const pairs = firsts.slice(1).map((v, i) => Math.floor(v * 10) * 10 + Math.floor(firsts[i]! * 10));
    expect(chiSquare(pairs, new Array(100).fill(0.01))).toBeLessThan(0.9999);
  });
});
