import { describe, expect, it } from 'vitest';
import { normal, stream } from '../../../src/random/index.ts';
import type { Rows } from '../../../tasks/train/data/rows.ts';
import { epoch } from '../../../tasks/train/networks/descent.ts';
import {
  backpropagate,
  initial,
  type Network,
  overlaid,
  predicted,
  propagate,
  workspaceOf,
  zeros,
} from '../../../tasks/train/networks/network.ts';
import { densityOf, leftOf, maskedBy, masksOf } from '../../../tasks/train/networks/pruned.ts';
import { prunedAndRetrained } from '../../../tasks/train/networks/retrained.ts';

const rng = stream('network test');
const rows: Rows = {
  n: 6,
  d: 3,
  x: Float64Array.from({ length: 18 }, () => normal(rng)),
  y: Float64Array.of(0, 1, 2, 2, 1, 0),
};
const how = { learningRate: 0.1, batchSize: 4, momentum: 0.9, weightDecay: 0.01 };
const weightsOf = (network: Network): number[] => network.flatMap(({ w }) => [...w]);

/** By its definition, of one row. */
function lossOf(network: Network, row: number, classes: number): number {
  const scores = propagate(network, rows, row, workspaceOf(network));
  if (classes === 0) return (scores[0]! - rows.y[row]!) ** 2 / 2;
  return Math.log(scores.reduce((sum, z) => sum + Math.exp(z), 0)) - scores[rows.y[row]!]!;
}

describe('backpropagate', () => {
  it.each([0, 3])('gives the gradient that finite differences give, %i classes', classes => {
    const network = initial([3, 5, 4, Math.max(1, classes)], stream('gradient', classes));
    for (const { w } of network) for (let at = 0; at < w.length; at++) w[at]! += 0.1 * normal(rng); // biases too
    const gradient = zeros(network);
    const workspace = workspaceOf(network);
    for (let row = 0; row < rows.n; row++) {
      propagate(network, rows, row, workspace);
      backpropagate(network, rows.y[row]!, classes, workspace, gradient);
    }
    const total = (): number => Array.from({ length: rows.n }, (_, row) => lossOf(network, row, classes)).reduce((a, b) => a + b, 0);
    const step = 1e-6;
    network.forEach(({ w }, l) => {
      w.forEach((value, at) => {
        const [above, below] = [value + step, value - step].map(moved => {
          w[at] = moved;
          return total();
        }) as [number, number];
        w[at] = value;
        expect(gradient[l]!.w[at]).toBeCloseTo((above - below) / (2 * step), 6);
      });
    });
  });
});

describe('epoch', () => {
  it('takes the steps of PyTorch’s SGD: v ← momentum · v + gradient + decay · w, w ← w − rate · v', () => {
    // one weight and one bias, all rows in one batch: the gradient of mean (w x + b − y)² / 2 is known
    const line: Rows = { n: 2, d: 1, x: Float64Array.of(1, 2), y: Float64Array.of(3, 5) };
    const network: Network = [{ inputs: 1, outputs: 1, w: Float64Array.of(1, 0.5) }];
    const moving = { network, velocity: zeros(network) };
    let [w, b, v, u] = [1, 0.5, 0, 0];
    for (let e = 0; e < 3; e++) {
      epoch(moving, line, 0, how, stream('epoch', e));
      const errors = [w + b - 3, 2 * w + b - 5];
      v = 0.9 * v + (errors[0]! + 2 * errors[1]!) / 2 + 0.01 * w;
      u = 0.9 * u + (errors[0]! + errors[1]!) / 2;
      [w, b] = [w - 0.1 * v, b - 0.1 * u];
    }

    expect(network[0]!.w[0]).toBeCloseTo(w, 14);
    expect(network[0]!.w[1]).toBeCloseTo(b, 14);
  });

  it('learns', () => {
    const network = initial([3, 8, 3], stream('learns'));
    const moving = { network, velocity: zeros(network) };
    for (let e = 0; e < 100; e++) epoch(moving, rows, 3, how, stream('epoch', e));

    expect([...predicted(network, rows, 3)]).toEqual([...rows.y]);
  });
});

describe('overlaid', () => {
  const old = initial([3, 4, 3], stream('old'));

  it('is the old network where sizes are the same', () => {
    expect(weightsOf(overlaid(initial([3, 4, 3], stream('new')), old))).toEqual(weightsOf(old));
  });

  it('takes over the places that both have, biases on biases, the last layer on the last', () => {
    const fresh = initial([3, 2, 2, 3], stream('new'));
    const [, middle] = fresh.map(({ w }) => w.slice());
    const [first, second, last] = overlaid(fresh, old).map(({ w }) => [...w]) as [number[], number[], number[]];
    const oldLast = old[1]!.w;

    expect(first).toEqual([...old[0]!.w.slice(0, 8)]);
    expect(second).toEqual([...middle!]);
    expect(last).toEqual([0, 1, 2].flatMap(o => [oldLast[o * 5]!, oldLast[o * 5 + 1]!, oldLast[o * 5 + 4]!]));
  });
});

describe('pruning', () => {
  // torch.nn.utils.prune.l1_unstructured prunes round(amount · count) weights, Python rounds halves to the even
  it.each([
    [10, 0.1, 1],
    [5, 0.5, 3],
    [7, 0.5, 3],
    [64, 0.02, 1],
    [1024, 0.02, 20],
    [9, 1, 9],
  ])('of %i weights at density %d leaves %i', (count, density, left) => {
    expect(leftOf(count, density)).toBe(left);
  });

  it('keeps the largest by magnitude of each layer, and every bias', () => {
    const network: Network = [
      { inputs: 2, outputs: 2, w: Float64Array.of(-3, 1, 0.1, 2, -0.5, 0.2) },
      { inputs: 2, outputs: 1, w: Float64Array.of(0.01, -0.02, 0.001) },
    ];
    const masks = masksOf(network, 0.5);

    expect(masks.map(mask => [...mask])).toEqual([
      [1, 0, 1, 1, 0, 1],
      [0, 1, 1],
    ]);
    expect(densityOf(network, masks)).toBe(0.5);
    expect(maskedBy(network, masks).map(({ w }) => [...w])).toEqual([
      [-3, 0, 0.1, 2, -0, 0.2],
      [0, -0.02, 0.001],
    ]);
  });

  it('is kept by training again, which leaves the network itself as it was', () => {
    const network = initial([3, 8, 3], stream('prune'));
    const before = weightsOf(network);
    const { network: sparse, density } = prunedAndRetrained(network, 0.25, rows, 3, e => stream('again', e));
    const left = sparse.flatMap(({ inputs, w }) => [...w].filter((value, at) => at % (inputs + 1) !== inputs && value !== 0));

    expect(density).toBe(0.25);
    expect(left).toHaveLength(0.25 * (24 + 24));
    expect(weightsOf(network)).toEqual(before);
    expect(weightsOf(sparse)).not.toEqual(weightsOf(maskedBy(network, masksOf(network, 0.25))));
  });
});
