/**
 * About n points spread evenly over a union of intervals [from, to], ends included; but every interval after the first is
 * open at `from`, where a disconnected front's next piece begins at a point that an earlier piece dominates.
 */
export function spread(segments: readonly (readonly [from: number, to: number])[], n: number): readonly number[] {
  const length = segments.reduce((sum, [from, to]) => sum + Math.abs(to - from), 0);
  return segments.flatMap(([from, to], segment) => {
    const steps = Math.max(1, Math.round(((n - 1) * Math.abs(to - from)) / length));
    const all = Array.from({ length: steps + 1 }, (_, i) => (i === steps ? to : from + ((to - from) * i) / steps));
    return segment === 0 ? all : all.slice(1);
  });
}
