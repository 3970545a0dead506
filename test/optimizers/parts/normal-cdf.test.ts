import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../optimizers/parts/normal-cdf.ts';

/** SciPy 1.17.1, scipy.stats.norm.cdf */
const scipy = [
  [-30, 4.906713927147908e-198],
  [-8, 6.22096057427174e-16],
  [-7.2, 3.010627981117422e-13],
  [-3.5, 0.00023262907903552502],
  [-1, 0.15865525393145707],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2, 0.9772498680518208],
  [6, 0.9999999990134123],
] as const;

describe('normalCdf', () => {
  it.each(scipy)('at %d is SciPy’s %d', (x, expected) => {
    expect(normalCdf(x) / expected).toBeCloseTo(1, 7); // in the far tail too
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(2e-15);
  });
});
