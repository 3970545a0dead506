import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midRanks } from '../../../analysis/statistics/mid-ranks.ts';

/** By its definition: 1 + those below + half of the other equals. */
const slow = (values: readonly number[]) =>
  values.map(v => 1 + values.filter(w => w < v).length + (values.filter(w => w === v).length - 1) / 2);

describe('mid-ranks', () => {
  it('share the average among equals, infinite ones too', () => {
    expect([...midRanks([5, 5, 1, Infinity, Infinity])]).toEqual([2.5, 2.5, 1, 4.5, 4.5]);
  });

  it('are not given to NaN', () => {
    expect(() => midRanks([1, Number.NaN, 2])).toThrow('not a number');
  });

  it('agree with counting', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-Infinity, -1, -0, 0, 0.5, 2, 3, Infinity)), values => {
        expect([...midRanks(values)]).toEqual(slow(values));
      }),
    );
  });
});
