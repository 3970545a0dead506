import type { Rng } from '../../../src/contract/index.ts';
import { below, shuffled } from '../../../src/random/index.ts';
import type { Learner } from './learner.ts';
import { grow, leafOf, sortedPlaces } from './tree.ts';

const mostTrees = 128;

/**
 * L. Breiman (2001). Random Forests. Machine Learning 45(1), 5–32: trees on random samples of the rows, random features in each node;
 * they vote, or their mean counts. Names and ranges are those of ranger in rbv2 (Pfisterer et al. 2022), but for at most 128
 * trees instead of 2,000.
 */
export const forest: Learner = {
  id: 'forest',
  cite: 'doi:10.1023/A:1010933404324',
  about: 'a random forest; ⌈features ^ mtry_power⌉ features are tried in each node, nodes of min_node_size rows are leaves',
  predicts: 'both',
  space: () => ({
    params: {
      num_trees: { kind: 'int', low: 1, high: mostTrees, log: true, initial: mostTrees },
      mtry_power: { kind: 'float', low: 0, high: 1, initial: 0.5 },
      sample_fraction: { kind: 'float', low: 0.1, high: 1, initial: 1 },
      replace: { kind: 'choice', choices: [true, false], initial: true },
      min_node_size: { kind: 'int', low: 1, high: 100, log: true, initial: 1 },
    },
  }),
  size: { what: 'nodes of all trees', range: ({ pool }) => [1, mostTrees * (2 * pool - 1)] },
  mostSeconds: 1,
  open: () => (rows, classes, config, rng) => {
    const { num_trees, mtry_power, sample_fraction, min_node_size } = config as Record<string, number>;
    const count = Math.ceil(rows.d ** mtry_power!);
    const rule = { maxDepth: Infinity, minLeaf: 1, minSplit: min_node_size! + 1, tried: { count, rng } };
    const sorted = sortedPlaces(rows);
    const drawn = Math.max(1, Math.round(sample_fraction! * rows.n));
    const trees = Array.from({ length: num_trees! }, () =>
      grow(rows, classes, rule, sorted, sampled(rows.n, drawn, config['replace'] === true, rng)),
    );
    return {
      size: trees.reduce((sum, { feature }) => sum + feature.length, 0),
      predict({ n, d, x }) {
        const votes = new Float64Array(Math.max(1, classes));
        return Float64Array.from({ length: n }, (_, i) => {
          votes.fill(0);
          for (const tree of trees) {
            const value = tree.value[leafOf(tree, x, i * d)]!;
            if (classes > 0) votes[value]! += 1;
            else votes[0]! += value;
          }
          return classes > 0 ? votes.indexOf(Math.max(...votes)) : votes[0]! / trees.length;
        });
      },
    };
  },
};

/** How often each of n rows is drawn. */
function sampled(n: number, drawn: number, replace: boolean, rng: Rng): Int32Array {
  const times = new Int32Array(n);
  if (replace) for (let draw = 0; draw < drawn; draw++) times[below(n, rng)]! += 1;
  else for (const i of shuffled([...times.keys()], rng).slice(0, drawn)) times[i] = 1;
  return times;
}
