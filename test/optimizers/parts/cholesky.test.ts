import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendRow,
  factorise,
  inverse,
  logDeterminant,
  removeRow,
  rowAt,
  solveLower,
  solveUpper,
} from '../../../optimizers/parts/cholesky.ts';

/** Random A = B Bᵀ + I, whole and packed. */
const matrices = fc
  .integer({ min: 1, max: 12 })
  .chain(n =>
    fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  )
  .map(B => B.map((row, i) => B.map((other, j) => row.reduce((sum, v, k) => sum + v * other[k]!, i === j ? 1 : 0))));
const packed = (A: readonly (readonly number[])[]) => Float64Array.from(A.flatMap((row, i) => row.slice(0, i + 1)));
const times = (A: readonly (readonly number[])[], x: ArrayLike<number>) => A.map(row => row.reduce((sum, v, k) => sum + v * x[k]!, 0));

const close = (actual: ArrayLike<number>, expected: ArrayLike<number>): void => {
  for (let i = 0; i < expected.length; i++) expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThan(1e-8 * (1 + Math.abs(expected[i]!)));
};

describe('cholesky', () => {
  it('multiplies back to the matrix', () => {
    fc.assert(
      fc.property(matrices, A => {
        const L = packed(A);
        expect(factorise(L, A.length)).toBe(true);

        const product = A.map((_, i) =>
          A.map((_, j) =>
            Array.from({ length: Math.min(i, j) + 1 }, (_, k) => L[rowAt(i) + k]! * L[rowAt(j) + k]!).reduce((a, b) => a + b),
          ),
        );
        for (const [i, row] of A.entries()) close(product[i]!, row);
      }),
    );
  });

  it('solves, inverts, and gives the determinant of the eigenvalues', () => {
    fc.assert(
      fc.property(matrices, A => {
        const n = A.length;
        const L = packed(A);
        factorise(L, n);
        const x = Float64Array.from(A, (_, i) => Math.sin(i + 1));
        const b = Float64Array.from(times(A, x));
        solveLower(L, n, b);
        solveUpper(L, n, b);
        close(b, x);

        const I = inverse(L, n);
        const whole = A.map((_, i) => A.map((_, j) => I[rowAt(Math.max(i, j)) + Math.min(i, j)]!));
        for (const [i, row] of A.entries())
          close(
            times(whole, row),
            A.map((_, j) => Number(i === j)),
          );
        close([logDeterminant(L, n)], [Math.log(naiveDeterminant(A))]);
      }),
    );
  });

  it('grows by a row as if it had been whole', () => {
    fc.assert(
      fc.property(matrices, A => {
        const whole = packed(A);
        factorise(whole, A.length);
        const grown = packed(A);
        factorise(grown, A.length - 1);
        appendRow(grown, A.length - 1);

        expect(grown).toEqual(whole);
      }),
    );
  });

  it('refuses what is not positive definite', () => {
    expect(factorise(Float64Array.of(1, 2, 1), 2)).toBe(false);
    expect(factorise(Float64Array.of(1, 1, 1), 2)).toBe(false);
  });

  it('raises a pivot that is too small', () => {
    const L = Float64Array.of(1, 1, 1);
    appendRow(L, 0);
    appendRow(L, 1, 1e-4);

    expect([...L]).toEqual([1, 1, 1e-2]);
  });

  it('takes a row out as if it had never been there', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (A, pick) => {
        const n = A.length;
        const i = pick % n;
        const L = packed(A);
        factorise(L, n);
        removeRow(L, n, i);

        const rest = packed(A.filter((_, r) => r !== i).map(row => row.filter((_, c) => c !== i)));
        factorise(rest, n - 1);
        close(L.subarray(0, rowAt(n - 1)), rest);
      }),
    );
  });
});

/** By elimination without square roots. */
function naiveDeterminant(A: readonly (readonly number[])[]): number {
  const M = A.map(row => [...row]);
  let product = 1;
  for (let k = 0; k < M.length; k++) {
    product *= M[k]![k]!;
    for (let i = k + 1; i < M.length; i++) {
      const factor = M[i]![k]! / M[k]![k]!;
      for (let j = k; j < M.length; j++) M[i]![j]! -= factor * M[k]![j]!;
    }
  }
  return product;
}
