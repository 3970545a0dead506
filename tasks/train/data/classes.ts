/** Generators of data sets with classes, each as its paper has it. A row is drawn with its class. */
import type { Rng } from '../../../src/contract/index.ts';
import { below, normal, shuffled } from '../../../src/random/index.ts';

export interface Row {
  readonly x: readonly number[];
  readonly y: number;
}
export type Draw = (rng: Rng) => Row;

const normals = (d: number, rng: Rng): number[] => Array.from({ length: d }, () => normal(rng));

/** Two interleaved half circles, with noise ~ N(0, 0.3²) in each coordinate: scikit-learn's make_moons, at random instead of even angles. */
export const moons: Draw = rng => {
  const y = below(2, rng);
  const angle = Math.PI * rng.next();
  const [u, v] = [Math.cos(angle), Math.sin(angle)];
  const at = y === 0 ? [u, v] : [1 - u, 0.5 - v];
  return { x: at.map(c => c + 0.3 * normal(rng)), y };
};

/**
 * T. Hastie, R. Tibshirani, J. Friedman (2009). The Elements of Statistical Learning, example 10.2: ‖x‖² > 9.34, the median of χ² with 10
 * degrees of freedom.
 */
export const hastie: Draw = rng => {
  const x = normals(10, rng);
  return { x, y: x.reduce((sum, v) => sum + v * v, 0) > 9.34 ? 1 : 0 };
};

/** Twonorm, threenorm and ringnorm: L. Breiman (1998). Arcing classifiers. The Annals of Statistics 26(3); a = 2 / √20. */
const d = 20;
const a = 2 / Math.sqrt(d);

/** N(a, 1) and N(−a, 1) in each feature; no rule errs less than Φ(−2) = 2.3 %. */
export const twonorm: Draw = rng => {
  const y = below(2, rng);
  return { x: normals(d, rng).map(v => v + (y === 0 ? a : -a)), y };
};

/** Half N(a, 1) and half N(−a, 1), against N((a, −a, a, …), 1); no rule errs less than 10.5 %. */
export const threenorm: Draw = rng => {
  const y = below(2, rng);
  const side = below(2, rng) === 0 ? a : -a;
  return { x: normals(d, rng).map((v, j) => v + (y === 0 ? side : j % 2 === 0 ? a : -a)), y };
};

/** N(0, 4) against N(a, 1) in each feature (R's mlbench has 1 / √20 for a); no rule errs less than 1.2 %. */
export const ringnorm: Draw = rng => {
  const y = below(2, rng);
  return { x: normals(d, rng).map(v => (y === 0 ? 2 * v : v + a)), y };
};

/**
 * Random mixtures of two of three triangular waves of 21 points, with noise ~ N(0, 1); three classes.
 * L. Breiman, J. Friedman, R. Olshen, C. Stone (1984). Classification and Regression Trees, section 2.6.2.
 */
export const waveform: Draw = rng => {
  const y = below(3, rng);
  const [one, other] = ([[7, 15], [7, 11], [15, 11]] as const)[y]!; // biome-ignore format: peaks
  const u = rng.next();
  const wave = (peak: number, i: number): number => Math.max(6 - Math.abs(i - peak), 0);
  return { x: Array.from({ length: 21 }, (_, i) => u * wave(one, i + 1) + (1 - u) * wave(other, i + 1) + normal(rng)), y };
};

/**
 * Clusters on vertices of a cube, as in Madelon: I. Guyon (2003). Design of experiments for the NIPS 2003 variable selection
 * benchmark; as scikit-learn's make_classification does it, without its random shifts and scales. 5 features say something, 5
 * are linear combinations of those, 10 are noise; 4 clusters for each of two classes, each stretched by a matrix of its own;
 * a hundredth of the classes is drawn anew.
 */
export function madelon(rng: Rng): Draw {
  const informative = 5;
  const vertices = shuffled(
    Array.from({ length: 2 ** informative }, (_, v) => v),
    rng,
  ).slice(0, 8);
  const uniform = (): number[][] =>
    Array.from({ length: informative }, () => Array.from({ length: informative }, () => 2 * rng.next() - 1));
  const stretches = vertices.map(uniform);
  const mixture = uniform();
  const times = (x: readonly number[], A: readonly (readonly number[])[]): number[] =>
    A[0]!.map((_, j) => x.reduce((sum, v, i) => sum + v * A[i]![j]!, 0));
  return row => {
    const cluster = below(vertices.length, row);
    const x = times(normals(informative, row), stretches[cluster]!).map((v, j) => v + ((vertices[cluster]! >> j) & 1 ? 1 : -1));
    const y = row.next() < 0.01 ? below(2, row) : cluster % 2;
    return { x: [...x, ...times(x, mixture), ...normals(10, row)], y };
  };
}
