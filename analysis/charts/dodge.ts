/**
 * Moves positions on a line apart until neighbours are at least `gap` apart and all lie in [low, high], with the least sum of squared moves.
 * Substituting zᵢ = yᵢ − i·gap turns it into isotonic regression, solved by pooling adjacent violators (Barlow et al. 1972).
 * Positions that do not fit at all are spread evenly. Order is kept; equal positions keep the order of the list.
 */
export function dodge(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const n = positions.length;
  const step = n > 1 ? Math.min(gap, (high - low) / (n - 1)) : 0;
  const order = positions.map((_, i) => i).sort((i, j) => positions[i]! - positions[j]! || i - j);

  const pools: { sum: number; count: number }[] = [];
  order.forEach((index, place) => {
    let pool = { sum: positions[index]! - place * step, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });

  const moved = new Array<number>(n);
  let place = 0;
  for (const { sum, count } of pools) {
    // clipping the isotonic fit to the bounds of z is the bounded fit
    const z = Math.min(Math.max(sum / count, low), high - (n - 1) * step);
    for (let i = 0; i < count; i++, place++) moved[order[place]!] = z + place * step;
  }
  return moved;
}
