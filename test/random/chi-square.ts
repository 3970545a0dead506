/**
 * P(χ² ≤ x) for the counts of cells against their probabilities: near 1 where they differ by more than chance. By Wilson and
 * Hilferty's cube root (1931), good to 1e-3 from a few degrees of freedom on, which is all that a sanity check needs.
 */
export function chiSquare(cells: readonly number[], probabilities: readonly number[]): number {
  const counts = new Array<number>(probabilities.length).fill(0);
  for (const cell of cells) {
    if (counts[cell] === undefined) throw new Error(`no cell ${cell}`);
    counts[cell]++;
  }
  const x = probabilities.reduce((sum, p, i) => sum + (counts[i]! - cells.length * p) ** 2 / (cells.length * p), 0);
  const k = probabilities.length - 1;
  return phi((Math.cbrt(x / k) - (1 - 2 / (9 * k))) / Math.sqrt(2 / (9 * k)));
}

/** The normal distribution function (Abramowitz and Stegun 26.2.17, error < 7.5e-8). */
function phi(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
