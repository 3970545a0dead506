import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looks, palette } from '../../../analysis/charts/palette.ts';

describe('looks', () => {
  it('does not depend on the order in which optimizers are named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), ids => {
        expect([...looks([...ids].reverse())].sort()).toEqual([...looks(ids)].sort());
      }),
    );
  });

  it('gives thirty optimizers thirty looks', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `o${String(i).padStart(2, '0')}`);

    expect(new Set([...looks(ids).values()].map(look => JSON.stringify(look))).size).toBe(30);
  });
});

describe('palette', () => {
  // Machado, Oliveira and Fernandes 2009, table 1, severity 1, on linear RGB
  const sights = {
    common: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  };
  for (const [sight, matrix] of Object.entries(sights))
    it(`keeps ten colours apart under ${sight}`, () => {
      const seen = palette.map(color => lab(times(matrix, linear(color))));
      const distances = seen.flatMap((a, i) => seen.slice(i + 1).map(b => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)));

      expect(Math.min(...distances)).toBeGreaterThan(9);
    });
});

const linear = (color: string): number[] =>
  [1, 3, 5]
    .map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));

const times = (matrix: readonly number[], vector: readonly number[]): number[] =>
  [0, 3, 6].map(row => vector.reduce((sum, v, i) => sum + v * matrix[row + i]!, 0)).map(v => Math.min(1, Math.max(0, v)));

/** CIELAB, D65. */
function lab(rgb: readonly number[]): number[] {
  const xyz = [0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192, 0.9503041];
  const [x, y, z] = times(xyz, rgb).map((v, i) => {
    const t = v / [0.95047, 1, 1.08883][i]!;
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
