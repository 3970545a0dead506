import { describe, expect, it } from 'vitest';
import { pValue } from '../../../analysis/charts/p-value.ts';

describe('p-value', () => {
  for (const [p, text] of [
    [0.0941, '0.094'],
    [0.5, '0.50'],
    [1, '1.0'],
    [4.63e-8, '4.6e-8'],
    [0, '< 1e-300'],
    [Number.NaN, 'undefined'],
  ] as const)
    it(`prints ${p} as ${text}`, () => {
      expect(pValue(p)).toBe(text);
    });
});
