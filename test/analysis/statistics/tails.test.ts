import { describe, expect, it } from 'vitest';
import { chiSquareTail, fTail, normalTail } from '../../../analysis/statistics/tails.ts';

const relative = (value: number, reference: number) => Math.abs(value / reference - 1);

// scipy.stats 1.17.1: chi2.sf, f.sf, norm.sf
describe('upper tails', () => {
  it.each([
    [0.001, 1, 0.9747728793699604],
    [0.5, 1, 0.47950012218695337],
    [3, 2, 0.22313016014842982],
    [7.5, 29, 0.9999805986308927],
    [39.913, 4, 4.51149960423528e-8],
    [120, 3, 7.716790355634162e-26],
    [900, 29, 1.0853809406375016e-170],
    [1400, 5, 1.3765875143943142e-300],
  ])('of χ² at %d with %d degrees of freedom', (x, df, expected) => {
    expect(relative(chiSquareTail(x, df), expected)).toBeLessThan(1e-13);
  });

  it.each([
    [0.001, 4, 4, 0.999997007985024],
    [0.3, 1, 1, 0.6809942799600229],
    [1, 29, 551, 0.46772818618954837],
    [2.5, 1, 4, 0.1890036584551754],
    [5, 2, 10, 0.03125],
    [14.309, 4, 116, 1.5925820520149472e-9],
    [1e4, 2, 8, 2.5559080927254922e-14],
    [300, 3, 60, 4.562860603850691e-36],
  ])('of F at %d with %d and %d degrees of freedom', (x, df1, df2, expected) => {
    expect(relative(fTail(x, df1, df2), expected)).toBeLessThan(1e-13);
  });

  it.each([
    [-3, 0.9986501019683699],
    [-0.5, 0.6914624612740131],
    [0, 0.5],
    [0.1, 0.460172162722971],
    [1.96, 0.024997895148220435],
    [5, 2.866515718791933e-7],
    [10, 7.61985302416047e-24],
    [37, 5.7255712225239266e-300],
  ])('of the normal distribution at %d', (z, expected) => {
    expect(relative(normalTail(z), expected)).toBeLessThan(1e-12);
  });

  it('end at 1 and 0', () => {
    expect([chiSquareTail(0, 3), fTail(0, 2, 3), normalTail(-Infinity)]).toEqual([1, 1, 1]);
    expect([chiSquareTail(Infinity, 3), fTail(Infinity, 2, 3), normalTail(Infinity)]).toEqual([0, 0, 0]);
  });
});
