/**
 * Table 1 of N. Hansen (2016). The CMA Evolution Strategy: A Tutorial. arXiv:1604.00772; its symbols, its equation numbers.
 * pycma 4.5 differs in c_σ alone, (μ_eff + 2) / (n + μ_eff + 3) and at most ½, and in c₁ where λ < 6.
 */
export interface CmaParameters {
  readonly n: number;
  readonly lambda: number;
  readonly mu: number;
  /** w_i, i = 1 … λ: the first μ are positive and sum to 1, the others ≤ 0 (active CMA), eq. (53). */
  readonly weights: Float64Array;
  readonly muEff: number;
  readonly cSigma: number;
  readonly dSigma: number;
  readonly cC: number;
  readonly c1: number;
  readonly cMu: number;
  /** E‖N(0, I)‖ */
  readonly chi: number;
  /** Generations between two eigendecompositions, section B.2. */
  readonly eigenGap: number;
}

/** λ = 4 + ⌊3 ln n⌋, eq. (48). */
export const defaultLambda = (n: number): number => 4 + Math.floor(3 * Math.log(n));

export function cmaParameters(n: number, lambda: number): CmaParameters {
  const raw = Float64Array.from({ length: lambda }, (_, i) => Math.log((lambda + 1) / 2) - Math.log(i + 1)); // w′, eq. (49)
  const mu = Math.floor(lambda / 2);
  const muEff = effective(raw.subarray(0, mu));
  const muEffMinus = effective(raw.subarray(mu));

  const cC = (4 + muEff / n) / (n + 4 + (2 * muEff) / n); // (56)
  const c1 = 2 / ((n + 1.3) ** 2 + muEff); // (57), α_cov = 2
  const cMu = Math.min(1 - c1, (2 * (0.25 + muEff + 1 / muEff - 2)) / ((n + 2) ** 2 + muEff)); // (58)
  const cSigma = (muEff + 2) / (n + muEff + 5); // (55)
  const dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma;

  const negative = Math.min(1 + c1 / cMu, 1 + (2 * muEffMinus) / (muEff + 2), (1 - c1 - cMu) / (n * cMu)); // α⁻, (50) – (52)
  const plus = sum(raw.filter(w => w > 0));
  const minus = -sum(raw.filter(w => w < 0));

  return {
    n,
    lambda,
    mu,
    weights: raw.map(w => (w >= 0 ? w / plus : (w * negative) / minus)),
    muEff,
    cSigma,
    dSigma,
    cC,
    c1,
    cMu,
    chi: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
    eigenGap: Math.max(1, Math.floor(1 / (10 * n * (c1 + cMu)))),
  };
}

const sum = (xs: Float64Array): number => xs.reduce((a, b) => a + b, 0);

/** Variance effective selection mass, (Σ w)² / Σ w². */
const effective = (w: Float64Array): number => sum(w) ** 2 / sum(w.map(x => x * x));
