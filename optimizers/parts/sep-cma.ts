/**
 * The sep-CMA-ES: CMA-ES whose covariance matrix is diagonal, so that it learns faster by (n + 2)/3 and takes linear time.
 * R. Ros and N. Hansen (2008). A Simple Modification in CMA-ES Achieving Linear Time and Space Complexity. PPSN X, 296–305; its
 * constants, which are those of CMA-ES at the time: positive weights only. They equal those of SepCMA in cmaes 0.13, but for its rank-one
 * rate, which is the tutorial's c₁ without the factor (n + 2)/3.
 */
import type { Rng } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';
import { conditionCov, flatnessWatch, tolX, tolXUp } from './cma-stop.ts';
import type { Sample, Search } from './descents.ts';

/** x = m + σ D z, z ~ N(0, I). */
interface Step extends Sample {
  readonly z: Float64Array;
}

export interface SepParameters {
  readonly mu: number;
  /** w_i, i = 1 … μ, positive, of sum 1. */
  readonly weights: Float64Array;
  readonly muEff: number;
  readonly cSigma: number;
  readonly dSigma: number;
  readonly cC: number;
  readonly cCov: number;
}

export function sepParameters(n: number, lambda: number): SepParameters {
  const mu = Math.floor(lambda / 2);
  const raw = Float64Array.from({ length: mu }, (_, i) => Math.log(mu + 1) - Math.log(i + 1));
  const sum = raw.reduce((a, b) => a + b);
  const weights = raw.map(w => w / sum);
  const muEff = 1 / weights.reduce((s, w) => s + w * w, 0); // also μ_cov
  const cSigma = (muEff + 2) / (n + muEff + 3);
  const full = 2 / (muEff * (n + Math.SQRT2) ** 2) + (1 - 1 / muEff) * Math.min(1, (2 * muEff - 1) / ((n + 2) ** 2 + muEff));
  return {
    mu,
    weights,
    muEff,
    cSigma,
    dSigma: 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma,
    cC: 4 / (n + 4),
    cCov: Math.min(1, ((n + 2) / 3) * full),
  };
}

/** A descent from a mean with step size σ, in units of the cube. It ends by the criteria of CMA-ES. */
export function sepSearch(start: Float64Array, sigma0: number, lambda: number, rng: Rng): Search<Step> {
  const n = start.length;
  const { mu, weights, muEff, cSigma, dSigma, cC, cCov } = sepParameters(n, lambda);
  const chi = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)); // E‖N(0, I)‖
  const whyFlat = flatnessWatch();
  const mean = Float64Array.from(start);
  const C = new Float64Array(n).fill(1);
  const D = new Float64Array(n).fill(1);
  const pSigma = new Float64Array(n);
  const pC = new Float64Array(n);
  let sigma = sigma0;
  let generation = 0;

  function sample(): Step {
    const z = new Float64Array(n);
    const x = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      z[j] = normal(rng);
      x[j] = mean[j]! + sigma * D[j]! * z[j]!;
    }
    return { x, z };
  }

  function update(ranked: readonly Step[]): void {
    generation++;
    let squares = 0;
    const zw = new Float64Array(n);
    for (let i = 0; i < mu; i++) for (let j = 0; j < n; j++) zw[j]! += weights[i]! * ranked[i]!.z[j]!;
    for (let j = 0; j < n; j++) {
      mean[j]! += sigma * D[j]! * zw[j]!;
      pSigma[j] = (1 - cSigma) * pSigma[j]! + Math.sqrt(cSigma * (2 - cSigma) * muEff) * zw[j]!;
      squares += pSigma[j]! * pSigma[j]!;
    }
    const length = Math.sqrt(squares);
    const hSigma = length / Math.sqrt(1 - (1 - cSigma) ** (2 * generation)) < (1.4 + 2 / (n + 1)) * chi ? 1 : 0;
    for (let j = 0; j < n; j++) {
      pC[j] = (1 - cC) * pC[j]! + hSigma * Math.sqrt(cC * (2 - cC) * muEff) * D[j]! * zw[j]!;
      let rankMu = 0;
      for (let i = 0; i < mu; i++) rankMu += weights[i]! * ranked[i]!.z[j]! ** 2;
      C[j] = (1 - cCov) * C[j]! + cCov * (pC[j]! ** 2 / muEff + (1 - 1 / muEff) * C[j]! * rankMu);
    }
    for (let j = 0; j < n; j++) D[j] = Math.sqrt(C[j]!);
    sigma *= Math.exp((cSigma / dSigma) * (length / chi - 1));
  }

  function isNumericallyDone(): boolean {
    const longest = Math.max(...D);
    return (
      !(sigma * longest <= tolXUp * sigma0) ||
      (longest / Math.min(...D)) ** 2 > conditionCov ||
      D.every((d, j) => sigma * d < tolX * sigma0 && Math.abs(sigma * pC[j]!) < tolX * sigma0) ||
      mean.some((m, j) => m === m + 0.2 * sigma * D[j]!)
    );
  }

  return {
    lambda,
    sample,
    update(ranked, costs) {
      update(ranked);
      return whyFlat(costs, { n, lambda }) !== undefined || isNumericallyDone();
    },
  };
}
