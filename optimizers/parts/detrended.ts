import { solveLower, solveUpper } from './cholesky.ts';
import { type CurveBlock, inner, product } from './curve-block.ts';

/** Curves less what is common to all: y = m + c h(t) + asymptote + decay + noise. */
export interface Detrended {
  /** m, the mean of asymptotes. */
  readonly mean: number;
  /** c, how much costs fall on average from time 0. */
  readonly fall: number;
  /** [n] Estimates of the asymptotes from each curve by itself, 1ᵀK⁻¹(y − c h) / Λ, less m. */
  readonly asymptotes: Float64Array;
  /** [n] A⁻¹ of these. */
  readonly weights: Float64Array;
  /** The squared distance of all costs from the model, with the prior of c. */
  readonly misfit: number;
}

/** Of the fall c, which is normal about 0; costs have variance 1. */
const fallVariance = 4;

/**
 * The most likely m and c, by generalised least squares. Given asymptotes, curves are independent, so that each counts as one observation
 * of its asymptote with variance 1 / Λ, and only A = K_x + diag(1 / Λ) = L Lᵀ, [n × n], couples them.
 */
export function detrended(L: Float64Array, n: number, blocks: readonly CurveBlock[], values: readonly ArrayLike<number>[]): Detrended {
  const z = new Float64Array(n);
  const zFall = new Float64Array(n);
  let [within, withinFall, ofFall] = [0, 0, 1 / fallVariance]; // what curves by themselves say: yᵀ·y, hᵀ·y, hᵀ·h
  const solvedFalls = new Map<CurveBlock, Float64Array>();
  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    const y = values[i]!;
    const { inverse, ones, precision, fall } = block;
    const solved = solvedFalls.get(block) ?? product(inverse, fall);
    solvedFalls.set(block, solved);
    z[i] = inner(ones, y) / precision;
    zFall[i] = inner(ones, fall) / precision;
    within += inner(y, product(inverse, y)) - precision * z[i]! * z[i]!;
    withinFall += inner(solved, y) - precision * zFall[i]! * z[i]!;
    ofFall += inner(solved, fall) - precision * zFall[i]! * zFall[i]!;
  }
  const [p, o, q] = [Float64Array.from(z), new Float64Array(n).fill(1), Float64Array.from(zFall)];
  for (const b of [p, o, q]) solveLower(L, n, b);
  const [oo, oq, op] = [inner(o, o), inner(o, q), inner(o, p)];
  const qq = inner(q, q) + ofFall;
  const qp = inner(q, p) + withinFall;
  const fall = (qp - (oq * op) / oo) / (qq - (oq * oq) / oo);
  const mean = (op - fall * oq) / oo;
  const weights = p.map((v, i) => v - mean * o[i]! - fall * q[i]!);
  solveUpper(L, n, weights);
  return {
    mean,
    fall,
    asymptotes: z.map((v, i) => v - mean - fall * zFall[i]!),
    weights,
    misfit: inner(p, p) + within - mean * op - fall * qp,
  };
}
