/**
 * About n points spread evenly over a union of intervals, ends included. An interval after the first is open below
 * (there a front's next piece begins at a point that the last piece already dominates), so its points begin one step inside.
 */
export function spread(segments: readonly (readonly [number, number])[], n: number): readonly number[] {
  const length = segments.reduce((sum, [low, high]) => sum + high - low, 0);
  return segments.flatMap(([low, high], segment) => {
    const steps = Math.max(1, Math.round(((n - 1) * (high - low)) / length));
    const all = Array.from({ length: steps + 1 }, (_, i) => (i === steps ? high : low + ((high - low) * i) / steps));
    return segment === 0 ? all : all.slice(1);
  });
}
