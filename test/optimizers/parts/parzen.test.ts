import { describe, expect, it } from 'vitest';
import { cellEstimator, choiceEstimator, type Estimator, numericEstimator } from '../../../optimizers/parts/parzen.ts';
import { history } from '../../../optimizers/parts/tpe-history.ts';
import { stream } from '../../../src/random/index.ts';

/** Observations in the order of time, as TPE sees them. */
function seen(points: readonly number[]) {
  const past = history(1);
  for (const u of points) past.add(Float64Array.of(u));
  return past.observations(0, false);
}

const densities = (estimator: Estimator, at: readonly number[]) => at.map(u => estimator.density(u));
const close = (expected: readonly number[]) => expected.map(value => expect.closeTo(value, 12));
const eighths = (u: number): [number, number] => [Math.floor(u * 8) / 8, Math.floor(u * 8 + 1) / 8];

/** exp(log_pdf) of Optuna 5.0.0's _ParzenEstimator with prior weight 1, magic clip, no end points, default weights. */
describe('Parzen estimators agree with Optuna', () => {
  const at = [0, 0.1, 0.13, 0.55, 0.99];

  it('on floats', () => {
    const few = numericEstimator(seen([0.62, 0.11, 0.9, 0.15, 0.12, 0.5]), 1);
    expect(densities(few, at)).toEqual(
      close([1.1754079167698055, 1.630090551953076, 1.6540398933315745, 0.8355863377738737, 0.6151473478981215]),
    );
  });

  it('on a single float', () => {
    const one = numericEstimator(seen([0.3]), 1);
    expect(densities(one, at)).toEqual(
      close([0.9722071456953102, 1.020192982038107, 1.0319226120129186, 1.047350582104374, 0.8076012748332695]),
    );
  });

  it('on forty floats, the older ones half forgotten', () => {
    const many = numericEstimator(seen(Array.from({ length: 40 }, (_, i) => Math.round(((i * 0.37) % 1) * 1000) / 1000)), 1);
    expect(densities(many, at)).toEqual(
      close([0.409299432204866, 1.119568452755497, 0.8525801370429983, 0.9195974075951663, 1.0495484412849285]),
    );
  });

  it('on integers', () => {
    const cells = [3, 3, 7, 1].map(k => (k - 0.5) / 8); // of 1 … 8
    const estimator = cellEstimator(seen(cells), 1, eighths);
    const all = Array.from({ length: 8 }, (_, k) => (k + 0.5) / 8);
    expect(densities(estimator, all)).toEqual(
      close([
        0.154744471770124, 0.16742802424288797, 0.16128788302988098, 0.1420946280289571, 0.11904689842653851, 0.09900267023808397,
        0.08395569752174319, 0.07243972674178437,
      ]),
    );
  });

  it('on categories', () => {
    const estimator = choiceEstimator(seen([0, 0, 2, 0].map(c => (c + 0.5) / 3)), 1, 3);
    expect(densities(estimator, [0.1, 0.5, 0.9])).toEqual(close([0.5416666666666667, 0.16666666666666674, 0.2916666666666667]));
  });
});

describe('Parzen estimators', () => {
  const observations = seen([0.62, 0.01, 0.9, 0.15, 0.12, 0.995, 0.5]);

  it('integrate to one and are sampled as they say', () => {
    const estimator = numericEstimator(observations, 1);
    const n = 20_000;
    const rng = stream('parzen');
    const counts = new Float64Array(10);
    for (let i = 0; i < n; i++) counts[Math.floor(estimator.sample(rng) * 10)]!++;

    let total = 0;
    for (let bin = 0; bin < 10; bin++) {
      let mass = 0;
      for (let k = 0; k < 1000; k++) mass += estimator.density((bin + (k + 0.5) / 1000) / 10) / 10_000;
      expect(Math.abs(counts[bin]! / n - mass)).toBeLessThan(5 * Math.sqrt((mass * (1 - mass)) / n));
      total += mass;
    }
    expect(total).toBeCloseTo(1, 5);
  });

  it('know their prior alone', () => {
    expect(choiceEstimator(seen([]), 1, 4).density(0.3)).toBeCloseTo(1 / 4, 14);
    expect(numericEstimator(seen([]), 1).density(0.5)).toBeCloseTo(0.3989422804014327 / 0.38292492254802624, 12); // φ(0) / (Φ(½) − Φ(−½))
  });
});
