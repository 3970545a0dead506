import type { Learner } from './learner.ts';
import { grow, leafOf, leavesOf, prunedAt } from './tree.ts';

/** A single tree; names and ranges are those of rpart in rbv2 (Pfisterer et al. 2022, YAHPO Gym). */
export const cart: Learner = {
  id: 'tree',
  cite: 'doi:10.1201/9781315139470',
  about: 'a classification or regression tree, pruned by its complexity: cp times the risk of the root for each leaf',
  predicts: 'both',
  space: () => ({
    params: {
      cp: { kind: 'float', low: 1e-3, high: 1, log: true, initial: 0.01 },
      maxdepth: { kind: 'int', low: 1, high: 30, initial: 30 },
      minbucket: { kind: 'int', low: 1, high: 100, initial: 7 },
      minsplit: { kind: 'int', low: 1, high: 100, initial: 20 },
    },
  }),
  size: { what: 'leaves', range: ({ pool }) => [1, pool] },
  mostSeconds: 0.1,
  open: () => (rows, classes, config) => {
    const { cp, maxdepth, minbucket, minsplit } = config as Record<string, number>;
    const tree = grow(rows, classes, { maxDepth: maxdepth!, minLeaf: minbucket!, minSplit: minsplit! });
    const ends = prunedAt(tree, cp! * tree.risk[0]!);
    return {
      size: leavesOf(tree, ends),
      predict: ({ n, d, x }) => Float64Array.from({ length: n }, (_, i) => tree.value[leafOf(tree, x, i * d, ends)]!),
    };
  },
};
