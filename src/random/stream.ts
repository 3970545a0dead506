/**
 * Random streams keyed by name. A stream's name is a JSON array; SHA-256 of it gives the 128 bits of state of
 * xoroshiro128+ (Blackman and Vigna 2018, as in pure-rand), so that streams depend on nothing but their names:
 * not on threads, not on the order of calls. Which values a name gives is a public contract (test/golden).
 */
import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { Rng, Role, Seed } from '../contract/index.ts';

export type Name = readonly (string | number)[];

/** The stream of this name. Numbers and strings are told apart: ['1'] and [1] are two streams. */
export function stream(...name: Name): Rng {
  const bits = digest(name);
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map(at => bits.readInt32LE(at)));
  return { next: () => uniformFloat64(generator), fork: key => stream(...name, key) };
}

/** A 53-bit seed, named as a stream is. */
export const seedOf = <R extends Role>(role: R, ...name: Name): Seed<R> => {
  const bits = digest([role, ...name]);
  return (bits.readUInt32LE(16) * 2 ** 21 + (bits.readUInt32LE(20) >>> 11)) as Seed<R>;
};

/** The n-th seed after `base`: cheap, and as far from its neighbours as from any other (murmur3's finaliser on both halves). */
export function nthSeed<R extends Role>(base: Seed<R>, n: number): Seed<R> {
  const high = mix(Math.floor(base / 2 ** 32) ^ mix(n + 0x9e3779b9));
  const low = mix((base | 0) ^ mix(high + n));
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)) as Seed<R>;
}

/** A generator from a seed, without hashing: for a task's noise, once per evaluation. All 53 bits of the seed count. */
export function generatorOf(seed: Seed): Rng {
  const low = mix(seed | 0);
  const high = mix(Math.floor(seed / 2 ** 32) ^ 0x5851f42d);
  const word = (k: number) => mix(low + Math.imul(k, 0x9e3779b9)) ^ mix(high + Math.imul(k, 0x7f4a7c15));
  const generator = xoroshiro128plusFromState([word(1), word(2), word(3), word(4) | 1]);
  return { next: () => uniformFloat64(generator), fork: key => stream('seed', seed, key) };
}

const digest = (name: Name): Buffer => createHash('sha256').update(JSON.stringify(name)).digest();

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
