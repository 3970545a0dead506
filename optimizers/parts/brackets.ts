/**
 * The arithmetic of Hyperband: Algorithm 1 of L. Li, K. Jamieson, G. DeSalvo, A. Rostamizadeh and A. Talwalkar (2018).
 * Hyperband: A Novel Bandit-Based Approach to Hyperparameter Optimization. JMLR 18(185), 1–52.
 */
import type { Fidelity } from '../../src/contract/index.ts';

/** `size` trials at `level`. */
export interface Rung {
  readonly size: number;
  readonly level: number;
}

/** The rungs of one run of successive halving, lowest level first; the last is at full fidelity. */
export type Bracket = readonly Rung[];

/** s_max = ⌊log_η(R)⌋ for R = max / min, without rounding errors at exact powers. */
export function mostHalvings({ min, max }: Pick<Fidelity, 'min' | 'max'>, eta: number): number {
  let s = 0;
  while (min * eta ** (s + 1) <= max * (1 + 1e-9)) s++;
  return s;
}

/** Brackets s = s_max, …, 0 of one iteration of Hyperband, n = ⌈(s_max + 1) η^s / (s + 1)⌉ trials in the first rung of each. */
export function hyperbandBrackets(fidelity: Fidelity, eta: number): readonly Bracket[] {
  const sMax = mostHalvings(fidelity, eta);
  return Array.from({ length: sMax + 1 }, (_, k) => {
    const s = sMax - k;
    const n = Math.ceil(((sMax + 1) * eta ** s) / (s + 1) - 1e-9);
    return bracketOf(fidelity, eta, s, n);
  });
}

/** n_i = ⌊n η⁻ⁱ⌋ trials at r_i = R ηⁱ⁻ˢ, i = 0 … s. Levels of an integer fidelity are rounded to the nearest. */
export function bracketOf({ max, min, integer }: Fidelity, eta: number, s: number, n: number): Bracket {
  return Array.from({ length: s + 1 }, (_, i) => {
    const level = Math.max(min, max * eta ** (i - s));
    return { size: Math.floor(n * eta ** -i + 1e-9), level: integer ? Math.round(level) : level };
  });
}
