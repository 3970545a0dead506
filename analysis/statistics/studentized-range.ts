import { normalTail } from './tails.ts';

// the trapezoid rule converges exponentially on what decays as φ does: 0.1 gives all digits
const step = 0.1;
const nodes = Array.from({ length: 181 }, (_, i) => (i - 90) * step);
const density = nodes.map(z => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));

/** P(Q > q): the range of k independent N(0, 1), that is the studentised range with infinite degrees of freedom. 1 − k ∫ φ(z) [Φ(z) − Φ(z − q)]^(k−1) dz. */
export function rangeTail(q: number, k: number): number {
  let sum = 0;
  // z is the largest of the k; Φ(z) − Φ(z − q) as a difference of upper tails keeps its digits on both sides
  nodes.forEach((z, i) => {
    sum += density[i]! * (normalTail(z - q) - normalTail(z)) ** (k - 1);
  });
  return 1 - k * step * sum;
}

/** The q with P(Q > q) = alpha, alpha in (0, 1), k ≥ 2; undivided, that is √2 times what tables of the Nemenyi test call q (Demšar 2006, table 5). */
export function rangeQuantile(alpha: number, k: number): number {
  let low = 0;
  let high = 1;
  while (rangeTail(high, k) > alpha) high *= 2;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rangeTail(middle, k) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
