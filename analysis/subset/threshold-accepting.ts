import type { Rng } from '../../src/contract/index.ts';
import { below } from '../../src/random/index.ts';
import { type Box, expectedShare, isInside, shareInside } from './box.ts';
import type { Points } from './points.ts';

const trials = 16;
const steps = 2048;

/**
 * A lower bound of the discrepancy of `points` from the uniform measure, or from `full`: the worst box that threshold accepting finds.
 * M. Gnewuch, M. Wahlström and C. Winzen (2012). A New Randomized Algorithm to Approximate the Star Discrepancy Based on Threshold Accepting.
 * SIAM Journal on Numerical Analysis 50(2), 781–807. doi:10.1137/110833865
 * As there, boxes with too few and with too many points are searched for apart, each box is first made critical (its sides grown, or shrunk,
 * as far as no point comes in or falls out), and neighbourhoods and thresholds narrow. Time O(trials · steps · n d²).
 */
export function thresholdAccepting(points: Points, rng: Rng, full?: Points): number {
  let best = 0;
  for (let trial = 0; trial < trials; trial++) best = Math.max(best, climb(points, trial % 2 === 1, rng, full));
  return best;
}

function climb(points: Points, closed: boolean, rng: Rng, full: Points | undefined): number {
  const { size: n, dimensions: d, values } = points;
  const sorted = Array.from({ length: d }, (_, j) =>
    Float64Array.from({ length: n + 1 }, (_, i) => (i < n ? values[i * d + j]! : 1)).sort(),
  );
  const current = Int32Array.from({ length: d }, () => below(n + 1, rng));
  const next = current.slice();
  const box: Box = { corner: new Float64Array(d), closed };
  const worth = (grid: Int32Array): number => {
    for (let j = 0; j < d; j++) box.corner[j] = sorted[j]![grid[j]!]!;
    snap(points, box, full ? Infinity : 1);
    const difference = shareInside(box, points) - expectedShare(box, full);
    return closed ? difference : -difference;
  };

  let value = worth(current);
  let best = value;
  for (let step = 0; step < steps; step++) {
    const warmth = 1 - step / steps;
    const reach = Math.max(1, Math.round((warmth * n) / 4));
    next.set(current);
    for (let moves = Math.max(1, Math.round(warmth * Math.min(d, 3))); moves > 0; moves--) {
      const j = below(d, rng);
      next[j] = Math.min(n, Math.max(0, current[j]! + below(2 * reach + 1, rng) - reach));
    }
    const candidate = worth(next);
    if (candidate < value - (warmth * 0.1) / Math.sqrt(n)) continue;
    current.set(next);
    value = candidate;
    best = Math.max(best, value);
  }
  return best;
}

/** Grows an open box until each side ends at a point or at `top`; shrinks a closed one until each side ends at a point of it. */
function snap({ size: n, dimensions: d, values }: Points, box: Box, top: number): void {
  const { corner, closed } = box;
  for (let j = 0; j < d; j++) {
    let side = closed ? 0 : top;
    for (let i = 0; i < n; i++) {
      const at = values[i * d + j]!;
      const matters = closed ? at > side && at <= corner[j]! : at < side && at >= corner[j]!;
      if (matters && isInside(box, values, i * d, j)) side = at;
    }
    corner[j] = side;
  }
}
