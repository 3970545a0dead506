import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Data, type Prediction, regressionForest } from '../../../optimizers/parts/regression-forest.ts';
import { bestSplit, type Split } from '../../../optimizers/parts/regression-split.ts';
import { below, normal, stream } from '../../../src/random/index.ts';

/** Few distinct values, so that there are ties; the odd features are sets of four choices. */
function randomData(n: number, d: number, seed: number): Data {
  const rng = stream('forest', n, d, seed);
  const choices = Int32Array.from({ length: d }, (_, j) => (j % 2 === 1 ? 4 : 0));
  const x = Float64Array.from({ length: n * d }, (_, k) => (choices[k % d]! > 0 ? below(4, rng) : below(6, rng) / 5));
  return { x, y: Float64Array.from({ length: n }, () => normal(rng)), choices };
}

const squaredError = (y: readonly number[]): number => {
  const mean = y.reduce((sum, v) => sum + v, 0) / y.length;
  return y.reduce((sum, v) => sum + (v - mean) ** 2, 0);
};

/** The error after a split, every point as often as its weight says; Infinity where a part has fewer points than `minLeaf`. */
function errorAfter({ x, y, choices }: Data, weight: Int32Array, minLeaf: number, isLeft: (row: Float64Array) => boolean): number {
  const d = choices.length;
  const parts: number[][] = [[], []];
  const counts = [0, 0];
  for (let i = 0; i < y.length; i++) {
    if (weight[i] === 0) continue;
    const side = isLeft(x.subarray(i * d, (i + 1) * d)) ? 0 : 1;
    counts[side]!++;
    for (let k = 0; k < weight[i]!; k++) parts[side]!.push(y[i]!);
  }
  return Math.min(...counts) < minLeaf ? Infinity : squaredError(parts[0]!) + squaredError(parts[1]!);
}

/** Over all thresholds and all subsets of choices. */
function leastError(data: Data, weight: Int32Array, minLeaf: number): number {
  let least = Infinity;
  for (let j = 0; j < data.choices.length; j++) {
    if (data.choices[j]! === 0)
      for (let cut = 0.1; cut < 1; cut += 0.2)
        least = Math.min(
          least,
          errorAfter(data, weight, minLeaf, row => row[j]! <= cut),
        );
    else
      for (let subset = 1; subset < 15; subset++)
        least = Math.min(
          least,
          errorAfter(data, weight, minLeaf, row => ((subset >> row[j]!) & 1) === 1),
        );
  }
  return least;
}

const sides = (split: Split) => (row: Float64Array) =>
  'threshold' in split ? row[split.feature]! <= split.threshold : split.goesLeft[row[split.feature]!]!;

function splitOf(data: Data, weight: Int32Array, minLeaf: number, seed: number): Split | undefined {
  const d = data.choices.length;
  const members = Int32Array.from(weight.keys()).filter(i => weight[i]! > 0);
  const orders = Array.from(data.choices, (count, j) =>
    count > 0 ? undefined : members.slice().sort((a, b) => data.x[a * d + j]! - data.x[b * d + j]!),
  );
  return bestSplit({ data, weight, settings: { minLeaf, ratio: 1 } }, members, orders, 0, members.length, stream('split', seed));
}

describe('bestSplit', () => {
  it('leaves the least squared error of all thresholds and, where parts may be of any size, of all subsets of choices', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom([1, 1], [2, 1], [4, 1], [1, 2], [1, 3]),
        fc.integer(),
        (n, [d, minLeaf], seed) => {
          const data = randomData(n, d!, seed);
          const rng = stream('weights', seed);
          const weight = Int32Array.from({ length: n }, () => below(3, rng));
          weight[0] = 1;
          const least = leastError(data, weight, minLeaf!);
          const split = splitOf(data, weight, minLeaf!, seed);

          expect(split === undefined).toBe(least === Infinity);
          if (split) expect(errorAfter(data, weight, minLeaf!, sides(split))).toBeCloseTo(least, 10);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cuts off what is inactive, however close the next value is', () => {
    const data: Data = { x: Float64Array.of(-1, -1, 0.9, 0.9), y: Float64Array.of(0, 0, 1, 1), choices: Int32Array.of(0) };

    for (let seed = 0; seed < 20; seed++) expect(splitOf(data, new Int32Array(4).fill(1), 1, seed)).toEqual({ feature: 0, threshold: -1 });
  });

  it('draws thresholds between values, and sends a choice that it did not see either way', () => {
    const data: Data = { x: Float64Array.of(0.2, 0.6), y: Float64Array.of(0, 1), choices: Int32Array.of(0) };
    const sets: Data = { x: Float64Array.of(0, 2), y: Float64Array.of(0, 1), choices: Int32Array.of(3) };
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    const both = Int32Array.of(1, 1);
    const thresholds = seeds.map(seed => splitOf(data, both, 1, seed)).map(split => (split && 'threshold' in split ? split.threshold : -1));
    const unseen = seeds.map(seed => splitOf(sets, both, 1, seed)).filter(split => split && 'goesLeft' in split && split.goesLeft[1]);

    expect(thresholds.every(t => t >= 0.2 && t < 0.6)).toBe(true);
    expect(thresholds.reduce((sum, t) => sum + t, 0) / 200).toBeCloseTo(0.4, 1);
    expect(unseen.length).toBeGreaterThan(70);
    expect(unseen.length).toBeLessThan(130);
  });
});

describe('regressionForest', () => {
  const settings = { trees: 12, minSplit: 5, minLeaf: 2, ratio: 0.7 };

  it('has the mean and the variance of its trees, by the law of total variance', () => {
    const data = randomData(40, 4, 1);
    const forest = regressionForest(data, settings, stream('same'));
    const rng = stream('same'); // the same trees, one after the other
    const trees = Array.from({ length: 12 }, () => regressionForest(data, { ...settings, trees: 1 }, rng));

    for (let seed = 0; seed < 20; seed++) {
      const { x } = randomData(1, 4, seed);
      const leaves = trees.map(tree => predicted(tree, x));
      const mean = leaves.reduce((sum, leaf) => sum + leaf.mean, 0) / 12;
      const within = leaves.reduce((sum, leaf) => sum + leaf.variance, 0) / 12;
      const between = leaves.reduce((sum, leaf) => sum + leaf.mean ** 2, 0) / 12 - mean ** 2;

      expect(within).toBeGreaterThan(0);
      expect(predicted(forest, x).mean).toBeCloseTo(mean, 12);
      expect(predicted(forest, x).variance).toBeCloseTo(within + between, 12);
    }
  });

  it('of one leaf each predicts bootstrap means: the data’s mean, with its variance in the leaf', () => {
    const data = randomData(30, 2, 2);
    const mean = data.y.reduce((sum, v) => sum + v, 0) / 30;
    const { mean: m, variance } = predicted(regressionForest(data, { ...settings, trees: 4000, minSplit: 100 }, stream('means')), data.x);

    expect(m).toBeCloseTo(mean, 1);
    expect(variance / (squaredError([...data.y]) / 30)).toBeCloseTo(1, 1); // (1 − 1/n) in the leaf, 1/n between them
  });

  it('tells all points apart when grown to the end', () => {
    const x = Float64Array.from({ length: 20 }, (_, i) => i / 20);
    const y = x.map(u => Math.sin(9 * u));
    const forest = regressionForest({ x, y, choices: Int32Array.of(0) }, { trees: 500, minSplit: 2, minLeaf: 1, ratio: 1 }, stream('fit'));

    x.forEach((u, i) => {
      expect(Math.abs(predicted(forest, Float64Array.of(u)).mean - y[i]!)).toBeLessThan(0.25); // a third of the trees lack the point
    });
  });
});

function predicted(forest: ReturnType<typeof regressionForest>, x: Float64Array): Prediction {
  const into = { mean: 0, variance: 0 };
  forest.predict(x, into);
  return into;
}
