import type { Covariance } from './kernel.ts';
import type { Features } from './model-space.ts';

/**
 * Indices of `count` points: the first `given`, then again and again the one that is farthest from those chosen, of equals the first.
 * Far means little covariance. O(points × count). T. F. Gonzalez (1985), Theor. Comput. Sci. 38, 293–306.
 */
export function farthestPoints(
  points: readonly Features[],
  given: number,
  count: number,
  covariance: Pick<Covariance, 'row'>,
): readonly number[] {
  const n = points.length;
  const chosen: number[] = [];
  const nearest = new Float64Array(n).fill(-Infinity); // the largest covariance with a chosen one
  const row = new Float64Array(n);
  while (chosen.length < Math.min(count, n)) {
    let next = chosen.length;
    if (chosen.length >= Math.max(1, given)) {
      next = -1;
      for (let i = 0; i < n; i++) if (nearest[i]! < Infinity && (next < 0 || nearest[i]! < nearest[next]!)) next = i;
    }
    chosen.push(next);
    covariance.row(points[next]!, points, n, row);
    for (let i = 0; i < n; i++) nearest[i] = Math.max(nearest[i]!, row[i]!);
    nearest[next] = Infinity;
  }
  return chosen;
}
