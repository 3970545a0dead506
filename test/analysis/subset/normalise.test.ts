import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../analysis/subset/normalise.ts';
import { rankAgreement } from '../../../analysis/subset/rank-agreement.ts';
import type { Scores } from '../../../analysis/subset/scores.ts';

const scoresOf = (values: number[][], scale?: Scores['scale']): Scores => ({
  names: values.map((_, task) => `t${task}`),
  optimizers: values[0]!.map((_, optimizer) => `o${optimizer}`),
  values,
  scale,
});

describe('normalisation', () => {
  it('goes from the least to the largest cost met on the task, as carps has it', () => {
    const scores = scoresOf(
      [
        [2, 3, 6],
        [-1, -1, 0],
      ],
      { low: [2, -2], high: [10, 2] },
    );

    expect(normalise(scores)).toEqual([
      [0, 0.125, 0.5],
      [0.25, 0.25, 0.5],
    ]);
  });

  it('counts a failure as 1, a task on which all are equal as 0, and nothing beyond the range', () => {
    const scale = { low: [0, 5, 1], high: [1, 5, 2] };

    expect(
      normalise(
        scoresOf(
          [
            [0.5, Infinity],
            [5, 5],
            [0, 3],
          ],
          scale,
        ),
      ),
    ).toEqual([
      [0.5, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  it('places tasks along each optimizer where only final scores are known, equals sharing a place', () => {
    // within their rows: 0 ½ 1 · 1 ½ 0 · 0 1 0
    expect(
      normalise(
        scoresOf([
          [1, 2, 3],
          [10, 5, 0],
          [7, 8, 7],
        ]),
      ),
    ).toEqual([
      [1 / 3, 1 / 3, 5 / 6],
      [2.5 / 3, 1 / 3, 1 / 3],
      [1 / 3, 5 / 6, 1 / 3],
    ]);
  });

  it('takes logarithms between those of 1e-10 and 1, whoever takes part', () => {
    const [row] = normalise(scoresOf([[0, 1e-10, 1e-5, 1]], { low: [0], high: [1] }), 'log');

    expect(row![0]).toBe(0);
    expect(row![1]).toBeCloseTo(Math.log10(2) / 10, 9);
    expect(row![2]).toBeCloseTo(0.5, 5);
    expect(row![3]).toBe(1);
  });

  it('stays in [0, 1] and in order, whatever the spread', () => {
    const values = fc.array(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { minLength: 3, maxLength: 3 }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(values, fc.constantFrom('linear' as const, 'log' as const), (rows, spread) => {
        normalise(scoresOf(rows), spread).forEach((row, task) => {
          for (const [i, x] of row.entries()) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1);
            for (let j = 0; j < 3; j++) if (rows[task]![i]! < rows[task]![j]!) expect(x).toBeLessThanOrEqual(row[j]!);
          }
        });
      }),
    );
  });
});

describe('rank agreement', () => {
  const values = [
    [1, 2, 3],
    [1, 2, 3],
    [3, 2, 1],
  ];

  it('is τ between mean ranks on some tasks and on all', () => {
    expect(rankAgreement(values, [0])).toBe(1);
    expect(rankAgreement(values, [2])).toBe(-1);
    expect(
      rankAgreement(
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
          [2, 1, 3, 4],
        ],
        [2],
      ),
    ).toBeCloseTo(2 / 3, 14); // one of six pairs turned
  });

  it('is 0 where a ranking ties everybody', () => {
    expect(rankAgreement(values, [0, 2])).toBe(0);
  });
});
