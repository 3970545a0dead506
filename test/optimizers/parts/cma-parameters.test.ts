import { describe, expect, it } from 'vitest';
import { cmaParameters, defaultLambda } from '../../../optimizers/parts/cma-parameters.ts';

/** pycma 4.5.0: λ, μ_eff, c_c, c_1, c_μ, first, last and sum of the weights. Its c_σ differs from the tutorial's and is not compared. */
const pycma: readonly (readonly number[])[] = [
  [
    2, 6, 2.0286114646100617, 0.6245545390268264, 0.1548153998964136, 0.08559277942666424, 0.6370425712412168, -1.1559817781589212,
    -1.207323654840602,
  ],
  [
    5, 8, 2.60017882611318, 0.45019955799280803, 0.047292304159400896, 0.04785904960298248, 0.5299301844787792, -0.811149352026059,
    -0.988158029708424,
  ],
  [
    10, 10, 3.1672992814107017, 0.29499038303562225, 0.015283824524751714, 0.02355177665041747, 0.45627264690340597, -0.5497499176973853,
    -0.6489457144406467,
  ],
  [
    40, 15, 4.5409152090759575, 0.09300921663424917, 0.0011694327252618397, 0.0034052196437063466, 0.34479619859202054, -0.3083672593205417,
    -0.3434235813314506,
  ],
];

describe('cmaParameters', () => {
  it.each(pycma)('agree with pycma in dimension %i', (n, ...expected) => {
    const lambda = defaultLambda(n!);
    const { weights, muEff, cC, c1, cMu } = cmaParameters(n!, lambda);

    const sum = weights.reduce((a, b) => a + b);
    const values = [lambda, muEff, cC, c1, cMu, weights[0]!, weights[lambda - 1]!, sum];
    expect(values).toEqual(expected.map(value => expect.closeTo(value, 12)));
  });

  it('have the step-size constants of the tutorial, eq. (55)', () => {
    const { muEff, cSigma, dSigma } = cmaParameters(10, 10);

    expect(cSigma).toBeCloseTo((muEff + 2) / (10 + muEff + 5), 14);
    expect(dSigma).toBeCloseTo(1 + cSigma, 14); // μ_eff < n + 2
    expect(cmaParameters(2, 100).dSigma).toBeGreaterThan(3);
  });

  it('have weights that sum to 1 above zero and keep C positive definite below, for any n and λ', () => {
    for (const n of [1, 2, 3, 7, 20])
      for (const lambda of [2, 3, 4, 5, 9, 100, 1000]) {
        const { weights, c1, cMu } = cmaParameters(n, lambda);
        const plus = weights.filter(w => w > 0).reduce((a, b) => a + b);
        const minus = -weights.filter(w => w < 0).reduce((a, b) => a + b, 0);
        expect(plus).toBeCloseTo(1, 12);
        expect(1 - c1 - cMu - n * cMu * minus).toBeGreaterThan(-1e-12);
      }
  });
});
