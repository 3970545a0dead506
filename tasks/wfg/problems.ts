/**
 * WFG1 to WFG9.
 * S. Huband, P. Hingston, L. Barone, L. While (2006). A Review of Multiobjective Test Problems and a Scalable Test Problem
 * Toolkit. IEEE Transactions on Evolutionary Computation 10(5), 477–506, table XIV.
 */
import { concave, convexThenDisconnected, convexThenMixed, linearShape, type Shape } from './shapes.ts';
import { deceptive, dependent, flat, linear, mean, multiModal, nonSeparable, polynomial, weightedMean } from './transformations.ts';

export interface Wfg {
  /** y = z / z_max, [n], in place; the first k are position, the others distance. */
  readonly transform: (y: Float64Array, k: number) => void;
  /** Reduces y[from … to − 1] to one number; all of the distance unless `distance` says otherwise. */
  readonly reduce: (y: Float64Array, from: number, to: number) => number;
  readonly distance?: (y: Float64Array, k: number) => number;
  readonly shape: Shape;
  /** Only x₁ moves along the front: A = (1, 0, …, 0). */
  readonly degenerate?: true;
}

const each = (y: Float64Array, from: number, to: number, change: (v: number) => number): void => {
  for (let i = from; i < to; i++) y[i] = change(y[i]!);
};
const shiftDistance = (y: Float64Array, k: number): void => each(y, k, y.length, v => linear(v));

/** Pairs of distance coordinates by r_nonsep of degree 2, then their mean. */
function pairs(y: Float64Array, k: number): number {
  let sum = 0;
  for (let i = k; i < y.length; i += 2) sum += nonSeparable(y, i, i + 2);
  return Math.min(1, sum / ((y.length - k) / 2));
}

export const problems: Readonly<Record<string, Wfg>> = {
  wfg1: {
    transform(y, k) {
      each(y, k, y.length, v => flat(linear(v)));
      each(y, 0, y.length, v => polynomial(v, 0.02));
    },
    reduce: weightedMean,
    shape: convexThenMixed,
  },
  wfg2: { transform: shiftDistance, reduce: mean, distance: pairs, shape: convexThenDisconnected },
  wfg3: { transform: shiftDistance, reduce: mean, distance: pairs, shape: linearShape, degenerate: true },
  wfg4: { transform: y => each(y, 0, y.length, v => multiModal(v, 30, 10)), reduce: mean, shape: concave },
  wfg5: { transform: y => each(y, 0, y.length, v => deceptive(v)), reduce: mean, shape: concave },
  wfg6: { transform: shiftDistance, reduce: nonSeparable, shape: concave },
  wfg7: {
    transform(y, k) {
      for (let i = 0; i < k; i++) y[i] = dependent(y[i]!, mean(y, i + 1, y.length));
      shiftDistance(y, k);
    },
    reduce: mean,
    shape: concave,
  },
  wfg8: {
    transform(y, k) {
      // from the last to the first, so that each sees those before it as they came
      for (let i = y.length - 1; i >= k; i--) y[i] = dependent(y[i]!, mean(y, 0, i));
      shiftDistance(y, k);
    },
    reduce: mean,
    shape: concave,
  },
  wfg9: {
    transform(y, k) {
      for (let i = 0; i < y.length - 1; i++) y[i] = dependent(y[i]!, mean(y, i + 1, y.length));
      each(y, 0, k, v => deceptive(v));
      each(y, k, y.length, v => multiModal(v, 30, 95));
    },
    reduce: nonSeparable,
    shape: concave,
  },
};

/** f_i = x_m + 2i h_i, where x_m is the distance and x_i = max(x_m, A_i) (t_i − ½) + ½. */
export function costsOf({ transform, reduce, distance, shape, degenerate }: Wfg, y: Float64Array, k: number, m: number): number[] {
  transform(y, k);
  const gap = k / (m - 1);
  const far = distance ? distance(y, k) : reduce(y, k, y.length);
  const x = new Array<number>(m - 1);
  for (let i = 0; i < m - 1; i++) x[i] = Math.max(far, degenerate && i > 0 ? 0 : 1) * (reduce(y, i * gap, (i + 1) * gap) - 0.5) + 0.5;
  const f = shape(x);
  for (let i = 0; i < m; i++) f[i] = far + 2 * (i + 1) * f[i]!;
  return f;
}

/** Huband et al.'s number of position coordinates, as pymoo has it: 4 for two objectives, else 2 (m − 1). */
export const positions = (m: number): number => (m === 2 ? 4 : 2 * (m - 1));
