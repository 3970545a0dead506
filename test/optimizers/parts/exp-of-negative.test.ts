import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expOfNegative } from '../../../optimizers/parts/exp-of-negative.ts';

describe('expOfNegative', () => {
  it('is Math.exp to 1e-14 relative', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, maxExcluded: true, noNaN: true }), x => {
        const exact = Math.exp(-x);

        expect(Math.abs(expOfNegative(x) - exact) / exact).toBeLessThan(1e-14);
      }),
      { numRuns: 5000 },
    );
  });

  it('is exact at both ends of a step of its table', () => {
    expect(expOfNegative(0)).toBe(1);
    expect(expOfNegative(1 / 32)).toBe(Math.exp(-1 / 32));
    expect(Math.abs(expOfNegative(1 / 32 - 2 ** -57) / Math.exp(-1 / 32) - 1)).toBeLessThan(1e-14);
  });
});
