import { describe, expect, it } from 'vitest';
import { bbobFunction, definitions, optimumOf } from '../../../tasks/bbob/function.ts';
import { rotation, uniformOptimum } from '../../../tasks/bbob/instance.ts';
import { relative } from './golden.ts';

const functions = Object.keys(definitions).map(Number);
const dimensions = [2, 3, 5, 10, 20, 40];

describe('an instance', () => {
  it('has rotations that are orthonormal', () => {
    for (const d of dimensions) {
      const M = rotation(d, 1_010_015);
      const row = (i: number) => M.subarray(i * d, (i + 1) * d);
      const dot = (i: number, j: number) => row(i).reduce((sum, value, k) => sum + value * row(j)[k]!, 0);

      for (let i = 0; i < d; i++) for (let j = 0; j <= i; j++) expect(dot(i, j)).toBeCloseTo(i === j ? 1 : 0, 11);
    }
  });

  it('has its optimum on the grid of COCO', () => {
    // problem.best_parameter of bbob_f001_i01_d05 in coco-experiment 2.8.2
    expect([...uniformOptimum(5, 10_001)]).toEqual([0.2527999999999997, -1.1568, -0.7240000000000002, 1.9264000000000001, -2.6808]);
  });

  it.each(functions)('f%i: f(x_opt) = f_opt, inside the box, in every dimension', fn => {
    for (const d of dimensions)
      for (const instance of [1, 37, 110]) {
        const { xopt, fopt } = optimumOf(fn, d, instance);

        expect(Math.max(...xopt.map(Math.abs))).toBeLessThanOrEqual(5);
        expect(relative(bbobFunction(fn, d, instance)(xopt), fopt)).toBeLessThan(1e-15);
      }
  });

  it.each(functions)('f%i: is nowhere below f_opt, near the optimum or far from it', fn => {
    const { xopt, fopt } = optimumOf(fn, 3, 5);
    const f = bbobFunction(fn, 3, 5);
    for (const size of [1e-9, 1e-6, 1e-3, 1, 10])
      for (let n = 1; n <= 200; n++) {
        const x = xopt.map((value, i) => value + size * Math.sin(n * (i + 1)));
        expect(f(x)).toBeGreaterThanOrEqual(fopt - 1e-13 * Math.abs(fopt));
      }
  });
});
