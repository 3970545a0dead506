import type { Config, Param, Rng, Space } from '../../../src/contract/index.ts';
import type { Rows } from '../data/rows.ts';
import { type Descent, epoch } from './descent.ts';
import { batchSize, learningRate } from './mlp.ts';
import { type Network, zeros } from './network.ts';
import { densityOf, maskedBy, masksOf } from './pruned.ts';

/**
 * Training, pruning by magnitude, training again: Y. Zhou, Y. Yang, A. Chang, M. W. Mahoney (2023). A Three-regime Model of Network
 * Pruning. ICML. Small batches and large steps are a high temperature of the network that is to be pruned, its density afterwards is the
 * load: where little is left a higher temperature helps, where much is left it harms. In the paper these are convolutional networks on
 * CIFAR; here it is a perceptron on small data.
 */
export const density: Param = { kind: 'float', low: 0.02, high: 1, log: true, initial: 0.1 };
/** Where it is not tuned: a fixed load, for which a temperature is sought. */
export const fixedDensity = 0.1;

export const prunedSpace = (free: boolean): Space => ({
  params: { learning_rate: learningRate, batch_size: batchSize, ...(free && { density }) },
});

const hidden = [32, 32];
export const prunedHidden = (): readonly number[] => hidden;

/** Momentum and weight decay as in the paper's code. */
const fixed = { momentum: 0.9, weightDecay: 1e-4 };
export const prunedDescent = (config: Config): Descent => ({
  learningRate: config['learning_rate'] as number,
  batchSize: config['batch_size'] as number,
  ...fixed,
});

/** As in the paper, the pruned network is trained again in one way, whatever it was trained with before. */
const again: Descent = { learningRate: 0.03, batchSize: 32, ...fixed };
export const epochsAgain = 9;

/** `network` pruned and trained again, with the share of weights that are left; `orders(e)` orders the rows of its epoch e = 1 … */
export function prunedAndRetrained(network: Network, share: number, rows: Rows, classes: number, orders: (e: number) => Rng) {
  const masks = masksOf(network, share);
  const pruned = maskedBy(network, masks);
  const moving = { network: pruned, velocity: zeros(pruned) };
  for (let e = 1; e <= epochsAgain; e++) epoch(moving, rows, classes, again, orders(e), masks);
  return { network: pruned, density: densityOf(pruned, masks) };
}
