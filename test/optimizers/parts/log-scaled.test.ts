import { describe, expect, it } from 'vitest';
import { logScaled } from '../../../optimizers/parts/log-scaled.ts';

describe('logScaled', () => {
  it('is what SMAC3 2.4.1 gives to its forest', () => {
    const smac = [-1.4572460970560752, -4.29045944035935, 0, -1.725510083636275, -2.6810215285652497, -0.3986391430323969];

    logScaled([3, 1, 10, 2.5, 1.5, 7]).forEach((value, i) => {
      expect(value).toBeCloseTo(smac[i]!, 7); // its 1e-10 is absolute
    });
  });

  it('does not depend on the unit, and copes with the largest numbers', () => {
    expect([...logScaled([3e-20, 1e-20, 10e-20])]).toEqual([...logScaled([3, 1, 10])].map(value => expect.closeTo(value, 12)));
    expect([...logScaled([1e308, -1e308, 0])].every(Number.isFinite)).toBe(true);
    expect(logScaled([1e308, -1e308])[0]).toBe(0);
  });

  it('is 0 where all costs are equal', () => {
    expect([...logScaled([7, 7, 7])]).toEqual([0, 0, 0]);
  });
});
