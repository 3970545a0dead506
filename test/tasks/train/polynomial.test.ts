import { describe, expect, it } from 'vitest';
import { dataSets } from '../../../tasks/train/data/data-sets.ts';
import { degrees, designOf, monomials } from '../../../tasks/train/learners/polynomial.ts';

describe('monomials', () => {
  it('names the features of each, with repetition', () => {
    expect(monomials(2, 3).map(m => m.join(''))).toEqual(['0', '1', '00', '01', '11', '000', '001', '011', '111']);
  });

  it('are at most 300, up to degree 3', () => {
    for (const data of dataSets) {
      const { high } = degrees(data) as { high: number };
      expect(monomials(data.features, high).length).toBeLessThanOrEqual(300);
      if (high < 3) expect(monomials(data.features, high + 1).length).toBeGreaterThan(300);
    }
  });
});

describe('designOf', () => {
  it('scales by the rows that it was made of, and others likewise', () => {
    const rows = { n: 2, d: 1, x: Float64Array.of(1, 3), y: new Float64Array(2) };
    const design = designOf(rows, 1);

    expect([...design.of(rows)]).toEqual([-1, 1]);
    expect([...design.of({ ...rows, x: Float64Array.of(2, 5) })]).toEqual([0, 3]);
  });
});
