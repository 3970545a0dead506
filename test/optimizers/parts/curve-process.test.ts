import { describe, expect, it } from 'vitest';
import { factorise, logDeterminant, rowAt, solveLower, solveUpper } from '../../../optimizers/parts/cholesky.ts';
import { type Curve, curveKernel } from '../../../optimizers/parts/curve-kernel.ts';
import { negativeLogOfCurves } from '../../../optimizers/parts/curve-likelihood.ts';
import { curveProcess } from '../../../optimizers/parts/curve-process.ts';
import { normal, stream } from '../../../src/random/index.ts';

const rng = stream('curve-process');
const kernel = curveKernel([false, true]);
/** log ℓ, log ℓ, log σ_f², log α, log β, log σ_g², log σ_n² */
const theta = [-0.7, 0.2, 0.3, 0.4, 0.6, -0.5, -3];
const grid = [1, 2, 3, 5, 8];
const prefixes = grid.map((_, k) => grid.slice(0, k + 1));
const none: readonly number[] = [];
const place = (): Float64Array => Float64Array.of(rng.next(), Math.floor(3 * rng.next()));
const curveOf = (times: readonly number[]): Curve => ({ features: place(), times, values: times.map(t => 1 / (t + 1) + normal(rng)) });
const curves = [2, 0, 4, 1, 1, 3, 0, 4].map(k => curveOf(prefixes[k]!));
const end = 10;

/** A cost: which curve, at which time; time Infinity is the asymptote. */
interface Place {
  readonly features: Float64Array;
  readonly time: number;
}

/** All of it written out: one normal distribution of all costs, where the fall is one more unknown with variance 4. */
function dense(theta: ArrayLike<number>, places: readonly Place[], values: readonly number[]) {
  const [a, b, s, noise] = [3, 4, 5, 6].map(p => Math.exp(theta[p]!)) as [number, number, number, number];
  const asymptotes = kernel.kernel.at(theta);
  const h = (tau: number): number => (tau === Infinity ? 0 : b ** a / (tau + b) ** a);
  const prior = (x: Place, y: Place): number => {
    const out = new Float64Array(1);
    asymptotes.row(x.features, [y.features], 1, out);
    return out[0]! + (x.features === y.features ? s * h(x.time + y.time) : 0);
  };
  const n = places.length;
  const L = new Float64Array(rowAt(n));
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) L[rowAt(i) + j] = prior(places[i]!, places[j]!) + (i === j ? noise : 0);
  factorise(L, n);
  const solve = (v: readonly number[]): Float64Array => {
    const out = Float64Array.from(v);
    solveLower(L, n, out);
    solveUpper(L, n, out);
    return out;
  };
  const dot = (v: ArrayLike<number>, w: ArrayLike<number>): number => Array.from(v).reduce((sum, x, i) => sum + x * w[i]!, 0);
  const one = places.map(() => 1);
  const fell = places.map(({ time }) => h(time));
  const [sOne, sFell] = [solve(one), solve(fell)];
  const [oo, of, ff] = [dot(one, sOne), dot(one, sFell), dot(fell, sFell) + 1 / 4];
  const [oy, fy] = [dot(values, sOne), dot(values, sFell)];
  const mean = (oy * ff - fy * of) / (oo * ff - of * of);
  const fall = (fy * oo - oy * of) / (oo * ff - of * of);
  const left = values.map((v, i) => v - mean - fall * fell[i]!);
  const weights = solve(left);
  const row = (x: Place): number[] => places.map(y => prior(x, y));
  return {
    mean: (x: Place): number => mean + fall * h(x.time) + dot(row(x), weights),
    covariance: (x: Place, y: Place): number => prior(x, y) - dot(row(x), solve(row(y))),
    noise,
    negativeLogLikelihood: (dot(left, weights) + (fall * fall) / 4 + logDeterminant(L, n) + n * Math.log(2 * Math.PI)) / 2,
  };
}

const placesOf = (all: readonly Curve[]): readonly Place[] => all.flatMap(({ features, times }) => times.map(time => ({ features, time })));
const valuesOf = (all: readonly Curve[]): readonly number[] => all.flatMap(({ values }) => Array.from(values));

describe('a process of curves', () => {
  const reference = dense(theta, placesOf(curves), valuesOf(curves));
  const conditioned = (...rounds: readonly (readonly Curve[])[]) => {
    const process = curveProcess(kernel, theta);
    for (const round of rounds) process.condition(round);
    return process;
  };

  it('predicts asymptotes as the joint normal distribution of all costs does', () => {
    const process = conditioned(curves);

    for (const features of [place(), place(), curves[2]!.features]) {
      const { mean, variance } = process.predict(features);
      const x = { features, time: Infinity };
      expect(mean).toBeCloseTo(reference.mean(x), 9);
      expect(variance).toBeCloseTo(reference.covariance(x, x), 9);
    }
  });

  it('knows an upper bound of a variance, which is exact beside one curve', () => {
    const [process, one] = [conditioned(curves), conditioned(curves.slice(0, 1))];

    for (const features of [place(), place(), curves[2]!.features]) {
      const [exact, bound] = [process.predict(features), process.bound(features)];
      expect(bound.mean).toBe(exact.mean);
      expect(bound.variance).toBeGreaterThanOrEqual(exact.variance);
      expect(one.bound(features).variance).toBeCloseTo(one.predict(features).variance, 12);
    }
  });

  it('knows that bound whatever was taken out and put in', () => {
    const process = conditioned(curves, curves.slice(3), [curves[0]!, ...curves.slice(4)]);
    const anew = conditioned([...curves.slice(4), curves[0]!]);
    const features = place();

    expect(process.bound(features).variance).toBeCloseTo(anew.bound(features).variance, 12);
  });

  it('forecasts costs of old and new curves as the joint normal distribution does', () => {
    const fresh = [place(), place()].map((features): Curve => ({ features, times: none, values: [] }));
    const prospects = [curves[0]!, curves[2]!, fresh[0]!, curves[6]!, fresh[1]!].map((curve, i) => ({ curve, next: [4, 9, 1, 2, 3][i]! }));
    const { means, covariances, next } = conditioned(curves).forecast(prospects, end);

    const ends = prospects.map(({ curve: { features } }) => ({ features, time: end }));
    for (const [i, x] of ends.entries()) {
      expect(means[i]).toBeCloseTo(reference.mean(x), 9);
      for (const [j, y] of ends.entries()) expect(covariances[i * ends.length + j]).toBeCloseTo(reference.covariance(x, y), 9);
      const soon = { ...x, time: prospects[i]!.next };
      expect(next[i]!.mean).toBeCloseTo(reference.mean(soon), 9);
      expect(next[i]!.variance).toBeCloseTo(reference.covariance(soon, soon) + reference.noise, 9);
      for (const [j, y] of ends.entries()) expect(next[i]!.covariances[j]).toBeCloseTo(reference.covariance(soon, y), 9);
    }
  });

  it('adds to the asymptote of a new curve what the forecast adds', () => {
    const process = conditioned(curves);
    const features = place();
    const { means, covariances } = process.forecast([{ curve: { features, times: none, values: [] }, next: 1 }], end);
    const [asymptote, more] = [process.predict(features), process.beyond(end)];

    expect(asymptote.mean + more.mean).toBeCloseTo(means[0]!, 12);
    expect(asymptote.variance + more.variance).toBeCloseTo(covariances[0]!, 12);
  });

  it('is the same whether curves come at once, grow, change their values, or follow on others that went again', () => {
    const grown = (k: number, all: readonly Curve[]): readonly Curve[] =>
      all.map(({ features, times, values }) => {
        const T = Math.min(times.length, k);
        return { features, times: prefixes[T - 1]!, values: Array.from(values).slice(0, T) };
      });
    const others = [curveOf(prefixes[3]!), curveOf(prefixes[1]!)];
    const wrong = curves.map(curve => ({ ...curve, values: Array.from(curve.values, v => 2 * v - 1) }));
    const after = conditioned(grown(1, curves.slice(0, 5)), [...others, ...grown(2, curves).slice(1)], grown(4, curves), wrong, curves);
    const once = conditioned(curves);

    for (const x of [place(), place()]) {
      expect(after.predict(x).mean).toBeCloseTo(once.predict(x).mean, 9);
      expect(after.predict(x).variance).toBeCloseTo(once.predict(x).variance, 9);
    }
  });

  it('pulls slopes in mean and variance back to the config', () => {
    const process = conditioned(curves);
    const f = (x: number): number => {
      const { mean, variance } = process.predict(Float64Array.of(x, 1));
      return 0.7 * mean - 1.3 * variance;
    };
    const slopes = new Float64Array(2);
    f(0.31);
    process.pullBack(0.7, -1.3, slopes);

    expect(slopes[0]).toBeCloseTo((f(0.31 + 1e-5) - f(0.31 - 1e-5)) / 2e-5, 6);
    expect(slopes[1]).toBe(0);
  });
});

describe('the marginal likelihood of curves', () => {
  const f = negativeLogOfCurves(kernel, curves);
  const priors = kernel.hyperparameters.reduce((sum, { prior }, p) => sum + prior(theta[p]!)[0], 0);

  it('is that of the joint normal distribution of all costs', () => {
    const value = f(Float64Array.from(theta), new Float64Array(theta.length));

    expect(value + priors).toBeCloseTo(dense(theta, placesOf(curves), valuesOf(curves)).negativeLogLikelihood, 9);
  });

  it('has the gradient of finite differences', () => {
    const gradient = new Float64Array(theta.length);
    f(Float64Array.from(theta), gradient);

    const scratch = new Float64Array(theta.length);
    for (let p = 0; p < theta.length; p++) {
      const moved = (by: number) =>
        f(
          Float64Array.from(theta, (v, k) => (k === p ? v + by : v)),
          scratch,
        ); // prettier-ignore
      expect(gradient[p]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 5);
    }
  });
});
