/** Kendall's τ_b of paired values, corrected for ties (Kendall 1945). 0 where one side is constant: no order, no agreement. Time O(n²). */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let agreement = 0;
  let pairsX = 0;
  let pairsY = 0;
  for (let i = 1; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const dx = order(x[i]!, x[j]!);
      const dy = order(y[i]!, y[j]!);
      agreement += dx * dy;
      pairsX += dx * dx;
      pairsY += dy * dy;
    }
  return pairsX && pairsY ? agreement / Math.sqrt(pairsX * pairsY) : 0;
}

const order = (a: number, b: number): number => (a > b ? 1 : a < b ? -1 : 0);
