/**
 * A regression forest. L. Breiman (2001). Random Forests. Machine Learning 45, 5–32; mean and variance as in F. Hutter, L. Xu, H. H. Hoos
 * and K. Leyton-Brown (2014). Algorithm Runtime Prediction: Methods & Evaluation. Artificial Intelligence 206, 79–111.
 *
 * Each tree is grown on a bootstrap sample. A split minimises the squared error: of an ordered feature at a threshold drawn uniformly
 * between two neighbouring values (as Hutter et al. do, so that forests interpolate), of a set of choices into those below and above a
 * cut of their means, which is the best of all subsets (W. D. Fisher 1958, JASA 53, 789–798) as long as `minLeaf` is 1.
 * Nodes lie in typed arrays, one after the other over all trees.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import { bestSplit, type Split, type SplitSearch } from './regression-split.ts';

export interface Data {
  /** [n × d]: ordered features are numbers, a negative one stands for an inactive parameter; sets are indices of choices. */
  readonly x: Float64Array;
  /** [n] */
  readonly y: Float64Array;
  /** [d], the number of choices of a set, 0 for an ordered feature. */
  readonly choices: Int32Array;
}

export interface ForestSettings {
  readonly trees: number;
  /** Fewest distinct points of a node that is split, and of each part. */
  readonly minSplit: number;
  readonly minLeaf: number;
  /** Share of the features that compete for a split. */
  readonly ratio: number;
}

/** μ and σ² over the trees. */
export interface Prediction {
  mean: number;
  variance: number;
}

export interface Forest {
  /** By the law of total variance, σ² = mean of the leaves' variances + variance of the leaves' means. Writes into `into`. */
  predict(x: ArrayLike<number>, into: Prediction): void;
}

/** n ≥ 1. */
export function regressionForest(data: Data, settings: ForestSettings, rng: Rng): Forest {
  const { x, y, choices } = data;
  const n = y.length;
  const d = choices.length;
  const { trees } = settings;
  const capacity = trees * (2 * n - 1);
  const feature = new Int32Array(capacity).fill(-1); // −1 in a leaf
  const threshold = new Float64Array(capacity); // of a set: where its table begins
  const child = new Int32Array(capacity); // the left one, beside it the right one
  const mean = new Float64Array(capacity);
  const variance = new Float64Array(capacity);
  const goesLeft: boolean[] = []; // tables of sets, one entry per choice
  const roots = new Int32Array(trees);
  let nodes = 0;

  const sorted = Array.from(choices, (count, j) => (count > 0 ? undefined : ascending(x, d, j, n)));
  const weight = new Int32Array(n);
  const side = new Uint8Array(n);
  const scratch = new Int32Array(n);
  const search: SplitSearch = { data, weight, settings };

  for (let tree = 0; tree < trees; tree++) {
    weight.fill(0);
    for (let k = 0; k < n; k++) weight[below(n, rng)]!++;
    const members = Int32Array.from(weight.keys()).filter(i => weight[i]! > 0);
    const orders = sorted.map(order => order?.filter(i => weight[i]! > 0));
    roots[tree] = nodes++;
    grow(roots[tree]!, members, orders);
  }

  /** Makes a leaf of the node, or splits it; the order of `members` is free, `orders` ascend per ordered feature. */
  function grow(node: number, members: Int32Array, orders: readonly (Int32Array | undefined)[]): void {
    const pending = [{ node, from: 0, to: members.length }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { node, from, to } = next;
      const pure = summarise(node, members, from, to);
      const split = !pure && to - from >= settings.minSplit ? bestSplit(search, members, orders, from, to, rng) : undefined;
      if (!split) continue;
      const middle = from + divide(split, members, from, to);
      for (const order of orders) if (order) partition(order, from, to);
      feature[node] = split.feature;
      threshold[node] = 'threshold' in split ? split.threshold : goesLeft.push(...split.goesLeft) - split.goesLeft.length;
      child[node] = nodes;
      nodes += 2;
      pending.push({ node: nodes - 1, from: middle, to }, { node: nodes - 2, from, to: middle });
    }
  }

  /** Sets mean and variance of the node; gives whether all costs are equal. */
  function summarise(node: number, members: Int32Array, from: number, to: number): boolean {
    const first = y[members[from]!]!;
    let total = 0;
    let sum = 0;
    let squares = 0;
    let pure = true;
    for (let k = from; k < to; k++) {
      const deviation = y[members[k]!]! - first;
      if (deviation !== 0) pure = false;
      total += weight[members[k]!]!;
      sum += weight[members[k]!]! * deviation;
    }
    const centre = sum / total;
    for (let k = from; k < to; k++) squares += weight[members[k]!]! * (y[members[k]!]! - first - centre) ** 2;
    mean[node] = first + centre;
    variance[node] = squares / total;
    return pure;
  }

  /** Marks every member's side, brings the left ones to the front, and gives their number. */
  function divide(split: Split, members: Int32Array, from: number, to: number): number {
    for (let k = from; k < to; k++) {
      const value = x[members[k]! * d + split.feature]!;
      side[members[k]!] = ('threshold' in split ? value <= split.threshold : split.goesLeft[value]) ? 0 : 1;
    }
    return partition(members, from, to);
  }

  /** Stable; gives the number on the left. */
  function partition(order: Int32Array, from: number, to: number): number {
    let left = from;
    let right = 0;
    for (let k = from; k < to; k++) {
      const i = order[k]!;
      if (side[i] === 0) order[left++] = i;
      else scratch[right++] = i;
    }
    for (let k = 0; k < right; k++) order[left + k] = scratch[k]!;
    return left - from;
  }

  const isLeft = Uint8Array.from(goesLeft, Number);
  const isSet = Uint8Array.from(choices, count => (count > 0 ? 1 : 0));
  const means = new Float64Array(trees);

  return {
    predict(x, into) {
      let sum = 0;
      let within = 0;
      for (let tree = 0; tree < trees; tree++) {
        let node = roots[tree]!;
        for (let j = feature[node]!; j >= 0; j = feature[node]!) {
          const value = x[j]!;
          const right = isSet[j] === 1 ? 1 - isLeft[threshold[node]! + value]! : value <= threshold[node]! ? 0 : 1;
          node = child[node]! + right;
        }
        means[tree] = mean[node]!;
        sum += mean[node]!;
        within += variance[node]!;
      }
      into.mean = sum / trees;
      let between = 0;
      for (let tree = 0; tree < trees; tree++) between += (means[tree]! - into.mean) ** 2;
      into.variance = (within + between) / trees;
    },
  };
}

/** The points in ascending order of feature j. */
const ascending = (x: Float64Array, d: number, j: number, n: number): Int32Array =>
  Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => x[a * d + j]! - x[b * d + j]! || a - b);
