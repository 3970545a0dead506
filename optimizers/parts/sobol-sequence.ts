/**
 * Sobol's sequence in Gray-code order (I. M. Sobol' 1967; I. A. Antonov and V. M. Saleev 1979), optionally scrambled by
 * a random linear matrix and a digital shift (J. Matoušek 1998, On the L₂-Discrepancy for Anchored Boxes, J. Complexity 14, 527–556),
 * which keeps every net property and makes each point uniform: the randomisation that SciPy uses.
 */
import type { Rng } from '../../src/contract/index.ts';
import { joeKuo } from './joe-kuo.ts';

const bits = 32;
const half = 2 ** (bits - 1);
const rows = joeKuo.trim().split(';');

/** Dimensions with direction numbers: 337, the first of which needs none. */
export const sobolDimensions = rows.length + 1;

/** Gives point after point in [0, 1)^d, multiples of 2⁻³², d ≤ 337, for the first 2³² points. Unscrambled without `rng`. */
export function sobolSequence(d: number, rng?: Rng): () => Float64Array {
  const directions = Array.from({ length: d }, (_, dimension) => directionsOf(dimension));
  if (rng) for (const v of directions) scramble(v, rng);
  const x = Int32Array.from({ length: d }, () => (rng ? randomBits(rng) : 0)); // the digital shift is the first point
  let index = 0;

  return () => {
    const point = new Float64Array(d);
    for (let j = 0; j < d; j++) point[j] = (x[j]! >>> 0) / 2 ** bits;
    const changed = Math.clz32(~index & (index + 1)); // position of the lowest zero bit, from the top
    for (let j = 0; j < d; j++) x[j]! ^= directions[j]![bits - 1 - changed] ?? 0;
    index = (index + 1) | 0;
    return point;
  };
}

/** v_k = m_k 2^(32 − k) for k = 1 … 32, by Joe and Kuo's recurrence (2). */
function directionsOf(dimension: number): Int32Array {
  if (dimension === 0) return Int32Array.from({ length: bits }, (_, k) => half >>> k);
  const [polynomial, ...m] = rows[dimension - 1]!.trim().split(' ').map(Number) as [number, ...number[]];
  const s = m.length;
  const v = new Int32Array(bits);
  for (let k = 0; k < bits; k++) {
    if (k < s) {
      v[k] = m[k]! << (bits - 1 - k);
      continue;
    }
    let next = v[k - s]! ^ (v[k - s]! >>> s);
    for (let i = 1; i < s; i++) if ((polynomial >>> (s - i)) & 1) next ^= v[k - i]!;
    v[k] = next;
  }
  return v;
}

/** v_k ← L v_k with a random lower triangular L of unit diagonal; row r makes the r-th bit from the top. */
function scramble(v: Int32Array, rng: Rng): void {
  const L = Int32Array.from({ length: bits }, (_, r) => {
    const diagonal = half >>> r;
    const above = r === 0 ? 0 : -1 << (bits - r); // the bits more significant than the diagonal
    return diagonal | (randomBits(rng) & above);
  });
  for (let k = 0; k < bits; k++) {
    let product = 0;
    for (let r = 0; r < bits; r++) if (parity(L[r]! & v[k]!)) product |= half >>> r;
    v[k] = product;
  }
}

const randomBits = (rng: Rng): number => (rng.next() * 2 ** bits) | 0;

function parity(x: number): number {
  x ^= x >>> 16;
  x ^= x >>> 8;
  x ^= x >>> 4;
  x ^= x >>> 2;
  x ^= x >>> 1;
  return x & 1;
}
