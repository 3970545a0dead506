import { describe, expect, it } from 'vitest';
import { below, normal, stream } from '../../../src/random/index.ts';
import type { Rows } from '../../../tasks/train/data/rows.ts';
import { forest } from '../../../tasks/train/learners/forest.ts';
import type { Fit } from '../../../tasks/train/learners/learner.ts';
import { grow, leafOf, leavesOf, prunedAt, type Tree } from '../../../tasks/train/learners/tree.ts';

const whole = { maxDepth: Infinity, minLeaf: 1, minSplit: 2 };

/** Few distinct values, so that there are ties; some rows count several times, some not at all. */
function randomRows(classes: number, k: number) {
  const rng = stream('tree test', classes, k);
  const [n, d] = [40, 3];
  const rows: Rows = {
    n,
    d,
    x: Float64Array.from({ length: n * d }, () => below(12, rng)),
    y: Float64Array.from({ length: n }, () => (classes > 0 ? below(classes, rng) : normal(rng))),
  };
  return { rows, times: Int32Array.from({ length: n }, () => below(3, rng)) };
}

/** The impurity of some rows times their weight, by its definition: n (1 − Σ p²), or the sum of squares about the mean. */
function impurity(rows: Rows, places: readonly number[], times: Int32Array, classes: number): number {
  const n = places.reduce((sum, i) => sum + times[i]!, 0);
  if (classes === 0) {
    const mean = places.reduce((sum, i) => sum + times[i]! * rows.y[i]!, 0) / n;
    return places.reduce((sum, i) => sum + times[i]! * (rows.y[i]! - mean) ** 2, 0);
  }
  const shares = Array.from({ length: classes }, (_, k) => places.filter(i => rows.y[i] === k).reduce((sum, i) => sum + times[i]!, 0) / n);
  return n * (1 - shares.reduce((sum, p) => sum + p * p, 0));
}

describe('grow', () => {
  it.each([0, 1, 2, 3, 4, 5].flatMap(k => [0, 2, 4].map(classes => [classes, k] as const)))(
    'splits the root of %i classes where brute force finds the lowest impurity, data %i',
    (classes, k) => {
      const { rows, times } = randomRows(classes, k);
      const minLeaf = 5;
      const tree = grow(rows, classes, { maxDepth: 1, minLeaf, minSplit: 2 }, undefined, times);
      const counted = [...times.keys()].filter(i => times[i]! > 0);
      const impurityAfter = (j: number, t: number): number => {
        const sides = [true, false].map(left => counted.filter(i => rows.x[i * rows.d + j]! <= t === left));
        const small = sides.some(side => side.reduce((sum, i) => sum + times[i]!, 0) < minLeaf);
        return small ? Infinity : sides.reduce((sum, side) => sum + impurity(rows, side, times, classes), 0);
      };
      const all = Array.from({ length: rows.d }, (_, j) => Array.from({ length: 11 }, (_, t) => impurityAfter(j, t + 0.5))).flat();

      expect(impurityAfter(tree.feature[0]!, tree.threshold[0]!)).toBeCloseTo(Math.min(...all), 9);
      expect(Math.min(...all)).toBeLessThan(impurity(rows, counted, times, classes));
    },
  );

  it('fits distinct rows exactly, with one leaf for a constant', () => {
    const { rows } = randomRows(0, 9);
    const distinct = { ...rows, x: Float64Array.from(rows.x, (v, at) => v + at / 1000) };
    const tree = grow(distinct, 0, whole);

    for (let i = 0; i < rows.n; i++) expect(tree.value[leafOf(tree, distinct.x, i * rows.d)]).toBe(rows.y[i]);
    expect(grow({ ...rows, y: new Float64Array(rows.n).fill(0.1) }, 0, whole).feature).toEqual([-1]);
  });

  it('keeps to its rule: depth, rows in a node that is split, rows in a leaf', () => {
    const { rows } = randomRows(0, 3);
    for (const rule of [
      { ...whole, maxDepth: 3 },
      { ...whole, minLeaf: 4 },
      { ...whole, minSplit: 11 },
    ]) {
      const tree = grow(rows, 0, rule);
      const sizes = sizesOf(tree, rows);
      const leaves = tree.feature.flatMap((j, id) => (j < 0 ? [sizes[id]!] : []));

      expect(depthOf(tree, 0)).toBeLessThanOrEqual(rule.maxDepth);
      expect(Math.min(...leaves)).toBeGreaterThanOrEqual(rule.minLeaf);
      expect(Math.min(...tree.feature.flatMap((j, id) => (j < 0 ? [] : [sizes[id]!])))).toBeGreaterThanOrEqual(rule.minSplit);
    }
  });

  it('separates neighbouring numbers', () => {
    const x = Float64Array.of(1, 1 + Number.EPSILON);
    const tree = grow({ n: 2, d: 1, x, y: Float64Array.of(0, 1) }, 2, whole);

    expect([0, 1].map(i => tree.value[leafOf(tree, x, i)])).toEqual([0, 1]);
  });
});

describe('prunedAt', () => {
  it.each([0, 0.3, 1, 2.5, 100])('finds the smallest of all subtrees with the lowest risk + %d for each leaf', alpha => {
    const { rows } = randomRows(3, 7);
    const tree = grow(rows, 3, { ...whole, maxDepth: 3 });
    const best = subtrees(tree, 0).reduce((a, b) => {
      const [x, y] = [a, b].map(({ risk, leaves }) => risk + alpha * leaves) as [number, number];
      return y < x || (y === x && b.leaves < a.leaves) ? b : a;
    });
    const ends = prunedAt(tree, alpha);
    const risk = (id: number): number =>
      tree.feature[id]! < 0 || ends[id] === 1 ? tree.risk[id]! : risk(tree.left[id]!) + risk(tree.right[id]!);

    expect({ risk: risk(0), leaves: leavesOf(tree, ends) }).toEqual(best);
  });
});

describe('forest', () => {
  const fitted = forest.open() as Fit;
  const config = { num_trees: 5, mtry_power: 0.5, sample_fraction: 0.6, replace: true, min_node_size: 1 };
  const { rows } = randomRows(3, 2);
  const answers = (more: object, seed = 1): string =>
    fitted(rows, 3, { ...config, ...more }, stream('forest', seed))
      .predict(rows)
      .join();

  it('of one tree of all features on all rows is that tree', () => {
    const { rows: values } = randomRows(0, 2);
    const tree = grow(values, 0, whole);
    const model = fitted(values, 0, { ...config, num_trees: 1, mtry_power: 1, sample_fraction: 1, replace: false }, stream('one'));

    expect(model.size).toBe(tree.feature.length);
    expect([...model.predict(values)]).toEqual(Array.from({ length: values.n }, (_, i) => tree.value[leafOf(tree, values.x, i * 3)]));
  });

  it('depends on its stream and on nothing else', () => {
    expect(answers({})).toBe(answers({}));
    expect(answers({})).not.toBe(answers({}, 2));
  });

  it('leaves nodes of min_node_size rows whole', () => {
    expect(fitted(rows, 3, { ...config, min_node_size: 40 }, stream('forest')).size).toBe(5);
  });
});

/** Every way to end a tree early. */
function subtrees(tree: Tree, id: number): readonly { readonly risk: number; readonly leaves: number }[] {
  const here = [{ risk: tree.risk[id]!, leaves: 1 }];
  if (tree.feature[id]! < 0) return here;
  const [left, right] = [subtrees(tree, tree.left[id]!), subtrees(tree, tree.right[id]!)];
  return [...here, ...left.flatMap(l => right.map(r => ({ risk: l.risk + r.risk, leaves: l.leaves + r.leaves })))];
}

const depthOf = ({ feature, left, right }: Tree, id: number): number =>
  feature[id]! < 0
    ? 0
    : 1 + Math.max(depthOf({ feature, left, right } as Tree, left[id]!), depthOf({ feature, left, right } as Tree, right[id]!));

/** Rows that pass through each node. */
function sizesOf(tree: Tree, rows: Rows): number[] {
  const sizes = tree.feature.map(() => 0);
  for (let i = 0; i < rows.n; i++) for (let id = 0; id >= 0; id = next(tree, id, rows.x, i * rows.d)) sizes[id]! += 1;
  return sizes;
}

const next = (tree: Tree, id: number, x: Float64Array, at: number): number =>
  tree.feature[id]! < 0 ? -1 : x[at + tree.feature[id]!]! <= tree.threshold[id]! ? tree.left[id]! : tree.right[id]!;
