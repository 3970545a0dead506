/**
 * Exp3, a bandit that assumes nothing about its rewards: P. Auer, N. Cesa-Bianchi, Y. Freund and R. E. Schapire (2002). The Nonstochastic
 * Multiarmed Bandit Problem. SIAM J. Comput. 32(1), 48–77.
 */
import type { Rng } from '../../src/contract/index.ts';

export interface Exp3 {
  /** An arm, with the probability at which it was drawn. */
  draw(rng: Rng): { readonly arm: number; readonly probability: number };
  /** `reward` is in [0, 1]. */
  learn(arm: number, probability: number, reward: number): void;
}

/** `gain` bounds the sum of rewards that any arm will bring; γ = min(1, √(K ln K / ((e − 1) gain))). */
export function exp3(arms: number, gain: number): Exp3 {
  const gamma = Math.min(1, Math.sqrt((arms * Math.log(arms)) / ((Math.E - 1) * gain)));
  const logWeights = new Float64Array(arms);

  const probabilities = (): readonly number[] => {
    const largest = Math.max(...logWeights);
    const weights = Array.from(logWeights, w => Math.exp(w - largest));
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map(w => ((1 - gamma) * w) / sum + gamma / arms);
  };

  return {
    draw(rng) {
      const p = probabilities();
      let u = rng.next();
      let arm = 0;
      while (arm < arms - 1 && u >= p[arm]!) u -= p[arm++]!;
      return { arm, probability: p[arm]! };
    },
    learn(arm, probability, reward) {
      logWeights[arm]! += (gamma * reward) / probability / arms;
    },
  };
}
