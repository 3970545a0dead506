/**
 * Where an acquisition function is largest: random points and neighbours of good trials are scored, and the best of them climb, floats
 * by their gradient, integers and choices by trying other values; J. Snoek, H. Larochelle and R. P. Adams (2012), NIPS 25, and F. Hutter,
 * H. H. Hoos and K. Leyton-Brown (2011), LION 5, do likewise.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below, normal, shuffled } from '../../src/random/index.ts';
import { isForbidden, type Point, toConfig, uniformPoint } from '../../src/space/index.ts';
import type { Acquisition } from './acquisition.ts';
import type { Candidate } from './allowed.ts';
import type { Axis, Features, ModelSpace } from './model-space.ts';
import { perturbation } from './perturbation.ts';
import { minimise } from './projected-lbfgs.ts';

const uniforms = 200;
const perAnchor = 20;
const climbers = 3;
const iterations = 20;
const sweeps = 3;
/** Other values of a choice without an order that are tried in a sweep. */
const mostOthers = 10;

interface Scored {
  readonly point: Point;
  readonly value: number;
}

/** A coordinate that is given. */
export interface Fixed {
  readonly index: number;
  readonly value: number;
}

/**
 * An allowed point. `anchors`: good points; `isNew`: whether nobody asked for these features, which is preferred; `fixed`: coordinates that
 * stay as they are, unless everything that was found with them is forbidden or known.
 */
export function largestAcquisition(
  model: ModelSpace,
  acquisition: Acquisition,
  anchors: readonly Point[],
  isNew: (x: Features) => boolean,
  rng: Rng,
  fixed: readonly Fixed[] = [],
): Candidate {
  const { space } = model;
  const best = largestAcquisitions(model, acquisition, anchors, rng, fixed);
  const point = best.find(one => isNew(model.features(one))) ?? uniformPoint(space, rng);
  return { point, config: toConfig(space, point) };
}

/** All allowed points that were looked at, the best first. */
export function largestAcquisitions(
  model: ModelSpace,
  acquisition: Acquisition,
  anchors: readonly Point[],
  rng: Rng,
  fixed: readonly Fixed[] = [],
): readonly Point[] {
  const { space } = model;
  const free = model.axes.filter(({ index }) => !fixed.some(one => one.index === index));
  const hold = (point: Point): Point => {
    for (const { index, value } of fixed) point[index] = value;
    return point;
  };
  const fits = (point: Point): boolean => !space.forbidden?.length || !isForbidden(space, toConfig(space, point));
  const score = (point: Point, least?: number): Scored => ({ point, value: acquisition.value(model.features(point), least) });
  const perturb = perturbation(space, 1 / Math.max(2, model.axes.length));

  const pool: Point[] = [];
  const add = (point: Point): void => {
    if (fits(hold(point))) pool.push(point);
  };
  for (let k = 0; k < uniforms; k++) add(uniformPoint(space, rng));
  for (const anchor of anchors)
    for (let k = 0; k < perAnchor; k++) {
      const scale = 10 ** (-3 + 2.3 * rng.next()); // 0.001 to 0.2
      add(perturb(anchor, () => scale * normal(rng), rng));
    }
  const top = Array<number>(climbers).fill(-Infinity); // descending
  const scored = pool.map(point => {
    const one = score(point, top.at(-1));
    top.splice(top.filter(value => value >= one.value).length, 0, one.value);
    top.length = climbers;
    return one;
  });
  scored.sort(byValue);
  const climbed = scored.slice(0, climbers).map(({ point, value }) => {
    const moved = byGradient(model, acquisition, byTrying(free, { point, value }, score, fits, rng));
    return fits(moved.point) && moved.value > value ? moved : { point, value };
  });
  return [...climbed, ...scored].sort(byValue).map(({ point }) => point);
}

const byValue = (a: Scored, b: Scored): number => b.value - a.value;

/** Coordinate by coordinate, in random order, to the best of some other values, until none is better. */
function byTrying(
  axes: readonly Axis[],
  start: Scored,
  score: (point: Point, least?: number) => Scored,
  fits: (point: Point) => boolean,
  rng: Rng,
): Scored {
  const discrete = axes.filter(({ cells }) => cells < Infinity);
  let best = start;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const before = best;
    for (const axis of shuffled(discrete, rng))
      for (const u of others(axis, best.point[axis.index]!, rng)) {
        const point = Float64Array.from(best.point);
        point[axis.index] = u;
        const there = score(point, best.value);
        if (there.value > best.value && fits(point)) best = there;
      }
    if (best === before) break;
  }
  return best;
}

/** Places of other values: of all or some choices; of the neighbours of what has an order, and of one further away. */
function others({ cells, isSet, beside }: Axis, u: number, rng: Rng): readonly number[] {
  if (isSet) {
    const own = Math.min(cells - 1, Math.floor(u * cells));
    const ks = Array.from({ length: Math.min(cells, mostOthers) }, (_, k) => (cells > mostOthers ? below(cells, rng) : k));
    return ks.filter(k => k !== own).map(k => (k + 0.5) / cells);
  }
  return [...beside(u), rng.next()];
}

function byGradient({ axes, features }: ModelSpace, acquisition: Acquisition, start: Scored): Scored {
  const floats = axes.map((axis, f) => ({ ...axis, f })).filter(({ cells }) => cells === Infinity);
  if (floats.length === 0) return start;
  const point = Float64Array.from(start.point);
  const slopes = new Float64Array(axes.length);
  const descent = (u: Float64Array, gradient: Float64Array): number => {
    for (const [k, { index }] of floats.entries()) point[index] = u[k]!;
    const value = acquisition.slope(features(point), slopes);
    for (const [k, { f }] of floats.entries()) gradient[k] = -slopes[f]!;
    return -value;
  };
  const low = floats.map(() => 0);
  const high = floats.map(() => 1);
  const { x, value } = minimise(
    descent,
    floats.map(({ index }) => point[index]!),
    low,
    high,
    { iterations, reach: 0.05, tolerance: 1e-6 },
  );
  for (const [k, { index }] of floats.entries()) point[index] = x[k]!;
  return { point, value: -value };
}
