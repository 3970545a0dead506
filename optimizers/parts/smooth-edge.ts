/** On each side of a bound, as a share of the range: pycma's for a box from −5 to 5. */
const margin = 0.025;
const [low, high] = [-margin, 1 + margin];

/**
 * R onto [0, 1], continuously differentiable: the identity in between, a parabola within a margin of a bound, and mirrored beyond. A
 * linear function becomes flat at a bound, where mirroring alone would leave a kink, on which step sizes shrink for long.
 * BoxConstraintsLinQuadTransformation of pycma 4.5.0.
 */
export function smoothEdge(x: number): number {
  const y = x >= low && x <= high ? x : mirrored(x);
  if (y < margin) return (y - low) ** 2 / (4 * margin);
  if (y > 1 - margin) return 1 - (high - y) ** 2 / (4 * margin);
  return y;
}

/** Back into [low, high], as often as it takes. */
function mirrored(x: number): number {
  const width = high - low;
  const y = Math.abs(x - low) % (2 * width);
  return low + (y > width ? 2 * width - y : y);
}
