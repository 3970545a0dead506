import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror } from '../../../optimizers/parts/mirror.ts';
import { polynomialMutation, simulatedBinaryCrossover } from '../../../optimizers/parts/variation.ts';
import { stream } from '../../../src/random/index.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const pair = fc.tuple(fc.array(unit, { minLength: 4, maxLength: 4 }), fc.array(unit, { minLength: 4, maxLength: 4 }), fc.integer());

describe('simulatedBinaryCrossover', () => {
  it('stays in the cube', () => {
    fc.assert(
      fc.property(pair, ([a, b, seed]) => {
        const children = simulatedBinaryCrossover(Float64Array.from(a), Float64Array.from(b), 15, 1, stream('sbx', seed));
        for (const child of children) expect(child.every(v => v >= 0 && v <= 1)).toBe(true);
      }),
    );
  });

  it('keeps the mean of the parents far from the bounds', () => {
    const rng = stream('mean');
    for (let i = 0; i < 100; i++) {
      const [a, b] = simulatedBinaryCrossover(Float64Array.of(0.45), Float64Array.of(0.55), 15, 1, rng);
      expect(a[0]! + b[0]!).toBeCloseTo(1, 9);
    }
  });

  it('spreads children as the density of its index says: half of them between the parents', () => {
    const rng = stream('spread');
    const between = Array.from({ length: 10_000 }, () => {
      const [a, b] = simulatedBinaryCrossover(Float64Array.of(0.495), Float64Array.of(0.505), 15, 1, rng);
      return Math.abs(a[0]! - b[0]!) <= 0.01;
    }).filter(Boolean).length;

    expect(Math.abs(between - 5000)).toBeLessThan(5 * 50);
  });
});

describe('polynomialMutation', () => {
  it('stays in the cube and hits each coordinate with its probability', () => {
    const rng = stream('mutation');
    const changed = new Float64Array(4);
    for (let i = 0; i < 5000; i++) {
      const x = Float64Array.from({ length: 4 }, () => rng.next());
      const y = polynomialMutation(x, 20, 0.25, rng);
      expect(y.every(v => v >= 0 && v <= 1)).toBe(true);
      y.forEach((v, j) => (changed[j]! += v === x[j]! ? 0 : 1));
    }

    for (const count of changed) expect(Math.abs(count - 1250)).toBeLessThan(5 * Math.sqrt(5000 * 0.25 * 0.75));
  });

  it('has the mean step 1 / (η + 2) in the middle of a wide range', () => {
    // E|δ| for P(|δ|) = (η + 1) (1 − |δ|)^η, bounds at ½ ignored: (½)^20 matters not
    const rng = stream('step');
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += Math.abs(polynomialMutation(Float64Array.of(0.5), 20, 1, rng)[0]! - 0.5);

    expect(sum / 20_000).toBeCloseTo(1 / 22, 3);
  });
});

describe('mirror', () => {
  it('keeps what is inside and folds back what is not', () => {
    expect([0, 0.3, 1].map(mirror)).toEqual([0, 0.3, 1]);
    expect([-0.25, 1.25, 2.5, -1.5, 7.25].map(mirror)).toEqual([0.25, 0.75, 0.5, 0.5, 0.75]);
  });
});
