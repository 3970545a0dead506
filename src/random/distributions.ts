import type { Rng } from '../contract/index.ts';

/** Uniform in {0, …, n − 1}. */
export const below = (n: number, rng: Rng): number => Math.floor(rng.next() * n);

/** ~ N(0, 1). Marsaglia's polar method; the second value is not kept, so that a stream's use is plain to see. */
export function normal(rng: Rng): number {
  for (;;) {
    const u = 2 * rng.next() - 1;
    const v = 2 * rng.next() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** One of them, all equally likely. */
export const pick = <T>(items: readonly T[], rng: Rng): T => items[below(items.length, rng)]!;

/** A new array in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(i + 1, rng);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
