import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterStep, afterSuccess, elitistCma, elitistParameters, rankOneUpdated } from '../../../optimizers/parts/elitist-cma.ts';

const n = 3;
/** A Aᵀ */
const product = (A: ArrayLike<number>) =>
  Array.from({ length: n * n }, (_, k) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += A[Math.floor(k / n) * n + j]! * A[(k % n) * n + j]!;
    return sum;
  });

describe('the rank-one update of a Cholesky factor', () => {
  it('gives the factor of α A Aᵀ + β v vᵀ', () => {
    const entry = fc.double({ min: 0.1, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 6, maxLength: 6 }),
        fc.array(entry, { minLength: 3, maxLength: 3 }),
        entry,
        entry,
        (a, v, α, β) => {
          const A = Float64Array.of(a[0]!, 0, 0, a[1]!, a[2]!, 0, -a[3]!, a[4]!, a[5]!);
          const L = rankOneUpdated(A, α, β, Float64Array.from(v));

          const expected = product(A).map((c, k) => α * c + β * v[Math.floor(k / n)]! * v[k % n]!);
          expect(product(L)).toEqual(expected.map(c => expect.closeTo(c, 9)));
          expect([L[1], L[2], L[5]]).toEqual([0, 0, 0]);
        },
      ),
    );
  });
});

describe('an elitist CMA', () => {
  const parameters = elitistParameters(n);

  it('has the constants of Igel, Hansen and Roth for one offspring', () => {
    expect(parameters).toEqual({ target: 1 / 5.5, damping: 2.5, cP: expect.closeTo(1 / 12, 15), cC: 0.4, cCov: 2 / 15, threshold: 0.44 });
  });

  it('keeps its step size at the target rate of success, and lengthens or shortens it otherwise', () => {
    const start = elitistCma(n, 0.3, parameters);

    const up = afterSuccess(start, true, parameters);
    const down = afterSuccess(start, false, parameters);

    // ± c_p times what is missing, over d (1 − target)
    expect(Math.log(up.sigma / 0.3)).toBeCloseTo(1 / 12 / 2.5, 12);
    expect(Math.log(down.sigma / 0.3)).toBeCloseTo(-(2 / 11 / 12) / (2.5 * (9 / 11)), 12);
    const { target } = parameters;
    expect(target * Math.log(up.sigma / 0.3) + (1 - target) * Math.log(down.sigma / 0.3)).toBeCloseTo(0, 12);
  });

  it('learns the step where successes are rare, and only forgets where they abound', () => {
    const step = Float64Array.of(1, -2, 0.5);
    const rare = elitistCma(n, 1, parameters);

    const learnt = afterStep(rare, step, parameters);
    const forgetting = afterStep({ ...learnt, success: 0.5 }, step, parameters);

    const path = step.map(v => Math.sqrt(0.4 * 1.6) * v);
    expect([...learnt.pC]).toEqual([...path].map(v => expect.closeTo(v, 12)));
    expect(product(learnt.A)[1]).toBeCloseTo((2 / 15) * path[0]! * path[1]!, 12);
    expect(product(learnt.A)[0]).toBeCloseTo(13 / 15 + (2 / 15) * path[0]! ** 2, 12);
    // C ← (1 − c_cov) C + c_cov (p pᵀ + c_c (2 − c_c) C), p ← (1 − c_c) p
    expect([...forgetting.pC]).toEqual([...path].map(v => expect.closeTo(0.6 * v, 12)));
    expect(product(forgetting.A)[1]).toBeCloseTo(
      (13 / 15 + (2 / 15) * 0.64) * product(learnt.A)[1]! + (2 / 15) * 0.36 * path[0]! * path[1]!,
      12,
    );
  });
});
