/** The p-quantile of sorted values, p in [0, 1], linear between order statistics (type 7 of Hyndman and Fan 1996: NumPy's and R's default). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low === high ? low : low + (high - low) * (at - Math.floor(at));
}

export const ascending = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();

/** Infinite where the middle is. */
export const median = (values: ArrayLike<number>): number => quantile(ascending(values), 0.5);
