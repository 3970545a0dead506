/**
 * A random forest for regression with several outputs: L. Breiman (2001), Random Forests, Machine Learning 45, 5–32. Trees are
 * grown on bootstrap samples; a node is split, along one of a third of the inputs, where that reduces most the squared error
 * summed over the outputs, each divided by its variance; leaves have at least three samples.
 */
import type { Rng } from '../../src/contract/index.ts';

export const trees = 64;
const leastInLeaf = 3;

/** Nodes of all trees in one array each. A leaf has no input (−1) and its outputs at `left`. */
export interface Forest {
  readonly roots: Float64Array;
  readonly input: Float64Array;
  readonly threshold: Float64Array;
  /** The next node where the input is below the threshold; `right` is where it is not. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** [leaves × outputs]. */
  readonly leaves: Float64Array;
}

/** Samples [n][inputs] and [n][outputs]. */
export function growForest(inputs: readonly Float64Array[], outputs: readonly Float64Array[], rng: Rng): Forest {
  const m = outputs[0]!.length;
  const weights = weightsOf(outputs);
  const nodes = { input: [] as number[], threshold: [] as number[], left: [] as number[], right: [] as number[] };
  const leaves: number[] = [];
  const roots = Array.from({ length: trees }, () => grow(inputs.map(() => Math.floor(rng.next() * inputs.length))));
  const { input, threshold, left, right } = nodes;
  const array = (numbers: readonly number[]): Float64Array => Float64Array.from(numbers);
  return {
    roots: array(roots),
    input: array(input),
    threshold: array(threshold),
    left: array(left),
    right: array(right),
    leaves: array(leaves),
  };

  /** The number of the new node. */
  function grow(samples: readonly number[]): number {
    const node = nodes.input.length;
    const split = bestSplit(samples, inputs, outputs, weights, rng);
    for (const column of Object.values(nodes)) column.push(-1);
    if (!split) {
      nodes.left[node] = leaves.length / m;
      for (let k = 0; k < m; k++) leaves.push(samples.reduce((sum, i) => sum + outputs[i]![k]!, 0) / samples.length);
      return node;
    }
    nodes.input[node] = split.input;
    nodes.threshold[node] = split.threshold;
    nodes.left[node] = grow(samples.filter(i => inputs[i]![split.input]! < split.threshold));
    nodes.right[node] = grow(samples.filter(i => inputs[i]![split.input]! >= split.threshold));
    return node;
  }
}

/** One output of the forest at a point: the mean over the trees. */
export function predict(
  { roots, input, threshold, left, right, leaves }: Forest,
  at: Float64Array,
  outputs: number,
  output: number,
): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    while (input[node]! >= 0) node = at[input[node]!]! < threshold[node]! ? left[node]! : right[node]!;
    sum += leaves[left[node]! * outputs + output]!;
  }
  return sum / roots.length;
}

interface Split {
  readonly input: number;
  readonly threshold: number;
}

function bestSplit(
  samples: readonly number[],
  inputs: readonly Float64Array[],
  outputs: readonly Float64Array[],
  weights: Float64Array,
  rng: Rng,
): Split | undefined {
  if (samples.length < 2 * leastInLeaf) return undefined;
  const m = weights.length;
  const total = new Float64Array(m);
  for (const i of samples) for (let k = 0; k < m; k++) total[k]! += outputs[i]![k]!;
  const below = new Float64Array(m);
  let best: Split | undefined;
  // Σ (sum below)² / n below + (sum above)² / n above: the higher, the lower the squared error
  let most = total.reduce((gain, sum, k) => gain + (weights[k]! * sum * sum) / samples.length, 0) + 1e-9;
  for (const input of someOf(inputs[0]!.length, rng)) {
    const sorted = samples.toSorted((i, j) => inputs[i]![input]! - inputs[j]![input]!);
    below.fill(0);
    for (let n = 1; n <= sorted.length - leastInLeaf; n++) {
      const values = outputs[sorted[n - 1]!]!;
      for (let k = 0; k < m; k++) below[k]! += values[k]!;
      const [here, next] = [inputs[sorted[n - 1]!]![input]!, inputs[sorted[n]!]![input]!];
      if (n < leastInLeaf || here === next) continue;
      let gain = 0;
      for (let k = 0; k < m; k++) {
        const above = total[k]! - below[k]!;
        gain += weights[k]! * ((below[k]! * below[k]!) / n + (above * above) / (sorted.length - n));
      }
      if (gain > most) [most, best] = [gain, { input, threshold: (here + next) / 2 }];
    }
  }
  return best;
}

/** A random third of the inputs, at least one. */
function someOf(inputs: number, rng: Rng): number[] {
  const all = Array.from({ length: inputs }, (_, i) => i);
  return Array.from({ length: Math.max(1, Math.ceil(inputs / 3)) }, () => all.splice(Math.floor(rng.next() * all.length), 1)[0]!);
}

/** One over the variance of each output; 0 where it is constant. */
function weightsOf(outputs: readonly Float64Array[]): Float64Array {
  const n = outputs.length;
  return Float64Array.from(outputs[0]!, (_, k) => {
    const mean = outputs.reduce((sum, row) => sum + row[k]!, 0) / n;
    const variance = outputs.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / n;
    return variance > 0 ? 1 / variance : 0;
  });
}
