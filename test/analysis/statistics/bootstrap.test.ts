import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregates } from '../../../analysis/statistics/aggregate.ts';
import { bootstrapAggregates } from '../../../analysis/statistics/bootstrap-aggregates.ts';
import { bootstrapRanks, meanRanks } from '../../../analysis/statistics/bootstrap-ranks.ts';
import { interquartileMean, mean } from '../../../analysis/statistics/interquartile-mean.ts';
import { midRanks } from '../../../analysis/statistics/mid-ranks.ts';
import { percentileInterval, stratifiedInterval } from '../../../analysis/statistics/percentile-interval.ts';
import { median } from '../../../analysis/statistics/quantile.ts';
import { resample, type Starts } from '../../../analysis/statistics/resample.ts';
import { stream } from '../../../src/random/index.ts';

const startsOf = (repetitions: readonly number[]): Starts =>
  Int32Array.from([0, ...repetitions.map((_, t) => repetitions.slice(0, t + 1).reduce((sum, n) => sum + n, 0))]);

/** Uneven repetitions of one to four tasks, and values on them that are often equal. */
const study = fc
  .record({ repetitions: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), width: fc.integer({ min: 1, max: 4 }) })
  .chain(({ repetitions, width }) => {
    const length = repetitions.reduce((sum, n) => sum + n, 0) * width;
    const values = fc.array(fc.constantFrom(0, 1, 2, 3, Infinity), { minLength: length, maxLength: length });
    return fc.record({
      starts: fc.constant(startsOf(repetitions)),
      width: fc.constant(width),
      values: values.map(v => Float64Array.from(v)),
    });
  });

const row = (values: Float64Array, width: number, block: number) => values.subarray(block * width, (block + 1) * width);

describe('a resample', () => {
  it('draws as many tasks, and of each as many of its own repetitions', () => {
    const starts = startsOf([3, 1, 2]);
    const drawn: [number, number[]][] = [];

    resample(starts, stream('draws'), (task, blocks) => drawn.push([task, [...blocks]]));

    expect(drawn).toHaveLength(3);
    for (const [task, blocks] of drawn) {
      expect(blocks).toHaveLength(starts[task + 1]! - starts[task]!);
      expect(blocks.every(block => block >= starts[task]! && block < starts[task + 1]!)).toBe(true);
    }
  });
});

describe('the bootstrap of mean ranks', () => {
  it('gives the percentiles of plainly averaged resamples', () => {
    fc.assert(
      fc.property(study, ({ starts, width, values }) => {
        const blocks = starts.at(-1)!;
        const ranks = Array.from({ length: blocks }, (_, block) => [...midRanks(row(values, width, block))]);
        const rng = stream('same');
        const samples = Array.from({ length: 20 }, () => {
          const means: number[][] = [];
          resample(starts, rng, (_, drawn) => means.push(ranks[0]!.map((_, a) => mean(Array.from(drawn, block => ranks[block]![a]!)))));
          return ranks[0]!.map((_, a) => mean(means.map(task => task[a]!)));
        });

        const bands = bootstrapRanks({ starts, width, doubled: Uint16Array.from(ranks.flat().map(rank => 2 * rank)) }, 20, stream('same'));

        bands.forEach(({ low, high }, a) => {
          const slow = percentileInterval(samples.map(sample => sample[a]!));
          expect(low).toBeCloseTo(slow.low, 10);
          expect(high).toBeCloseTo(slow.high, 10);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('averages over repetitions before tasks', () => {
    const ranks = { starts: startsOf([3, 1]), width: 2, doubled: Uint16Array.of(2, 4, 2, 4, 2, 4, 4, 2) };

    expect([...meanRanks(ranks)]).toEqual([1.5, 1.5]);
  });

  it('is as wide as sampling theory says', () => {
    // 400 tasks, each optimizer best on half of them: the mean rank is 1.5 with standard error 0.5 / √400
    const doubled = Uint16Array.from({ length: 800 }, (_, i) => ((i + (i >> 1)) % 2 ? 4 : 2));

    const [band] = bootstrapRanks({ starts: Int32Array.from({ length: 401 }, (_, t) => t), width: 2, doubled }, 4000, stream('width'));

    expect(band!.high - 1.5).toBeCloseTo(1.96 * 0.025, 2);
    expect(1.5 - band!.low).toBeCloseTo(1.96 * 0.025, 2);
  });
});

describe('the bootstrap of ranked aggregates', () => {
  it.each([
    ['mean', mean],
    ['median', median],
    ['iqm', interquartileMean],
  ] as const)('takes the %s anew over the drawn repetitions', (name, slowly) => {
    fc.assert(
      fc.property(study, ({ starts, width, values }) => {
        const rng = stream('same');
        const samples = Array.from({ length: 20 }, () => {
          const ranks: Float64Array[] = [];
          resample(starts, rng, (_, drawn) =>
            ranks.push(
              midRanks(Array.from({ length: width }, (_, a) => slowly(Array.from(drawn, block => row(values, width, block)[a]!)))),
            ),
          );
          return Array.from({ length: width }, (_, a) => mean(ranks.map(task => task[a]!)));
        });

        const bands = bootstrapAggregates({ starts, width, values }, aggregates[name], 20, stream('same'));

        bands.forEach((band, a) => {
          const slow = percentileInterval(samples.map(sample => sample[a]!));
          expect(band.low).toBeCloseTo(slow.low, 10);
          expect(band.high).toBeCloseTo(slow.high, 10);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the stratified bootstrap', () => {
  it('resamples runs within tasks and leaves the tasks', () => {
    const tasks = [Float64Array.of(1, 1, 1), Float64Array.of(5, 5)];

    expect(stratifiedInterval(tasks, scores => mean(scores.flatMap(runs => [...runs])), stream('s'), 50)).toEqual({ low: 2.6, high: 2.6 });
  });

  it('gives 95 % of what can be drawn', () => {
    // the mean of 100 draws of a fair coin: 0.5 ± 1.96 · 0.05
    const coin = [Float64Array.from({ length: 100 }, (_, i) => i % 2)];

    const { low, high } = stratifiedInterval(coin, ([runs]) => mean(runs!), stream('coin'), 5000);

    expect(low).toBeCloseTo(0.4, 1);
    expect(high).toBeCloseTo(0.6, 1);
    expect(high - low).toBeGreaterThan(0.15);
  });
});
