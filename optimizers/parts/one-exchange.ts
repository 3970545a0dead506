/**
 * The maximum of an acquisition function over any space, by SMAC's local search in the one-exchange neighbourhood.
 * F. Hutter, H. H. Hoos and K. Leyton-Brown (2011). Sequential Model-Based Optimization for General Algorithm Configuration. LION 5,
 * 507–523, section 4.3; steps, neighbours and when to stop as in SMAC3 2.4.1 (LocalSearch) with ConfigSpace 1.2.
 *
 * Neighbours of a config differ in one active parameter: every other choice of a set, the next of ordered choices, every other integer
 * of up to nine, eight normal steps of a larger range or of a float. They are seen in turn, each of a random parameter; the first that is
 * better is taken. If none is, one as good is taken, if there is one, and new steps are drawn; the tenth time the search ends. Three
 * better ones in a row double the steps' deviation, every third failure halves it.
 */
import type { Rng } from '../../src/contract/index.ts';
import { below, normal, shuffled } from '../../src/random/index.ts';
import type { Axis, FeatureSpace, Features } from './features.ts';

export interface Found {
  readonly x: Features;
  readonly value: number;
}

const steps = 8; // neighbours per number
const firstDeviation = 0.05;
const leastDeviation = 0.005;
const mostDeviation = firstDeviation * 8;
const failures = 10;
const inARow = 3;

/** A local maximum from each start; `movable` says which parameters may change, all unless given. Best first, of equals the earlier start. */
export function localMaxima(
  space: FeatureSpace,
  value: (x: Features) => number,
  starts: readonly Features[],
  rng: Rng,
  movable: (index: number) => boolean = () => true,
): readonly Found[] {
  const axes = space.axes.filter(axis => axis.cells > 1 && movable(axis.index));
  return starts.map(start => climb(space, axes, value, start, rng)).sort((a, b) => b.value - a.value);
}

function climb(space: FeatureSpace, axes: readonly Axis[], value: (x: Features) => number, start: Features, rng: Rng): Found {
  let best: Found = { x: start, value: value(start) };
  let deviation = firstDeviation;
  let improvements = 0;
  let plateau: Features | undefined; // as good as the best
  let fresh = true; // whether this config's countable neighbours are yet to be seen

  for (let failed = 0; failed < failures; ) {
    let better: Found | undefined;
    const next = neighbours(space, axes, best.x, deviation, fresh, rng);
    for (let x = next(); x; x = next()) {
      if (space.isForbidden(x)) continue;
      const found = value(x);
      if (found > best.value) {
        better = { x, value: found };
        break;
      }
      if (found === best.value) plateau ??= x;
    }
    if (better) {
      best = better;
      plateau = undefined;
      fresh = true;
      improvements++;
      if (improvements >= inARow && failed === 0) {
        deviation = Math.min(2 * deviation, mostDeviation);
        improvements = 0;
      }
      continue;
    }
    improvements = 0;
    failed++;
    fresh = plateau !== undefined;
    if (plateau) best = { x: plateau, value: best.value };
    plateau = undefined;
    if (failed % inARow === 0) deviation = Math.max(deviation / 2, leastDeviation);
  }
  return best;
}

/** Gives neighbour after neighbour; those of finite neighbourhoods only if they are `fresh`, not seen since the config changed. */
function neighbours(
  space: FeatureSpace,
  axes: readonly Axis[],
  x: Features,
  deviation: number,
  fresh: boolean,
  rng: Rng,
): () => Features | undefined {
  const left = axes
    .filter(axis => space.isActive(x, axis.index) && (fresh || !isCountable(axis)))
    .map(axis => ({
      index: axis.index,
      values: isCountable(axis) ? shuffled(others(space, axis, x), rng) : stepsFrom(space, axis, x, deviation, rng),
    }))
    .filter(({ values }) => values.length > 0);

  return () => {
    if (left.length === 0) return undefined;
    const at = below(left.length, rng);
    const { index, values } = left[at]!;
    const value = values.pop()!;
    if (values.length === 0) left.splice(at, 1);
    return space.change(x, index, value);
  };
}

/** Whether its neighbours are always the same. */
const isCountable = ({ kind, cells }: Axis): boolean => kind === 'set' || kind === 'ordinal' || cells <= steps + 1;

/** All other values; of ordered choices the next ones. */
function others(space: FeatureSpace, { index, kind, cells }: Axis, x: Features): readonly number[] {
  const values = Array.from({ length: cells }, (_, k) => space.nth(index, k));
  const here = values.indexOf(x[index]!);
  return values.filter((_, k) => k !== here && (kind !== 'ordinal' || Math.abs(k - here) === 1));
}

/** Eight different values ~ N(x, σ²) within the range, wider as values of an integer repeat. */
function stepsFrom(space: FeatureSpace, { index }: Axis, x: Features, deviation: number, rng: Rng): number[] {
  const here = x[index]!;
  const values: number[] = [];
  for (let sigma = deviation; values.length < steps; ) {
    const u = here + sigma * normal(rng);
    if (u < 0 || u > 1) continue;
    const value = space.valueAt(index, u);
    if (value !== here && !values.includes(value)) values.push(value);
    else sigma = Math.min(1, 1.1 * sigma);
  }
  return values;
}
