import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../optimizers/parts/normal-quantile.ts';

describe('normalQuantile', () => {
  it.each([
    [1e-10, -6.361340902404056], // scipy.stats.norm.ppf, SciPy 1.17.1
    [1e-4, -3.7190164854556804],
    [0.01, -2.3263478740408408],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.9, 1.2815515655446004],
  ])('is SciPy’s at %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, p < 1e-9 ? 9 : 12);
  });
});
