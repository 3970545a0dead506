import { describe, expect, it } from 'vitest';
import { informationGains } from '../../../optimizers/parts/information-gain.ts';
import { normalCdf } from '../../../optimizers/parts/normal-cdf.ts';
import { normalQuantile } from '../../../optimizers/parts/normal-quantile.ts';
import { stream } from '../../../src/random/index.ts';

const sampling = { draws: 5000, fantasies: 40 };
const independent = (means: readonly number[], variances: readonly number[]) => ({
  means: Float64Array.from(means),
  covariances: Float64Array.from({ length: means.length ** 2 }, (_, at) =>
    at % (means.length + 1) === 0 ? variances[at / (means.length + 1)]! : 0,
  ),
});
const about = (member: number, covariance: number, variance: number, m = 2) => {
  const covariances = new Float64Array(m);
  covariances[member] = covariance;
  return { mean: 0, variance, covariances };
};

describe('the gain of information about who ends lowest', () => {
  it('is log 2 − 1/2 for the whole end of one of two that are alike', () => {
    // given the end x of one, the other is lower with probability Φ(x), which is uniform, and a uniform coin has an entropy of 1/2 on average
    const gains = informationGains({ ...independent([0, 0], [1, 1]), next: [about(0, 1, 1), about(1, 1, 1)] }, sampling, stream('gain'));

    for (const gain of gains) expect(Math.abs(gain - (Math.LN2 - 0.5))).toBeLessThan(0.02);
  });

  it('is all of the entropy where a cost tells who is lowest', () => {
    // ends x and −x: perfectly anticorrelated, known after one cost
    const forecast = { means: new Float64Array(2), covariances: Float64Array.of(1, -1, -1, 1) };
    const next = [{ mean: 0, variance: 1, covariances: Float64Array.of(1, -1) }];

    expect(informationGains({ ...forecast, next }, sampling, stream('gain'))[0]).toBeCloseTo(Math.LN2, 2);
  });

  it('is what drawing anew from the conditional distribution gives, for correlated ends', () => {
    // an end is a common part, its own part, and a mean; the next cost is a noisy look at the end of the first
    const [common, own, noise, mean] = [0.5, 0.8, 0.6, 0.4];
    const variance = common + own;
    const forecast = { means: Float64Array.of(0, mean), covariances: Float64Array.of(variance, common, common, variance) };
    const next = [{ mean: 0, variance: variance + noise, covariances: Float64Array.of(variance, common) }];
    const entropyOf = (p: number): number => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    // the difference of the ends is normal with mean 0.4 and variance 2 own; given the cost y, its mean moves by −own y / s
    const [s, difference] = [variance + noise, 2 * own];
    const rest = Math.sqrt(difference - (own * own) / s);
    const steps = 2000;
    let after = 0;
    for (let k = 0; k < steps; k++) {
      const y = Math.sqrt(s) * normalQuantile((k + 0.5) / steps);
      after += entropyOf(normalCdf((mean - (own * y) / s) / rest)) / steps;
    }
    const expected = entropyOf(normalCdf(mean / Math.sqrt(difference))) - after;

    expect(Math.abs(informationGains({ ...forecast, next }, { draws: 20_000, fantasies: 40 }, stream('gain'))[0]! - expected)).toBeLessThan(
      0.01,
    );
  });

  it('is nothing for a cost that has nothing to do with the ends, and grows with what it has', () => {
    const next = [0, 0.3, 0.6, 0.9].map(covariance => about(1, covariance, 1));
    const gains = informationGains({ ...independent([0, 0.3], [1, 1]), next }, sampling, stream('gain'));

    expect(gains[0]).toBeCloseTo(0, 12);
    for (const k of [1, 2, 3]) expect(gains[k]! - gains[k - 1]!).toBeGreaterThan(0);
  });

  it('is nothing where the lowest is known', () => {
    const next = [about(0, 1, 1), about(1, 1, 1)];

    for (const gain of informationGains({ ...independent([0, 50], [1, 1]), next }, sampling, stream('gain')))
      expect(gain).toBeCloseTo(0, 12);
  });
});
