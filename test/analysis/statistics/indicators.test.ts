import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../../analysis/statistics/indicators.ts';
import { haveShared, shared } from '../../shared.ts';

const points = [
  [0.1, 0.9],
  [0.4, 0.6],
  [0.8, 0.2],
];
const front = [
  [0, 1],
  [0.25, 0.5],
  [0.5, 0.25],
  [1, 0.05],
];
const shifted = front.map(point => point.map(value => value + 0.01));

const set = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.1, max: 9, noNaN: true }))), {
  minLength: 1,
  maxLength: 8,
});

describe('indicators', () => {
  // moocore 0.3.2: igd, igd_plus, epsilon_additive, epsilon_mult; pymoo 0.6.2: GD
  it('have the values of moocore and pymoo', () => {
    expect(indicators.igd(points, front)).toBeCloseTo(0.21895926163135498, 14);
    expect(indicators['igd+'](points, front)).toBeCloseTo(0.18256939094329988, 14);
    expect(indicators.gd(points, front)).toBeCloseTo(0.19056630667016963, 14);
    expect(indicators.eps(points, front)).toBeCloseTo(0.3, 14);
    expect(indicators['eps*'](points, shifted)).toBeCloseTo(10, 12);
  });

  it.skipIf(!haveShared)('have them for the second set of input1.dat as the front of the first (skipped without ../shared)', () => {
    const blocks = readFileSync(shared('verification/moocore/input1.dat'), 'utf8')
      .trim()
      .split(/\n\s*\n/);
    const [first, second] = blocks.map(block => block.split('\n').map(line => line.trim().split(/\s+/).map(Number)));

    expect(indicators.igd(first!, second!)).toBeCloseTo(2.0178352961663526, 12);
    expect(indicators['igd+'](first!, second!)).toBe(0);
    expect(indicators.gd(first!, second!)).toBeCloseTo(2.386143880986002, 12);
    expect(indicators.eps(first!, second!)).toBeCloseTo(-0.32356655875303897, 14);
    expect(indicators['eps*'](first!, second!)).toBeCloseTo(0.4325001273972623, 14);
  });

  it('find nothing between a set and itself', () => {
    fc.assert(
      fc.property(set, points => {
        expect(Object.values(indicators).map(indicator => indicator(points, points))).toEqual([
          0,
          0,
          0,
          expect.closeTo(0),
          expect.closeTo(1),
        ]);
      }),
    );
  });

  it('are never worse for more points, other than gd', () => {
    fc.assert(
      fc.property(set, set, set, (points, more, front) => {
        for (const name of ['igd', 'igd+', 'eps', 'eps*'] as const)
          expect(indicators[name]([...points, ...more], front)).toBeLessThanOrEqual(indicators[name](points, front));
      }),
    );
  });

  it('say how far a shifted set is off', () => {
    expect(indicators.eps(shifted, front)).toBeCloseTo(0.01, 14);
    expect(
      indicators['eps*'](
        shifted,
        shifted.map(point => point.map(value => value / 3)),
      ),
    ).toBeCloseTo(3, 12);
  });

  it('refuse what they are not defined for', () => {
    expect(() => indicators.igd([], front)).toThrow('igd needs at least one point');
    expect(() => indicators.eps([[1, 2, 3]], front)).toThrow('(1, 2, 3) does not have 2 numbers');
    expect(() => indicators['eps*'](points, front)).toThrow('must be positive');
  });
});
