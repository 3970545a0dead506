/**
 * Classification and regression trees: L. Breiman, J. Friedman, R. Olshen, C. Stone (1984). Classification and Regression Trees.
 * Binary splits x_j ≤ t that lower Gini's index (chapter 4) or the squared error (chapter 8) most; of equals the first.
 */
import type { Rng } from '../../../src/contract/index.ts';
import { below } from '../../../src/random/index.ts';
import type { Rows } from '../data/rows.ts';

export interface TreeRule {
  /** The root has depth 0. */
  readonly maxDepth: number;
  /** Smaller nodes are not split. */
  readonly minSplit: number;
  /** In each child. */
  readonly minLeaf: number;
  /** Features that are looked at in each node, drawn anew from `rng`; all where absent. */
  readonly tried?: { readonly count: number; readonly rng: Rng };
}

/** Nodes in preorder; node 0 is the root. */
export interface Tree {
  /** −1 in leaves. */
  readonly feature: readonly number[];
  /** Rows with x ≤ threshold go left. */
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The class or value that a node predicts if it is a leaf. */
  readonly value: readonly number[];
  /** Rows that a node gets wrong if it is a leaf, or its sum of squares. */
  readonly risk: readonly number[];
}

/** The places of the rows [n × d], feature by feature, in ascending order. */
export function sortedPlaces({ n, d, x }: Rows): readonly Int32Array[] {
  return Array.from({ length: d }, (_, j) => {
    const keys = Float64Array.from({ length: n }, (_, i) => x[i * d + j]!);
    return Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
  });
}

/** A split must gain more than what rounding may feign. */
const rounding = 1e-12;

/** Grows a tree on rows of which each counts `times` (once where absent). `sorted` are the rows' sorted places. */
export function grow(rows: Rows, classes: number, rule: TreeRule, sorted = sortedPlaces(rows), times?: Int32Array): Tree {
  const { d, x, y } = rows;
  const order = sorted.map(places => (times ? places.filter(i => times[i]! > 0) : places.slice()));
  const tree = { feature: [], threshold: [], left: [], right: [], value: [], risk: [] } as { [K in keyof Tree]: number[] };
  const features = Int32Array.from({ length: d }, (_, j) => j);
  const goesLeft = new Uint8Array(rows.n);
  const buffer = new Int32Array(order[0]!.length);
  const total = new Float64Array(Math.max(1, classes));
  const lower = new Float64Array(Math.max(1, classes));
  const weight = (i: number): number => (times ? times[i]! : 1);

  /** Σ_k (Σ y_k)² of the left over its size, and of the right over its: the higher, the purer. */
  const purity = (nLeft: number, n: number): number => {
    let [left, right] = [0, 0];
    for (let k = 0; k < total.length; k++) {
      const above = total[k]! - lower[k]!;
      left += lower[k]! * lower[k]!;
      right += above * above;
    }
    return left / nLeft + right / (n - nLeft);
  };

  const leaf = (from: number, to: number): number => {
    total.fill(0);
    let [n, squares, low, high] = [0, 0, Infinity, -Infinity];
    for (let at = from; at < to; at++) {
      const i = order[0]![at]!;
      const w = weight(i);
      n += w;
      low = Math.min(low, y[i]!);
      high = Math.max(high, y[i]!);
      if (classes > 0) total[y[i]!]! += w;
      else {
        total[0]! += w * y[i]!;
        squares += w * y[i]! * y[i]!;
      }
    }
    const pure = low === high;
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    if (classes > 0) {
      const most = total.indexOf(Math.max(...total));
      tree.value.push(most);
      tree.risk.push(n - total[most]!);
    } else {
      tree.value.push(pure ? low : total[0]! / n);
      tree.risk.push(pure ? 0 : Math.max(0, squares - (total[0]! * total[0]!) / n));
    }
    return pure ? 0 : n;
  };

  const bestSplit = (from: number, to: number, n: number): { feature: number; threshold: number } | undefined => {
    let best: { feature: number; threshold: number } | undefined;
    let most = (total.reduce((sum, v) => sum + v * v, 0) / n) * (1 + rounding);
    const count = rule.tried?.count ?? d;
    for (let c = 0; c < count; c++) {
      if (rule.tried) swap(features, c, c + below(d - c, rule.tried.rng));
      const j = features[c]!;
      const places = order[j]!;
      lower.fill(0);
      let nLeft = 0;
      for (let at = from; at < to - 1; at++) {
        const i = places[at]!;
        const w = weight(i);
        nLeft += w;
        if (classes > 0) lower[y[i]!]! += w;
        else lower[0]! += w * y[i]!;
        const here = x[i * d + j]!;
        const next = x[places[at + 1]! * d + j]!;
        if (here === next || nLeft < rule.minLeaf || n - nLeft < rule.minLeaf) continue;
        const value = purity(nLeft, n);
        if (value <= most) continue;
        most = value;
        best = { feature: j, threshold: between(here, next) };
      }
    }
    return best;
  };

  /** Both children keep the order of each feature; answers where the right one begins. */
  const partition = (from: number, to: number, feature: number, threshold: number): number => {
    for (let at = from; at < to; at++) {
      const i = order[0]![at]!;
      goesLeft[i] = x[i * d + feature]! <= threshold ? 1 : 0;
    }
    let middle = from;
    for (const places of order) {
      let [left, right] = [from, 0];
      for (let at = from; at < to; at++) {
        const i = places[at]!;
        if (goesLeft[i] === 1) places[left++] = i;
        else buffer[right++] = i;
      }
      places.set(buffer.subarray(0, right), left);
      middle = left;
    }
    return middle;
  };

  const node = (from: number, to: number, depth: number): number => {
    const id = tree.feature.length;
    const n = leaf(from, to);
    if (n === 0 || depth >= rule.maxDepth || n < rule.minSplit || n < 2 * rule.minLeaf) return id;
    const split = bestSplit(from, to, n);
    if (!split) return id;
    const middle = partition(from, to, split.feature, split.threshold);
    tree.feature[id] = split.feature;
    tree.threshold[id] = split.threshold;
    tree.left[id] = node(from, middle, depth + 1);
    tree.right[id] = node(middle, to, depth + 1);
    return id;
  };
  node(0, buffer.length, 0);
  return tree;
}

/** Half way, but below `next` even where they are neighbouring numbers. */
function between(here: number, next: number): number {
  const middle = here + (next - here) / 2;
  return middle < next ? middle : here;
}

function swap(a: Int32Array, i: number, j: number): void {
  const first = a[i]!;
  a[i] = a[j]!;
  a[j] = first;
}

/**
 * The smallest subtree that minimises risk + alpha × leaves (section 3.3), as the leaves among the nodes: 1 for each node where
 * it ends.
 */
export function prunedAt({ feature, left, right, risk }: Tree, alpha: number): Uint8Array {
  const ends = new Uint8Array(feature.length);
  const cost = new Float64Array(feature.length);
  // children come after their parent
  for (let id = feature.length - 1; id >= 0; id--) {
    const alone = risk[id]! + alpha;
    const split = feature[id]! < 0 ? Infinity : cost[left[id]!]! + cost[right[id]!]!;
    ends[id] = alone <= split ? 1 : 0;
    cost[id] = Math.min(alone, split);
  }
  return ends;
}

/** The node in which a row ends: where a leaf is, or `ends` says so. */
export function leafOf({ feature, threshold, left, right }: Tree, x: Float64Array, at: number, ends?: Uint8Array): number {
  let id = 0;
  while (feature[id]! >= 0 && ends?.[id] !== 1) id = x[at + feature[id]!]! <= threshold[id]! ? left[id]! : right[id]!;
  return id;
}

/** Leaves of a tree that ends where `ends` says. */
export function leavesOf({ feature, left, right }: Tree, ends: Uint8Array): number {
  const count = (id: number): number => (feature[id]! < 0 || ends[id] === 1 ? 1 : count(left[id]!) + count(right[id]!));
  return count(0);
}
