import { describe, expect, it } from 'vitest';
import type { Covariance } from '../../../optimizers/parts/kernel.ts';
import { maternKernel } from '../../../optimizers/parts/matern-kernel.ts';
import { rememberedRows } from '../../../optimizers/parts/remembered-rows.ts';
import { stream } from '../../../src/random/index.ts';

const rng = stream('remembered-rows');
const covariance = maternKernel([false, false]).at([-1, -0.5, 0.3, 0]);
const points = Array.from({ length: 40 }, () => Float64Array.of(rng.next(), rng.next()));

describe('remembered rows', () => {
  it('are those of the covariance, in any order, while points are added', () => {
    const remembered = rememberedRows(covariance);

    for (const n of [3, 4, 17, 40]) {
      const some = points.slice(0, n).reverse();
      for (const x of some) {
        const [own, others] = [new Float64Array(n), new Float64Array(n)];
        remembered.row(x, some, n, own);
        covariance.row(x, some, n, others);
        expect(own).toEqual(others);
      }
    }
  });

  it('are computed once for each pair', () => {
    let computed = 0;
    const counting: Covariance = {
      ...covariance,
      row(x, others, n, out, at) {
        computed += n;
        covariance.row(x, others, n, out, at);
      },
    };
    const remembered = rememberedRows(counting);
    for (const some of [points, [...points].reverse(), points.slice(5)])
      for (const x of some) remembered.row(x, some, some.length, new Float64Array(40));

    expect(computed).toBe(40 * 40);
  });
});
