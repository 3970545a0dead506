/** Mirrors a coordinate that left [0, 1] back into it, as often as it takes. */
export function mirror(x: number): number {
  if (x >= 0 && x <= 1) return x;
  const y = Math.abs(x) % 2;
  return y > 1 ? 2 - y : y;
}
