/**
 * Costs as SMAC3 2.4.1 gives them to its forest (RunHistoryLogScaledEncoder): scaled linearly to (0, 1], where 0 lies as far below the
 * lowest cost as the 5th percentile lies above it, and less 1e-10; then their logarithms. There 1e-10 is absolute, here it is relative to
 * the range, so that the unit of the cost does not matter. All zeros where all costs are equal.
 */
export function logScaled(costs: readonly number[]): Float64Array {
  const sorted = Float64Array.from(costs).sort();
  const low = sorted[0]!;
  const range = sorted.at(-1)! / 2 - low / 2; // halves, because costs may be ±1e308
  if (!(range > 0)) return new Float64Array(costs.length);
  const scaled = (cost: number): number => (cost / 2 - low / 2) / range;

  const position = 0.05 * (sorted.length - 1); // NumPy's linear percentile
  const k = Math.floor(position);
  const fifth = scaled(sorted[k]!) + (position - k) * (scaled(sorted[Math.min(k + 1, sorted.length - 1)]!) - scaled(sorted[k]!));
  const zero = -fifth - 1e-10;
  return Float64Array.from(costs, cost => Math.log((scaled(cost) - zero) / (1 - zero)));
}
