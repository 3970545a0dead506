import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, rotation, uniformOptimum } from '../../../tasks/bbob/instance.ts';
import { times } from '../../../tasks/bbob/matrix.ts';
import { asymmetry, oscillate, penalty, RΛQ, Tosz, Λ, ΛQ } from '../../../tasks/bbob/transformations.ts';

const frame = (d: number) => frameOf(d, 10_015, ({ seed }) => uniformOptimum(d, seed));
const real = fc.double({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true });
const vector = fc.array(real, { minLength: 2, maxLength: 13 }).map(xs => Float64Array.from(xs));

describe('T_osz', () => {
  it('keeps 0, the sign, and size up to a factor of exp 0.098', () => {
    expect(Tosz(0)).toBe(0);
    fc.assert(
      fc.property(real, x => {
        fc.pre(Math.abs(x) > 1e-300);
        return Math.abs(Math.log(Tosz(x) / x)) <= 0.0981;
      }),
    );
  });

  it('takes 1 to 1 and e to exp(1 + 0.049 (sin 10 + sin 7.9)) (RR-6829, section 0.2)', () => {
    expect(Tosz(1)).toBe(1);
    expect(Tosz(Math.E)).toBeCloseTo(Math.exp(1 + 0.049 * (Math.sin(10) + Math.sin(7.9))), 14);
    expect(Tosz(-Math.E)).toBeCloseTo(-Math.exp(1 + 0.049 * (Math.sin(5.5) + Math.sin(3.1))), 14);
  });
});

describe('a transformation', () => {
  it('T_asy leaves the first coordinate and everything negative alone', () => {
    expect([...asymmetry(0.5)(frame(3))(Float64Array.of(4, -4, 4))]).toEqual([4, -4, 4 ** 2]);
  });

  it('Λ^α grows from 1 to √α', () => {
    expect([...Λ(100)(frame(3))(Float64Array.of(1, 1, 1))]).toEqual([1, Math.sqrt(10), 10]);
  });

  it('multiplies like three nested sums, whatever the size', () => {
    fc.assert(
      fc.property(vector, x => {
        const d = x.length;
        const M = rotation(d, 7);
        const expected = Array.from(x, (_, i) => x.reduce((sum, value, j) => sum + M[i * d + j]! * value, 0));

        expect([...times(M, d)(x)]).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('RΛQ is R after ΛQ', () => {
    fc.assert(
      fc.property(vector, x => {
        const f = frame(x.length);
        const steps = times(f.R, f.d)(ΛQ(10)(f)(x));

        RΛQ(10)(f)(x).forEach((value, i) => {
          expect(Math.abs(value - steps[i]!)).toBeLessThan(1e-11);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('has a buffer of its own in every instance', () => {
    const [one, two] = [oscillate(frame(2)), oscillate(frame(2))];
    const first = one(Float64Array.of(1, 1));
    two(Float64Array.of(-1, -1));

    expect([...first]).toEqual([1, 1]);
  });
});

describe('f_pen', () => {
  it('is 0 in the box and grows with the square of the distance', () => {
    expect(penalty(Float64Array.of(-5, 5, 0))).toBe(0);
    expect(penalty(Float64Array.of(-7, 8, 0))).toBe(4 + 9);
  });
});
