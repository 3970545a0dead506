/**
 * Learning curves of many configs: their asymptotes are a Gaussian process over configs, and given these the curves are independent.
 * K. Swersky, J. Snoek and R. P. Adams (2014), Freeze-Thaw Bayesian Optimization, arXiv:1406.3896. O(n³ + Σ T²) for n curves, O(n²) for
 * each that has changed, as those with costs at the same times share what is O(T³).
 *
 * Different here: curves fall on average, by an amount that is estimated with the mean of the asymptotes (detrended.ts), whereas the paper's
 * decays have mean 0, and a variance of their own.
 */
import { appendRow, removeRow, rowAt, solveLower, solveUpper } from './cholesky.ts';
import { type Continuation, type CurveBlock, continuation, curveBlock, type Decay, inner, meanAt, shareOf } from './curve-block.ts';
import { curveForecast, type Forecast, type Prospect } from './curve-forecast.ts';
import { type Curve, type CurveKernel, decayOf } from './curve-kernel.ts';
import { detrended } from './detrended.ts';
import type { Prediction } from './gaussian-process.ts';
import type { Covariance } from './kernel.ts';
import type { Features } from './model-space.ts';
import { rememberedRows } from './remembered-rows.ts';

export interface Likely {
  readonly curve: Curve;
  readonly mean: number;
  /** By its own costs alone, hence an upper bound. */
  readonly variance: number;
}

export interface CurveProcess {
  readonly theta: Float64Array;
  /** Of asymptotes, for points that stay. */
  readonly covariance: Pick<Covariance, 'row'>;
  /** New hyperparameters; takes effect with the next `condition`. */
  adopt(theta: ArrayLike<number>): void;
  condition(curves: readonly Curve[]): void;
  /** Of the asymptote of a config. O(n²) */
  predict(x: Features): Prediction;
  /** The same, but of the variance what the one curve leaves that says most: an upper bound. O(n) */
  bound(x: Features): Prediction;
  /** out = a ∂mean/∂x + b ∂variance/∂x at the x that was predicted last; 0 for sets. */
  pullBack(a: number, b: number, out: Float64Array): void;
  /** What a new curve adds to its asymptote at a time. */
  beyond(time: number): Prediction;
  /** [n] Costs of the curves on which the process is conditioned, at a time. */
  at(time: number): readonly Likely[];
  forecast(prospects: readonly Prospect[], end: number): Forecast;
}

export function curveProcess({ kernel }: CurveKernel, initial: ArrayLike<number>): CurveProcess {
  let theta = Float64Array.from(initial);
  let covariance: Covariance = kernel.at(theta);
  let remembered = rememberedRows(covariance);
  let decay: Decay = decayOf(theta);
  let blocks = new Map<readonly number[], CurveBlock>();
  let rows: Curve[] = []; // in the order of L, which is not that of telling
  let points: Features[] = [];
  let L = new Float64Array(rowAt(64));
  let weights: Float64Array = new Float64Array(0);
  let asymptotes: Float64Array = new Float64Array(0);
  let mean = 0;
  let fall = 0;
  let row = new Float64Array(64);
  let own = new Float64Array(64); // the diagonal of A, by rows
  let at: Features = new Float64Array(0);

  const blockOf = ({ times }: Curve): CurveBlock => {
    const block = blocks.get(times) ?? curveBlock(times, decay);
    blocks.set(times, block);
    return block;
  };

  const reserve = (n: number): void => {
    if (L.length >= rowAt(n)) return;
    const larger = new Float64Array(rowAt(2 * n));
    larger.set(L);
    L = larger;
    row = new Float64Array(2 * n);
    const longer = new Float64Array(2 * n);
    longer.set(own);
    own = longer;
  };

  const append = (curve: Curve): void => {
    const i = rows.length;
    covariance.row(curve.features, points, i, L, rowAt(i));
    own[i] = covariance.variance + 1 / blockOf(curve).precision;
    L[rowAt(i) + i] = own[i]!;
    appendRow(L, i, leastPivot * covariance.variance);
    rows.push(curve);
    points.push(curve.features);
  };

  /** Leaves k(x) in `row`. */
  const meanOf = (x: Features): number => {
    const n = points.length;
    at = x;
    covariance.row(x, points, n, row);
    let sum = mean;
    for (let i = 0; i < n; i++) sum += row[i]! * weights[i]!;
    return sum;
  };

  const predict = (x: Features): Prediction => {
    const n = points.length;
    const mean = meanOf(x);
    solveLower(L, n, row);
    let variance = covariance.variance;
    for (let i = 0; i < n; i++) variance -= row[i]! * row[i]!;
    return { mean, variance: Math.max(0, variance) };
  };

  return {
    get theta() {
      return theta;
    },
    get covariance() {
      return remembered;
    },

    adopt(next) {
      theta = Float64Array.from(next);
      covariance = kernel.at(theta);
      remembered = rememberedRows(covariance);
      decay = decayOf(theta);
      blocks = new Map();
      rows = [];
      points = [];
    },

    condition(curves) {
      reserve(curves.length);
      const wanted = new Map(curves.map(curve => [curve.features, curve]));
      for (let i = rows.length - 1; i >= 0; i--) {
        const same = wanted.get(points[i]!);
        if (same?.times === rows[i]!.times) {
          rows[i] = same; // values may have changed
          wanted.delete(points[i]!);
          continue;
        }
        removeRow(L, rows.length, i);
        rows.splice(i, 1);
        points.splice(i, 1);
        own.copyWithin(i, i + 1);
      }
      for (const curve of wanted.values()) append(curve);
      const trend = detrended(
        L,
        rows.length,
        rows.map(blockOf),
        rows.map(({ values }) => values),
      ); // prettier-ignore
      ({ mean, fall, weights, asymptotes } = trend);
    },

    predict,

    bound(x) {
      const mean = meanOf(x);
      let most = 0;
      for (let i = 0; i < points.length; i++) most = Math.max(most, (row[i]! * row[i]!) / own[i]!);
      return { mean, variance: covariance.variance - most };
    },

    pullBack(a, b, out) {
      const n = points.length;
      solveUpper(L, n, row);
      for (let i = 0; i < n; i++) row[i] = a * weights[i]! - 2 * b * row[i]!;
      covariance.inputGradient(at, points, n, row, out);
    },

    beyond: time => {
      const there = continuation(curveBlock([], decay), decay, time);
      return { mean: fall * there.fall, variance: there.variance };
    },

    at: time => {
      const continuations = new Map<CurveBlock, Continuation>();
      return rows.map((curve, i) => {
        const block = blockOf(curve);
        const there = continuations.get(block) ?? continuation(block, decay, time);
        continuations.set(block, there);
        const asymptote = mean + asymptotes[i]! - weights[i]! / block.precision; // K_x α = z − α / Λ
        return {
          curve,
          mean: meanAt(asymptote, fall, curve.values, block, there),
          variance: shareOf(there) ** 2 / block.precision + there.variance,
        };
      });
    },

    forecast(prospects, end) {
      const m = prospects.length;
      const n = points.length;
      const solved: Float64Array[] = [];
      const means = prospects.map(({ curve }) => {
        const { mean } = predict(curve.features);
        solved.push(row.slice(0, n));
        return mean;
      });
      const features = prospects.map(({ curve }) => curve.features);
      const C = new Float64Array(m * m); // of asymptotes
      const prior = new Float64Array(m);
      for (let i = 0; i < m; i++) {
        covariance.row(features[i]!, features, i + 1, prior);
        for (let j = 0; j <= i; j++) C[i * m + j] = C[j * m + i] = prior[j]! - inner(solved[i]!, solved[j]!);
      }
      return curveForecast(
        prospects,
        end,
        { means, covariances: C },
        { decay, fall, blocks: prospects.map(({ curve }) => blockOf(curve)) },
      );
    },
  };
}

/** As in gaussian-process.ts. */
const leastPivot = 1e-10;
