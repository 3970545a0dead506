/**
 * f21 and f22, Gallagher's Gaussian peaks: T_osz(10 − max_i w_i exp(−1/(2d) (x − y_i)ᵀ QᵀC_iQ (x − y_i)))².
 * The draws, their order and their seeds are those of COCO's f_gallagher.c.
 */
import type { Frame, Optimum } from './instance.ts';
import { uniforms } from './random.ts';
import { Q, squared, Tosz } from './transformations.ts';

/** The peaks lie in [−b/2, b/2)^d, the highest in 0.8 of that; `first` is the condition number of the highest peak. */
const variants = {
  101: { b: 10, first: Math.sqrt(1000) },
  21: { b: 9.8, first: 1000 },
} as const;
export type Peaks = keyof typeof variants;

export const gallagherOptimum =
  (peaks: Peaks): Optimum =>
  ({ d, seed }) =>
    uniforms(d, seed).map(u => 0.8 * variants[peaks].b * (u - 0.5));

/** Takes Q x. */
export const gallagher = (peaks: Peaks) => (frame: Frame) => {
  const { d } = frame;
  const { centres, shapes, logHeights } = landscape(peaks, frame);
  return (z: Float64Array) => {
    let highest = -Infinity; // the logarithm of the highest peak's value
    for (let i = 0, at = 0; i < peaks; i++) {
      let distance = 0;
      for (let j = 0; j < d; j++, at++) distance += shapes[at]! * squared(z[j]! - centres[at]!);
      highest = Math.max(highest, logHeights[i]! - distance / (2 * d));
    }
    return squared(Tosz(10 - Math.exp(highest)));
  };
};

/** `centres` Q y_i and `shapes` diag C_i: [peaks × d]. Heights w = 10, 1.1 … 9.1. */
function landscape(peaks: Peaks, frame: Frame) {
  const { d, seed } = frame;
  const { b, first } = variants[peaks];
  const rotate = Q(frame);

  const u = uniforms(peaks * d, seed);
  const centres = new Float64Array(peaks * d);
  for (let i = 0; i < peaks; i++) {
    const y = u.subarray(i * d, (i + 1) * d).map(v => (i === 0 ? 0.8 : 1) * b * (v - 0.5));
    centres.set(rotate(y), i * d);
  }

  // every other peak has its own condition number α from 1 to 1000, in random order, and its own order of the axes
  const order = permutation(peaks - 1, seed);
  const shapes = new Float64Array(peaks * d);
  for (let i = 0; i < peaks; i++) {
    const α = i === 0 ? first : 1000 ** (order[i - 1]! / (peaks - 2));
    shapes.set(
      permutation(d, seed + 1000 * i).map(place => α ** (place / (d - 1) - 0.5)),
      i * d,
    );
  }

  const logHeights = Float64Array.from({ length: peaks }, (_, i) => Math.log(i === 0 ? 10 : 1.1 + (8 * (i - 1)) / (peaks - 2)));
  return { centres, shapes, logHeights };
}

/** The places of n uniform numbers in ascending order of the numbers. */
function permutation(n: number, seed: number): number[] {
  const u = uniforms(n, seed);
  return Array.from(u.keys()).sort((a, b) => u[a]! - u[b]!);
}
