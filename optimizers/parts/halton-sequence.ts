/**
 * Halton's sequence: J. H. Halton (1960). On the efficiency of certain quasi-random sequences of points in evaluating
 * multi-dimensional integrals. Numerische Mathematik 2, 84–90. Scrambled by a random permutation of each digit, as in
 * A. B. Owen (2017). A randomized Halton algorithm in R. arXiv:1706.02808, Algorithm 1, which makes every point uniform.
 */
import type { Rng } from '../../src/contract/index.ts';
import { shuffled } from '../../src/random/index.ts';

/** One coordinate: a prime base and, for each digit that a double can hold, the permutation of its values. */
interface Digits {
  readonly base: number;
  readonly permutations: readonly Uint16Array[];
}

const largest = 1 - 2 ** -53;

/** Gives point after point in [0, 1)^d. Unscrambled without `rng`. */
export function haltonSequence(d: number, rng?: Rng): () => Float64Array {
  const axes = primes(d).map(base => digitsOf(base, rng));
  let index = 0;
  return () => {
    const point = Float64Array.from(axes, axis => radicalInverse(index, axis));
    index++;
    return point;
  };
}

/** Σ π_k(a_k) b^(−k − 1) for index = Σ a_k b^k; all digits count, as π_k(0) need not be 0. */
function radicalInverse(index: number, { base, permutations }: Digits): number {
  let x = 0;
  let weight = 1 / base;
  let rest = index;
  for (const permutation of permutations) {
    const above = Math.floor(rest / base);
    x += permutation[rest - above * base]! * weight;
    weight /= base;
    rest = above;
  }
  return Math.min(x, largest);
}

function digitsOf(base: number, rng?: Rng): Digits {
  const identity = Array.from({ length: base }, (_, a) => a);
  const count = Math.ceil(54 / Math.log2(base)) - 1; // b^−k > 2⁻⁵⁴
  return { base, permutations: Array.from({ length: count }, () => Uint16Array.from(rng ? shuffled(identity, rng) : identity)) };
}

/** The first `count` primes. */
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every(p => p * p > n || n % p !== 0)) found.push(n);
  return found;
}
