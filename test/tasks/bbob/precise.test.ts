import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, log } from '../../../tasks/bbob/precise.ts';

// mpmath 1.3, 200 bits, rounded to nearest; in each of them Math.log or Math.cos is one unit off
const known: readonly (readonly [f: (x: number) => number, x: number, y: number])[] = [
  [log, 0.3711525045200961, -0.9911422374416287],
  [log, 0.4236601844540146, -0.8588235968437409],
  [log, 0.09503370621010368, -2.3535236480973993],
  [log, 0.5601672486216609, -0.5795198815894745],
  [cos, 3.9888896155094784, -0.6620114719023019],
  [cos, 3.494212258073039, -0.9384712341012017],
  [cos, 2.6258959648326186, -0.8699493676247301],
  [cos, 5.2028686662835915, 0.47104907664017065],
];

describe('log and cos', () => {
  it.each(known)('%o of %d is correctly rounded', (f, x, y) => {
    expect(f(x)).toBe(y);
  });

  it('never differ from the built-in ones by more than one unit in the last place', () => {
    const unit = fc.double({ min: 2 ** -31, max: 1 - 2 ** -31, noNaN: true });
    const within = (y: number, reference: number) => Math.abs(y - reference) <= 2 ** -52 * Math.abs(reference);

    fc.assert(fc.property(unit, u => within(log(u), Math.log(u)) && within(cos(2 * Math.PI * u), Math.cos(2 * Math.PI * u))));
  });
});
