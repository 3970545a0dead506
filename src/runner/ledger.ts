import type { Problem, Trial } from '../contract/index.ts';

/**
 * What a trial costs, in full evaluations: level / max, or only the increment where a trial is resumed or goes on from another.
 * `price` asks, `pay` remembers the level that was paid for.
 */
export interface Ledger {
  price(trial: Trial): number;
  pay(trial: Trial): void;
}

export function ledger({ fidelity }: Problem): Ledger {
  if (!fidelity) return { price: () => 1, pay: () => {} };
  if (!fidelity.resumable) return { price: ({ level }) => level / fidelity.max, pay: () => {} };
  const paid = new Map<number, number>();
  return {
    price: ({ id, level, from }) => Math.max(0, level - (paid.get(id) ?? from?.level ?? 0)) / fidelity.max,
    pay: ({ id, level }) => paid.set(id, Math.max(level, paid.get(id) ?? 0)),
  };
}
