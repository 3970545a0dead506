/**
 * Pruning by magnitude: S. Han, J. Pool, J. Tran, W. Dally (2015). Learning both Weights and Connections for Efficient Neural
 * Networks. NeurIPS.
 */
import type { Layer, Network } from './network.ts';

/** Biases are never pruned. */
const weightsOf = ({ inputs, outputs }: Layer): number => inputs * outputs;

/** Weights that are left of so many, as PyTorch's l1_unstructured counts: all but round((1 − density) · count), halves to the even. */
export function leftOf(count: number, density: number): number {
  const exact = (1 - density) * count;
  const down = Math.floor(exact);
  const rest = exact - down;
  return count - (rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down);
}

/**
 * Where weights are kept (1) or pruned (0) if each layer alike keeps that share of its weights, those that are largest by magnitude; of
 * equals the later ones.
 */
export function masksOf(network: Network, density: number): readonly Uint8Array[] {
  return network.map(layer => {
    const { inputs, w } = layer;
    const places = [...w.keys()].filter(at => at % (inputs + 1) !== inputs);
    const ascending = places.sort((a, b) => Math.abs(w[a]!) - Math.abs(w[b]!) || a - b);
    const mask = new Uint8Array(w.length).fill(1);
    for (const at of ascending.slice(0, places.length - leftOf(places.length, density))) mask[at] = 0;
    return mask;
  });
}

/** The network with 0 in place of what is pruned. */
export const maskedBy = (network: Network, masks: readonly Uint8Array[]): Network =>
  network.map((layer, l) => ({ ...layer, w: layer.w.map((value, at) => value * masks[l]![at]!) }));

/** The share of weights that are left. */
export function densityOf(network: Network, masks: readonly Uint8Array[]): number {
  const all = network.reduce((sum, layer) => sum + weightsOf(layer), 0);
  const pruned = masks.reduce((sum, mask) => sum + mask.reduce((count, kept) => count + (1 - kept), 0), 0);
  return (all - pruned) / all;
}
