import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigen } from '../../../optimizers/parts/eigen.ts';
import { normal, stream } from '../../../src/random/index.ts';

/** The largest entry of |A − B diag(d) Bᵀ| and of |BᵀB − I|. */
function residuals(A: Float64Array, n: number): readonly [number, number] {
  const { vectors: B, values: d } = eigen(A, n);
  let product = 0;
  let orthogonality = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let a = 0;
      let b = 0;
      for (let k = 0; k < n; k++) {
        a += B[i * n + k]! * d[k]! * B[j * n + k]!;
        b += B[k * n + i]! * B[k * n + j]!;
      }
      product = Math.max(product, Math.abs(a - A[i * n + j]!));
      orthogonality = Math.max(orthogonality, Math.abs(b - (i === j ? 1 : 0)));
    }
  return [product, orthogonality];
}

/** M Mᵀ with rows scaled from 1 to 10^−spread. */
function positive(n: number, seed: number, spread: number): Float64Array {
  const rng = stream('eigen', n, seed);
  const M = Float64Array.from({ length: n * n }, (_, k) => normal(rng) * 10 ** ((-spread * Math.floor(k / n)) / n));
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) A[i * n + j]! += M[i * n + k]! * M[j * n + k]!;
  return A;
}

const largest = (A: Float64Array): number => A.reduce((m, v) => Math.max(m, Math.abs(v)), 0);

describe('eigen', () => {
  it('gives A = B diag(d) Bᵀ with orthogonal B, up to condition 1e14', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer(), fc.integer({ min: 0, max: 7 }), (n, seed, spread) => {
        const A = positive(n, seed, spread);
        const [product, orthogonality] = residuals(A, n);
        expect(product).toBeLessThan(1e-13 * n * largest(A));
        expect(orthogonality).toBeLessThan(1e-13 * n);
      }),
      { numRuns: 200 },
    );
  });

  it('copes with the matrices that need no rotation or have equal eigenvalues', () => {
    const ones = new Float64Array(25).fill(1);
    const diagonal = Float64Array.from([3, 0, 0, 0, -1, 0, 0, 0, 2]);
    const zero = new Float64Array(16);

    for (const [A, n] of [[ones, 5] as const, [diagonal, 3] as const, [zero, 4] as const])
      for (const residual of residuals(A, n)) expect(residual).toBeLessThan(1e-14);
    expect([...eigen(ones, 5).values].sort((a, b) => a - b)[4]).toBeCloseTo(5, 13);
  });

  it('knows the eigenvalues of the second difference matrix, 2 − 2 cos(kπ / (n + 1))', () => {
    const n = 20;
    const A = Float64Array.from({ length: n * n }, (_, k) => {
      const distance = Math.abs(Math.floor(k / n) - (k % n));
      return distance === 0 ? 2 : distance === 1 ? -1 : 0;
    });

    const values = [...eigen(A, n).values].sort((a, b) => a - b);

    values.forEach((value, k) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 13));
  });
});
