/** The steps from x to z. RR-6829, section 0.2. Each keeps its own buffer, so that evaluating allocates nothing. */
import type { Frame } from './instance.ts';
import { product, scaledRows, times } from './matrix.ts';

/** [d] → [d]. What it returns is overwritten by its next call. */
export type Step = (x: Float64Array) => Float64Array;
export type Transformation = (frame: Frame) => Step;

/** x − x_opt. */
export const shift: Transformation = ({ d, xopt }) => {
  const z = new Float64Array(d);
  return x => {
    for (let i = 0; i < d; i++) z[i] = x[i]! - xopt[i]!;
    return z;
  };
};

/** T_osz on every coordinate. */
export const oscillate: Transformation = ({ d }) => {
  const z = new Float64Array(d);
  return x => {
    for (let i = 0; i < d; i++) z[i] = Tosz(x[i]!);
    return z;
  };
};

/** T_osz: x ↦ sign(x) exp(x̂ + 0.049 (sin c₁x̂ + sin c₂x̂)) with x̂ = log |x|; c₁, c₂ = 10, 7.9 for x > 0, else 5.5, 3.1. */
export function Tosz(x: number): number {
  if (x === 0) return 0;
  const hat = Math.log(Math.abs(x));
  return x > 0
    ? Math.exp(hat + 0.049 * (Math.sin(10 * hat) + Math.sin(7.9 * hat)))
    : -Math.exp(hat + 0.049 * (Math.sin(5.5 * hat) + Math.sin(3.1 * hat)));
}

/** T_asy^β: x_i ↦ x_i^(1 + β i/(d−1) √x_i) where x_i > 0, i = 0 … d−1. */
export const asymmetry =
  (β: number): Transformation =>
  ({ d }) => {
    const z = new Float64Array(d);
    return x => {
      for (let i = 0; i < d; i++) {
        const xi = x[i]!;
        z[i] = xi > 0 ? xi ** (1 + ((β * i) / (d - 1)) * Math.sqrt(xi)) : xi;
      }
      return z;
    };
  };

/** Λ^α x: coordinates scaled by √α^(i/(d−1)), i = 0 … d−1, from 1 to √α. */
export const Λ =
  (α: number): Transformation =>
  ({ d }) => {
    const z = new Float64Array(d);
    const λ = diagonal(d, α);
    return x => {
      for (let i = 0; i < d; i++) z[i] = λ[i]! * x[i]!;
      return z;
    };
  };

export const diagonal = (d: number, α: number): Float64Array => Float64Array.from({ length: d }, (_, i) => Math.sqrt(α) ** (i / (d - 1)));

/** max(1, √d/8) x + b: the valley of Rosenbrock's function stays inside the box. */
export const stretch =
  (b: number): Transformation =>
  ({ d }) => {
    const z = new Float64Array(d);
    const c = Math.max(1, Math.sqrt(d) / 8);
    return x => {
      for (let i = 0; i < d; i++) z[i] = c * x[i]! + b;
      return z;
    };
  };

export const R: Transformation = frame => times(frame.R, frame.d);
export const Q: Transformation = frame => times(frame.Q, frame.d);
export const ΛQ =
  (α: number): Transformation =>
  ({ d, Q }) =>
    times(scaledRows(diagonal(d, α), Q), d);
export const RΛQ =
  (α: number): Transformation =>
  ({ d, R, Q }) =>
    times(product(R, diagonal(d, α), Q), d);

/** Not `** 2`, which rounds differently and is slower. */
export const squared = (x: number): number => x * x;

/** f_pen: Σ max(0, |x_i| − 5)², 0 inside the box. */
export function penalty(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const beyond = Math.abs(x[i]!) - 5;
    if (beyond > 0) sum += squared(beyond);
  }
  return sum;
}
