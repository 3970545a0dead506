import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../analysis/statistics/holm.ts';

describe("Holm's correction", () => {
  it('steps down and never decreases (R: p.adjust(c(.01,.04,.03,.005), "holm"))', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map(p => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('rejects exactly what the step-down procedure rejects', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), p => {
        const alpha = 0.05;
        const sorted = [...p].sort((a, b) => a - b);
        const stop = sorted.findIndex((value, i) => (p.length - i) * value > alpha);
        const rejected = sorted.slice(0, stop < 0 ? p.length : stop);

        expect(holm(p).filter(value => value <= alpha)).toHaveLength(rejected.length);
      }),
    );
  });
});
