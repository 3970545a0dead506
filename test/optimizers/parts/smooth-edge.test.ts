import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothEdge } from '../../../optimizers/parts/smooth-edge.ts';

describe('smoothEdge', () => {
  /** pycma 4.5.0: BoxConstraintsLinQuadTransformation([[-5, 5]])([10 x − 5]), in units of the box */
  it.each([
    [-3.3, 0.9],
    [-1.2, 0.9],
    [-0.1, 0.05],
    [-0.025, 0],
    [-0.02, 0.000250000000000039],
    [0, 0.00625],
    [0.01, 0.01225],
    [0.03, 0.03],
    [0.5, 0.5],
    [0.96, 0.96],
    [0.99, 0.98775],
    [1, 0.99375],
    [1.02, 0.99975],
    [1.1, 0.95],
    [1.9, 0.15],
    [2.15, 0.05],
    [7.77, 0.580000000000001],
  ])('maps %d to %d as pycma does', (x, y) => {
    expect(smoothEdge(x)).toBeCloseTo(y, 12);
  });

  it('stays in the cube and moves no point by more than it moves', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true }), (x, step) => {
        const [a, b] = [smoothEdge(x), smoothEdge(x + step)];

        expect(a).toBeGreaterThanOrEqual(0);
        expect(a).toBeLessThanOrEqual(1);
        expect(Math.abs(b - a)).toBeLessThanOrEqual(step + 1e-12);
      }),
    );
  });

  it('is flat at the bounds and the identity away from them', () => {
    for (const bound of [-0.025, 1.025]) expect(Math.abs(smoothEdge(bound + 1e-4) - smoothEdge(bound - 1e-4))).toBeLessThan(1e-12);
    for (const x of [0.025, 0.3, 0.975]) expect(smoothEdge(x)).toBe(x);
  });
});
