import type { Problem } from '../contract/index.ts';

/**
 * What a trial costs, in full evaluations: level / max, or only the increment where a trial can be resumed.
 * `price` asks, `pay` remembers the level that was paid for.
 */
export interface Ledger {
  price(id: number, level: number): number;
  pay(id: number, level: number): void;
}

export function ledger({ fidelity }: Problem): Ledger {
  if (!fidelity) return { price: () => 1, pay: () => {} };
  if (!fidelity.resumable) return { price: (_, level) => level / fidelity.max, pay: () => {} };
  const paid = new Map<number, number>();
  return {
    price: (id, level) => Math.max(0, level - (paid.get(id) ?? 0)) / fidelity.max,
    pay: (id, level) => paid.set(id, Math.max(level, paid.get(id) ?? 0)),
  };
}
