import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, weightedSum } from '../../../analysis/statistics/packed-rows.ts';

const whole = (max: number) => fc.integer({ min: 0, max });

describe('packed rows', () => {
  it.each([
    [1000, 3],
    [2 ** 17, 2],
    [2 ** 26, 1],
  ])('hold sums up to %d in %d fields', (largest, fields) => {
    expect(packRows([1, 2], 2, largest).fields).toBe(fields);
  });

  it('sum exactly as plain rows do, whatever the number of fields', () => {
    fc.assert(
      fc.property(whole(7), whole(9), whole(2), fc.infiniteStream(whole(500)), (width, rows, size, numbers) => {
        const next = () => numbers.next().value!;
        const table = Array.from({ length: rows * (width + 1) }, next);
        const weights = Array.from({ length: rows }, () => next() % 4);
        const slow = Array.from({ length: width + 1 }, (_, column) =>
          weights.reduce((sum, weight, row) => sum + weight * table[row * (width + 1) + column]!, 0),
        );

        expect([...weightedSum(packRows(table, width + 1, [20_000, 2 ** 20, 2 ** 40][size]!), weights)]).toEqual(slow);
      }),
    );
  });

  it('keep fields apart at the largest sum', () => {
    const packed = packRows([2 ** 17 - 1, 0, 2 ** 17 - 1], 3, 2 ** 17 - 1);

    expect(packed.fields).toBe(3);
    expect([...weightedSum(packed, [1])]).toEqual([2 ** 17 - 1, 0, 2 ** 17 - 1]);
  });
});
