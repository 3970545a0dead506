import { describe, expect, it } from 'vitest';
import { exp3 } from '../../../optimizers/parts/exp3.ts';
import { farthestPoints } from '../../../optimizers/parts/farthest-points.ts';
import { maternKernel } from '../../../optimizers/parts/matern-kernel.ts';
import { sidesOf, trustRegion } from '../../../optimizers/parts/trust-region.ts';
import { stream } from '../../../src/random/index.ts';

describe('a trust region', () => {
  it('doubles after three successes in a row, up to 1.6', () => {
    const region = trustRegion(2);
    const lengths = Array.from({ length: 9 }, (_, k) => {
      region.learn(-k - 1, -k);
      return region.length();
    });

    expect(lengths).toEqual([0.8, 0.8, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6]);
  });

  it.each([
    [2, 4],
    [7, 7],
  ])('of %i dimensions halves after %i failures in a row', (d, failures) => {
    const region = trustRegion(d);
    for (let k = 1; k < failures; k++) region.learn(1, 1 - 1e-4); // a gain below 10⁻³ of the best is none
    region.learn(0, 1);
    for (let k = 1; k < failures; k++) region.learn(undefined, 1);
    expect(region.length()).toBe(0.8);

    region.learn(2, 1);
    expect(region.length()).toBe(0.4);
  });

  it('is over below 2⁻⁷', () => {
    const region = trustRegion(1);
    let trials = 0;
    for (; !region.isOver(); trials++) region.learn(1, 0);

    expect(trials).toBe(7 * 4); // 0.8 / 2⁷ is the first below
  });

  it('has the volume Lᵈ, whatever the length scales', () => {
    const sides = sidesOf(0.4, [Math.log(0.1), Math.log(2), Math.log(5)]);

    expect(sides.reduce((a, b) => a * b)).toBeCloseTo(0.4 ** 3, 12);
    expect(sides[1]! / sides[0]!).toBeCloseTo(20, 10);
  });
});

describe('farthest points', () => {
  const line = [0, 0.1, 0.2, 1, 0.5, 0.55].map(x => Float64Array.of(x));
  const { at } = maternKernel([false]);

  it('begin with what is given, then take what is far from all', () => {
    expect(farthestPoints(line, 1, 4, at([0, 0, 0]))).toEqual([0, 3, 4, 2]);
    expect(farthestPoints(line, 3, 4, at([0, 0, 0]))).toEqual([0, 1, 2, 3]);
  });

  it('are all there are, and never one twice', () => {
    const same = Array.from({ length: 5 }, () => Float64Array.of(0.5));

    expect(farthestPoints(same, 2, 9, at([0, 0, 0]))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('Exp3', () => {
  it('draws as often as it says, and more often what brings more', () => {
    const bandit = exp3(3, 200);
    const rng = stream('exp3');
    const counts = [0, 0, 0];
    for (let k = 0; k < 300; k++) {
      const { arm, probability } = bandit.draw(rng);
      bandit.learn(arm, probability, [0.2, 0.9, 0.3][arm]!);
      counts[arm]!++;
    }

    expect(counts[1]).toBeGreaterThan(150);
    expect(Math.min(...counts)).toBeGreaterThan(5);
  });

  it('begins uniform, and weighs by exp(γ r / (p K))', () => {
    const bandit = exp3(2, 100);
    const gamma = Math.sqrt((2 * Math.log(2)) / ((Math.E - 1) * 100));
    const first = { next: () => 0, fork: () => first };
    expect(bandit.draw(first)).toEqual({ arm: 0, probability: 0.5 });

    bandit.learn(0, 0.5, 1);
    const weight = Math.exp(gamma);
    expect(bandit.draw(first).probability).toBeCloseTo(((1 - gamma) * weight) / (weight + 1) + gamma / 2, 12);
  });
});
