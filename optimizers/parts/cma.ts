/**
 * The (μ/μ_w, λ)-CMA-ES: sampling and update, without box, ranking or restarts.
 * N. Hansen (2016). The CMA Evolution Strategy: A Tutorial. arXiv:1604.00772, Figure 6; its symbols, its equation numbers.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { type CmaParameters, cmaParameters } from './cma-parameters.ts';
import { eigen } from './eigen.ts';

/** The state of a run; `update` changes it in place. Matrices are [n × n], row-major. */
export interface Cma {
  readonly parameters: CmaParameters;
  /** m */
  readonly mean: Float64Array;
  sigma: number;
  readonly C: Float64Array;
  /** C = B D² Bᵀ, as of the last decomposition. */
  B: Float64Array;
  D: Float64Array;
  readonly pSigma: Float64Array;
  readonly pC: Float64Array;
  /** g */
  generation: number;
}

/** x = m + σ y, y = B D z, z ~ N(0, I). */
export interface Step {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export function cma(mean: ArrayLike<number>, sigma: number, lambda: number): Cma {
  const n = mean.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  return {
    parameters: cmaParameters(n, lambda),
    mean: Float64Array.from(mean),
    sigma,
    C: identity,
    B: Float64Array.from(identity),
    D: new Float64Array(n).fill(1),
    pSigma: new Float64Array(n),
    pC: new Float64Array(n),
    generation: 0,
  };
}

/** x ~ N(m, σ²C), eqs. (38) – (40). */
export function sample({ mean, sigma, B, D }: Cma, rng: Rng): Step {
  const n = mean.length;
  const z = new Float64Array(n);
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    z[i] = normal(rng);
    x[i] = D[i]! * z[i]!;
  }
  const y = times(B, x);
  for (let i = 0; i < n; i++) x[i] = mean[i]! + sigma * y[i]!;
  return { x, y, z };
}

/** Moves the distribution towards the better of the λ steps and away from the worse, given best first. */
export function update(state: Cma, ranked: readonly Step[]): void {
  const { parameters, mean, C, pSigma, pC } = state;
  const { n, mu, weights, muEff, cSigma, dSigma, cC, c1, cMu, chi, eigenGap } = parameters;
  state.generation++;

  // selection and recombination, eqs. (41) – (42): ⟨y⟩_w and C^(−1/2) ⟨y⟩_w = B ⟨z⟩_w
  const yw = new Float64Array(n);
  const zw = new Float64Array(n);
  for (let i = 0; i < mu; i++) {
    const { y, z } = ranked[i]!;
    for (let j = 0; j < n; j++) {
      yw[j]! += weights[i]! * y[j]!;
      zw[j]! += weights[i]! * z[j]!;
    }
  }
  for (let j = 0; j < n; j++) mean[j]! += state.sigma * yw[j]!;

  // step-size control, eqs. (43) – (44)
  const whitened = times(state.B, zw);
  const gainSigma = Math.sqrt(cSigma * (2 - cSigma) * muEff);
  for (let j = 0; j < n; j++) pSigma[j] = (1 - cSigma) * pSigma[j]! + gainSigma * whitened[j]!;
  const length = norm(pSigma);
  state.sigma *= Math.exp((cSigma / dSigma) * (length / chi - 1));

  // covariance matrix adaptation, eqs. (45) – (47)
  const hSigma = length / Math.sqrt(1 - (1 - cSigma) ** (2 * state.generation)) < (1.4 + 2 / (n + 1)) * chi ? 1 : 0;
  const gainC = hSigma * Math.sqrt(cC * (2 - cC) * muEff);
  for (let j = 0; j < n; j++) pC[j] = (1 - cC) * pC[j]! + gainC * yw[j]!;
  const delta = (1 - hSigma) * cC * (2 - cC);
  let decay = 1 + c1 * delta - c1;
  for (const w of weights) decay -= cMu * w;
  for (let k = 0; k < C.length; k++) C[k]! *= decay;
  addOuter(C, pC, c1);
  for (let i = 0; i < ranked.length; i++) {
    const { y, z } = ranked[i]!;
    const w = weights[i]!;
    addOuter(C, y, cMu * (w >= 0 ? w : (w * n) / squared(z))); // w°, eq. (46): ‖C^(−1/2) y‖ = ‖z‖
  }

  if (state.generation % eigenGap === 0) decompose(state);
}

/** The eigenvalues of a numerically singular C are lifted to the smallest positive number that its condition allows. */
function decompose(state: Cma): void {
  const { values, vectors } = eigen(state.C, state.mean.length);
  const floor = values.reduce((a, b) => Math.max(a, b)) * 1e-20;
  state.B = vectors;
  state.D = values.map(value => Math.sqrt(Math.max(value, floor)));
}

/** A x for A [n × n] */
function times(A: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const y = new Float64Array(n);
  for (let i = 0, k = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++, k++) sum += A[k]! * x[j]!;
    y[i] = sum;
  }
  return y;
}

/** A ← A + factor · x xᵀ, exactly symmetric. */
function addOuter(A: Float64Array, x: Float64Array, factor: number): void {
  const n = x.length;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const value = A[i * n + j]! + factor * x[i]! * x[j]!;
      A[i * n + j] = value;
      A[j * n + i] = value;
    }
}

function squared(x: Float64Array): number {
  let sum = 0;
  for (const v of x) sum += v * v;
  return sum;
}

const norm = (x: Float64Array): number => Math.sqrt(squared(x));
