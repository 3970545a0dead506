/**
 * Multilayer perceptrons with rectified linear units: weights, scores and gradients. Weights begin as
 * K. He, X. Zhang, S. Ren, J. Sun (2015). Delving Deep into Rectifiers. ICCV: ~ N(0, 2 / inputs); biases begin at 0.
 */
import type { Rng } from '../../../src/contract/index.ts';
import { normal } from '../../../src/random/index.ts';
import type { Rows } from '../data/rows.ts';

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** [outputs × (inputs + 1)], the last of each row its bias. */
  readonly w: Float64Array;
}

export type Network = readonly Layer[];

/** A network with so many inputs, units in each hidden layer, and scores. */
export function initial(sizes: readonly number[], rng: Rng): Network {
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l]!;
    const deviation = Math.sqrt(2 / inputs);
    const w = Float64Array.from({ length: outputs * (inputs + 1) }, (_, at) =>
      at % (inputs + 1) === inputs ? 0 : deviation * normal(rng),
    );
    return { inputs, outputs, w };
  });
}

export const zeros = (network: Network): Network => network.map(layer => ({ ...layer, w: new Float64Array(layer.w.length) }));
export const weightsIn = (network: Network): number => network.reduce((sum, { w }) => sum + w.length, 0);
export const allFinite = (network: Network): boolean => network.every(({ w }) => w.every(Number.isFinite));

/** What is computed of a row, layer by layer: the inputs of the first one, and the outputs of each. */
export interface Workspace {
  readonly outputs: readonly Float64Array[];
  /** The loss by each output. */
  readonly errors: readonly Float64Array[];
}

export function workspaceOf(network: Network): Workspace {
  const vectors = () => [network[0]!.inputs, ...network.map(({ outputs }) => outputs)].map(size => new Float64Array(size));
  return { outputs: vectors(), errors: vectors() };
}

/** Computes all outputs of one row; the last are its scores, which are returned. */
export function propagate(network: Network, rows: Rows, row: number, { outputs: vectors }: Workspace): Float64Array {
  vectors[0]!.set(rows.x.subarray(row * rows.d, (row + 1) * rows.d));
  for (let l = 0; l < network.length; l++) {
    const { inputs, outputs, w } = network[l]!;
    const from = vectors[l]!;
    const to = vectors[l + 1]!;
    const hidden = l < network.length - 1;
    const even = inputs - (inputs % 2);
    for (let o = 0; o < outputs; o++) {
      const at = o * (inputs + 1);
      let [sum, other] = [w[at + inputs]!, 0]; // two sums, since one alone waits for its last addition
      for (let i = 0; i < even; i += 2) {
        sum += w[at + i]! * from[i]!;
        other += w[at + i + 1]! * from[i + 1]!;
      }
      if (even < inputs) sum += w[at + even]! * from[even]!;
      sum += other;
      to[o] = hidden && sum < 0 ? 0 : sum;
    }
  }
  return vectors.at(-1)!;
}

/**
 * Adds to `gradient` that of the loss of the row that was propagated last: its log loss if there are classes, half its squared
 * error if not.
 */
export function backpropagate(
  network: Network,
  truth: number,
  classes: number,
  { outputs: vectors, errors }: Workspace,
  gradient: Network,
): void {
  const last = errors.at(-1)!;
  last.set(vectors.at(-1)!);
  if (classes > 0) intoProbabilities(last);
  // the loss by the scores: probability less 1 for the true class, or the error
  if (classes > 0) last[truth]! -= 1;
  else last[0]! -= truth;
  for (let l = network.length - 1; l >= 0; l--) {
    const { inputs, outputs, w } = network[l]!;
    const g = gradient[l]!.w;
    const from = vectors[l]!;
    const above = errors[l + 1]!;
    const here = errors[l]!.fill(0);
    for (let o = 0; o < outputs; o++) {
      const error = above[o]!;
      if (error === 0) continue;
      const at = o * (inputs + 1);
      for (let i = 0; i < inputs; i++) {
        g[at + i]! += error * from[i]!;
        here[i]! += error * w[at + i]!;
      }
      g[at + inputs]! += error;
    }
    for (let i = 0; i < inputs; i++) if (from[i] === 0) here[i] = 0; // a unit that is off passes nothing on
  }
}

function intoProbabilities(scores: Float64Array): void {
  let high = -Infinity;
  for (let k = 0; k < scores.length; k++) high = Math.max(high, scores[k]!);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - high);
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
}

/** [n]: the class with the highest score, or the score. */
export function predicted(network: Network, rows: Rows, classes: number): Float64Array {
  const workspace = workspaceOf(network);
  return Float64Array.from({ length: rows.n }, (_, row) => {
    const scores = propagate(network, rows, row, workspace);
    return classes > 0 ? scores.indexOf(Math.max(...scores)) : scores[0]!;
  });
}

/**
 * `fresh` with what of `old` has a place in it, which changes `fresh`: of the same sizes it becomes a copy of `old`, of others the rest
 * begins anew. Layers are matched from the inputs on, but the last with the last.
 */
export function overlaid(fresh: Network, old: Network): Network {
  fresh.forEach((layer, l) => {
    const under = l === fresh.length - 1 ? old.at(-1) : l < old.length - 1 ? old[l] : undefined;
    if (!under) return;
    const inputs = Math.min(layer.inputs, under.inputs);
    for (let o = 0; o < Math.min(layer.outputs, under.outputs); o++) {
      const [to, from] = [o * (layer.inputs + 1), o * (under.inputs + 1)];
      layer.w.set(under.w.subarray(from, from + inputs), to);
      layer.w[to + layer.inputs] = under.w[from + under.inputs]!;
    }
  });
  return fresh;
}
