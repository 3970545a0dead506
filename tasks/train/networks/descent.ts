import type { Rng } from '../../../src/contract/index.ts';
import { shuffled } from '../../../src/random/index.ts';
import type { Rows } from '../data/rows.ts';
import { backpropagate, type Network, propagate, workspaceOf, zeros } from './network.ts';

export interface Descent {
  readonly learningRate: number;
  readonly batchSize: number;
  /** In [0, 1): how much of the last step is taken again. */
  readonly momentum: number;
  /** Of weights, not of biases. */
  readonly weightDecay: number;
}

/** A network on its way: what another epoch goes on from. */
export interface Moving {
  readonly network: Network;
  /** What the momentum keeps. */
  readonly velocity: Network;
}

/**
 * An epoch of stochastic gradient descent with momentum, which changes `moving`: each row once, in an order drawn from `rng`; the last
 * batch may be smaller. v ← momentum · v + gradient + weightDecay · w, w ← w − learningRate · v, as in PyTorch. Where `kept` is 0,
 * weights stay as they are.
 */
export function epoch(
  { network, velocity }: Moving,
  rows: Rows,
  classes: number,
  how: Descent,
  rng: Rng,
  kept?: readonly Uint8Array[],
): void {
  const { learningRate, batchSize, momentum, weightDecay } = how;
  const order = shuffled(
    Array.from({ length: rows.n }, (_, i) => i),
    rng,
  );
  const workspace = workspaceOf(network);
  const gradient = zeros(network);
  for (let from = 0; from < rows.n; from += batchSize) {
    const to = Math.min(rows.n, from + batchSize);
    for (const { w } of gradient) w.fill(0);
    for (let at = from; at < to; at++) {
      const row = order[at]!;
      propagate(network, rows, row, workspace);
      backpropagate(network, rows.y[row]!, classes, workspace, gradient);
    }
    for (let l = 0; l < network.length; l++) {
      const { inputs, w } = network[l]!;
      const v = velocity[l]!.w;
      const g = gradient[l]!.w;
      const mask = kept?.[l];
      for (let at = 0, i = 0; at < w.length; at++, i = i === inputs ? 0 : i + 1) {
        if (mask?.[at] === 0) continue;
        v[at] = momentum * v[at]! + g[at]! / (to - from) + (i === inputs ? 0 : weightDecay * w[at]!);
        w[at]! -= learningRate * v[at]!;
      }
    }
  }
}
