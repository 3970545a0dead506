/**
 * The three regression problems of J. H. Friedman (1991). Multivariate Adaptive Regression Splines. The Annals of Statistics
 * 19(1), 1–67; noise as in R's mlbench: a standard deviation of 1 for the first, and for the others a third of the signal's.
 */
import type { Rng } from '../../../src/contract/index.ts';
import { normal } from '../../../src/random/index.ts';
import type { Draw } from './classes.ts';

const { atan, hypot, PI, sin } = Math;

/** Of x in [0, 1]¹⁰, of which the last five say nothing. */
export const signal1 = ([x0, x1, x2, x3, x4]: readonly number[]): number =>
  10 * sin(PI * x0! * x1!) + 20 * (x2! - 0.5) ** 2 + 10 * x3! + 5 * x4!;

/** Impedance of an alternating current circuit; of x in [0, 100] × [40π, 560π] × [0, 1] × [1, 11]. */
export const signal2 = ([x0, x1, x2, x3]: readonly number[]): number => hypot(x0!, x1! * x2! - 1 / (x1! * x3!));

/** Its phase angle. */
export const signal3 = ([x0, x1, x2, x3]: readonly number[]): number => atan((x1! * x2! - 1 / (x1! * x3!)) / x0!);

const circuit = (rng: Rng): readonly number[] => [100 * rng.next(), 40 * PI + 520 * PI * rng.next(), rng.next(), 1 + 10 * rng.next()];

const noisy =
  (inputs: (rng: Rng) => readonly number[], signal: (x: readonly number[]) => number, deviation: number): Draw =>
  rng => {
    const x = inputs(rng);
    return { x, y: signal(x) + deviation * normal(rng) };
  };

export const friedman1 = noisy(rng => Array.from({ length: 10 }, () => rng.next()), signal1, 1);
export const friedman2 = noisy(circuit, signal2, 125);
export const friedman3 = noisy(circuit, signal3, 0.1);
