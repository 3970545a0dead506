import type { Config, Space } from '../../src/contract/index.ts';
import { embeddingOf, sizeOf } from './embedding.ts';
import { inLeaves } from './leaves.ts';
import { scanOf } from './scan.ts';

/**
 * Up to this many coordinates, boxes are of all of them. Where there are more, numbers hardly tell leaves apart (with the 15 of llmsys'
 * html-rag, nearly all of 1,000 rows are looked at), but sets of choices do: one that differs counts as much as the whole of a number's scale.
 */
const few = 12;

/**
 * The row whose config is nearest. The squared distance is that on the unit cube: each numeric or ordered parameter counts the
 * square of the difference on its own scale from 0 to 1 (log where it is log), each unordered choice that differs counts 1,
 * and a parameter that is inactive stands at the middle of its scale. Of equally near rows, the first.
 *
 * A scan in rounded coordinates leaves the few configs that can be the nearest; those are compared exactly. Rounding
 * moves a coordinate of either point by half a unit, so a distance by at most e = √size units, and the nearest config looks at
 * most 2e further away than the one that looks nearest. Throws where there is no config, or one is not of the space.
 */
export function nearestRow(space: Space, configs: readonly Config[]): (config: Config) => number {
  if (configs.length === 0) throw new Error('nearest neighbours: there are no configs');
  const { all, sets: ofSets } = sizeOf(space);
  const pairs = Math.max(1, Math.ceil(all / 2));
  const diameter = Math.sqrt(2 * pairs);
  const further = 2 * diameter + 1; // 2e, and 1 for the rounding of doubles
  const unit = Math.min(2 ** 14, Math.floor((Math.sqrt(2 ** 31 - 1) - further) / diameter)) - 1;
  // (x + 2e)² − x² for the largest x there is
  const margin = Math.ceil(2 * further * diameter * (unit + 1) + further ** 2);

  const { numbers: n, sets, write } = embeddingOf(space, unit);

  const exact = new Float64Array(configs.length * n); // [rows × numbers]
  const own = new Float64Array(n);
  const point = new Int16Array(2 * pairs);
  const points = configs.map((config, row) => {
    if (!write(config, own, point)) throw new Error(`nearest neighbours: config ${row} is not of the space`);
    exact.set(own, row * n);
    return point.slice();
  });
  const [boxed, size] = leavesFor(2 * pairs, ofSets, configs.length);
  const rows = inLeaves(points, size, boxed);
  const { query, run, hits, limit } = scanOf(
    Array.from(rows, row => points[row]!),
    size,
    margin,
    Math.ceil(boxed / 2),
  );

  /** Of the config in `own` to a row's; more than `enough` is not summed up. */
  const distanceTo = (row: number, enough: number): number => {
    let distance = 0;
    let i = row * n;
    for (let s = 0; s < sets; s++, i++) if (exact[i] !== own[s]) distance++;
    for (let s = sets; s < n && distance <= enough; s++, i++) {
      const gap = exact[i]! - own[s]!;
      distance += gap * gap;
    }
    return distance;
  };
  /** For a config that is not of the space, whose point means nothing. */
  const slowly = (): number => {
    let [nearest, least] = [-1, Infinity];
    for (let row = 0; row < configs.length; row++) {
      const distance = distanceTo(row, least);
      if (distance < least) [nearest, least] = [row, distance];
    }
    return nearest;
  };
  return config => {
    if (!write(config, own, query)) return slowly();
    const end = run();
    const below = limit[0]!;
    let nearest = -1;
    let least = Infinity;
    for (let hit = 0; hit < end; hit += 12) {
      if (hits[hit + 9]! >= below) continue;
      for (let i = 0; i < 8; i++) {
        if (hits[hit + i]! >= below) continue;
        const row = rows[hits[hit + 8]! + i]!;
        const distance = distanceTo(row, least);
        if (distance > least || (distance === least && row > nearest)) continue;
        nearest = row;
        least = distance;
      }
    }
    return nearest;
  };
}

/** Coordinates of a box, and points of a leaf. */
function leavesFor(coordinates: number, ofSets: number, points: number): readonly [boxed: number, size: number] {
  if (coordinates <= few) return [coordinates, 64];
  return ofSets > 0 ? [ofSets, 16] : [coordinates, 8 * Math.ceil(points / 8)];
}
