/**
 * koi's own data for LassoBench's synthetic problems: rows x with neighbouring features correlated by 0.6, y = x w + noise,
 * where every twentieth coefficient of w is 1 or −1 by turns and the others are 0.
 * K. Šehić, A. Gramfort, J. Salmon, L. Nardi (2022). LassoBench: A High-Dimensional Hyperparameter Optimization Benchmark Suite
 * for Lasso. AutoML Conference. arXiv:2111.02790, section 4.1. Sizes, splits and signal-to-noise ratios are theirs, the random
 * numbers are not: values are like LassoBench's, not equal to them.
 */
import { normal, shuffled, stream } from '../../src/random/index.ts';
import { type Design, design } from './solver.ts';

/** Features and rows. */
export const sizes = {
  'synt-simple': { d: 60, n: 30 },
  'synt-medium': { d: 100, n: 50 },
  'synt-high': { d: 300, n: 150 },
  'synt-hard': { d: 1000, n: 500 },
} as const;
export type Size = keyof typeof sizes;

const correlation = 0.6;
export const spacing = 20;
/** ‖X w‖ / ‖noise‖. */
const signalToNoise = { clear: 10, noisy: 3 } as const;
const testShare = 0.15;
const folds = 5;

export interface Part {
  readonly X: Design;
  readonly y: Float64Array;
}
/** Fitted on one part, judged on the other. */
export interface Split {
  readonly fit: Part;
  readonly judge: Part;
}
export interface Data {
  /** Five folds of the training rows. */
  readonly validation: readonly Split[];
  /** All training rows, and the 15 % that are held out. */
  readonly test: Split;
  /** [d]. */
  readonly truth: Float64Array;
  /** The least λ that makes all coefficients 0 when it is the same for all. */
  readonly lambdaMax: number;
}

/** Noisy and clear data have the same X and the same direction of the noise. */
export function dataOf(size: Size, noise: keyof typeof signalToNoise): Data {
  const { d, n } = sizes[size];
  const rng = stream('lasso', size);
  const rows = Array.from({ length: n }, () => correlatedRow(d, rng));
  const truth = Float64Array.from({ length: d }, (_, j) => (j % spacing === 0 ? (-1) ** (j / spacing) : 0));
  const signal = rows.map(row => row.reduce((sum, x, j) => sum + x * truth[j]!, 0));
  const error = signal.map(() => normal(rng));
  const scale = Math.hypot(...signal) / Math.hypot(...error) / signalToNoise[noise];
  const y = signal.map((s, i) => s + scale * error[i]!);
  const part = (at: readonly number[]): Part => ({
    X: design(
      at.map(i => rows[i]!),
      d,
    ),
    y: Float64Array.from(at, i => y[i]!),
  });

  const order = shuffled([...rows.keys()], rng);
  const heldOut = Math.ceil(testShare * n);
  const training = order.slice(heldOut);
  const test = { fit: part(training), judge: part(order.slice(0, heldOut)) };
  const validation = Array.from({ length: folds }, (_, k) => ({
    fit: part(training.filter((_, i) => i % folds !== k)),
    judge: part(training.filter((_, i) => i % folds === k)),
  }));
  return { validation, test, truth, lambdaMax: Math.max(...test.fit.X.correlations(test.fit.y).map(Math.abs)) / training.length };
}

function correlatedRow(d: number, rng: ReturnType<typeof stream>): Float64Array {
  const row = new Float64Array(d);
  const fresh = Math.sqrt(1 - correlation ** 2);
  row[0] = normal(rng);
  for (let j = 1; j < d; j++) row[j] = correlation * row[j - 1]! + fresh * normal(rng);
  return row;
}
