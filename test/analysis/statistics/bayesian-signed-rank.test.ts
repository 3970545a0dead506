import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bayesianSignedRank } from '../../../analysis/statistics/bayesian-signed-rank.ts';
import { normal, stream } from '../../../src/random/index.ts';
import { haveShared, shared } from '../../shared.ts';

/** The sums of section 4.2 as they stand, on the same random numbers. */
function slow(differences: readonly number[], rope: number, samples: number): number[] {
  const rng = stream('slow');
  const z = [0, ...differences].sort((a, b) => a - b);
  const wins = [0, 0, 0];
  for (let s = 0; s < samples; s++) {
    const w = z.map((_, i) => (i === z.indexOf(0) ? normal(rng) ** 2 / 2 : -Math.log1p(-rng.next())));
    const regions = [0, 0, 0];
    for (let i = 0; i < z.length; i++)
      for (let j = 0; j < z.length; j++) {
        const sum = z[i]! + z[j]!;
        const weight = w[i]! * w[j]!;
        if (sum === -2 * rope) regions[0]! += weight / 2;
        if (sum === 2 * rope) regions[2]! += weight / 2;
        if (sum < -2 * rope) regions[0]! += weight;
        if (sum > 2 * rope) regions[2]! += weight;
        if (Math.abs(sum) < 2 * rope) regions[1]! += weight;
        else if (Math.abs(sum) === 2 * rope && rope > 0) regions[1]! += weight / 2;
      }
    const most = Math.max(...regions) * (1 - 1e-12);
    const winners = regions.filter(weight => weight >= most).length;
    for (let r = 0; r < 3; r++) if (regions[r]! >= most) wins[r]! += 1 / winners / samples;
  }
  return wins;
}

describe('the Bayesian signed-rank test', () => {
  // baycomp 1.0.3, SignedRankTest(…, nsamples=200000, random_state=1): its left is the first classifier's lead
  it.skipIf(!haveShared).each([
    ['NaiveBayes', 3, 0, [0.7202, 0, 0.2798]],
    ['NaiveBayes', 3, 0.01, [0.746, 0.0007, 0.2533]],
    ['NaiveBayes', 3, 0.05, [0.0632, 0.9368, 0]],
    ['CN2', 5, 0.05, [0.1893, 0.8107, 0]],
  ])(
    'agrees with baycomp on C4.5 against %s, column %d, rope %d, of 30 data sets (skipped without ../shared)',
    (_, column, rope, expected) => {
      const rows = readFileSync(shared('verification/scmamp/data.gh.2008.csv'), 'utf8').trim().split('\n').slice(1);
      const differences = rows.map(row => Number(row.split(',')[column]) - Number(row.split(',')[1]));

      const { below, equivalent, above } = bayesianSignedRank(differences, rope, stream('baycomp'), 20_000);

      // four standard errors of 20,000 samples
      [below, equivalent, above].forEach((probability, region) => {
        expect(Math.abs(probability - expected[region]!)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
      });
    },
  );

  it('agrees with the plain double sum', () => {
    const differences = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(differences, fc.constantFrom(0, 0.5, 1), (d, rope) => {
        const { below, equivalent, above } = bayesianSignedRank(d, rope, stream('slow'), 50);

        expect([below, equivalent, above].map(p => Number(p.toFixed(9)))).toEqual(slow(d, rope, 50).map(p => Number(p.toFixed(9))));
      }),
      { numRuns: 50 },
    );
  });

  it('is undecided where all are equal, sure where all lie apart', () => {
    expect(bayesianSignedRank([0, 0, 0], 0, stream('x'), 1000)).toEqual({
      below: expect.closeTo(0.5),
      equivalent: 0,
      above: expect.closeTo(0.5),
    });
    expect(bayesianSignedRank([0, 0, 0], 0.1, stream('x'), 1000).equivalent).toBe(1);
    expect(bayesianSignedRank(new Array(30).fill(-Infinity), 1, stream('x'), 1000).below).toBeGreaterThan(0.999);
  });
});
