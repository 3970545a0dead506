/** Adjusted p values, in the order given: step-down, never decreasing along the sorted p, at most 1 (Holm 1979). */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!);
  const adjusted = new Array<number>(p.length);
  let highest = 0;
  order.forEach((index, place) => {
    highest = Math.max(highest, Math.min(1, (p.length - place) * p[index]!));
    adjusted[index] = highest;
  });
  return adjusted;
}
