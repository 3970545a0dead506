/**
 * BBOB's own random numbers, the same in every implementation since 2009: what they give for a seed is part of the
 * functions' definition (suite_bbob_legacy_code.c in COCO).
 */

import { cos, log } from './precise.ts';

const modulus = 2147483647; // 2³¹ − 1

/** n numbers in (0, 1): x ← 16807 x mod 2³¹ − 1 (Park and Miller 1988) with a Bays–Durham shuffle over 32 places. 1 ≤ seed < 2³¹ − 1. */
export function uniforms(n: number, seed: number): Float64Array {
  let state = seed;
  const next = (): number => (state = (16807 * state) % modulus);

  for (let i = 0; i < 8; i++) next();
  const table = Float64Array.from({ length: 32 }, next).reverse();

  let shown = table[0]!;
  return Float64Array.from({ length: n }, () => {
    const place = Math.floor(shown / 67108865);
    shown = table[place]!;
    table[place] = next();
    return shown / modulus;
  });
}

/** n numbers ~ N(0, 1) by Box and Muller: of 2n uniforms the first half gives the radii, the second the angles. */
export function gaussians(n: number, seed: number): Float64Array {
  const u = uniforms(2 * n, seed);
  return Float64Array.from({ length: n }, (_, i) => Math.sqrt(-2 * log(u[i]!)) * cos(2 * Math.PI * u[n + i]!));
}
