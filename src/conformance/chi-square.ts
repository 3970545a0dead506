/** Pearson's χ² = Σ (observed − expected)² / expected; `shares` are the expected shares, which sum to 1. */
export function chiSquare(counts: readonly number[], shares: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((sum, count, i) => sum + (count - n * shares[i]!) ** 2 / (n * shares[i]!), 0);
}

/**
 * The value that χ² with this many degrees of freedom exceeds with probability 10⁻⁶, within 1 % from two degrees on: the cube
 * of a normal variate. E. B. Wilson and M. M. Hilferty (1931). The Distribution of Chi-Square. PNAS 17(12), 684–688.
 */
export function chiSquareLimit(degrees: number): number {
  const variance = 2 / (9 * degrees);
  return degrees * (1 - variance + 4.753424 * Math.sqrt(variance)) ** 3; // Φ(4.753424) = 1 − 10⁻⁶
}
