/**
 * Grid search, in random order, on a grid that grows with the budget.
 * J. Bergstra and Y. Bengio (2012). Random Search for Hyper-Parameter Optimization. JMLR 13, 281–305, section 1, describe it.
 *
 * The first grid is the largest that the budget pays for in full: all choices, all values of short integers, and otherwise the
 * middles of m equal slices of each numeric parameter's scale (m ≥ 2, as even as possible). Its points come in random order, so
 * that no parameter gains from its place in the space. When all are asked, the coarsest axis gets three times as many slices, which
 * keeps the points it has; only the new ones are asked. A finite space that is used up is asked again.
 * What is forbidden is skipped, and so are points that differ in inactive parameters alone.
 */
import type { Config, Optimizer, Param, Rng, Space } from '../src/contract/index.ts';
import { below, pick } from '../src/random/index.ts';
import { isForbidden, type Point, type Scale, scalesOf, toConfig, uniformConfig } from '../src/space/index.ts';
import { allowed } from './parts/allowed.ts';

/** The unit interval in `slices`, and one point for each value that their middles stand for. */
interface Axis {
  readonly name: string;
  readonly param: Param;
  readonly scale: Scale;
  readonly slices: number;
  readonly points: readonly number[];
  /** Whether the grid before has the value of each point. */
  readonly seen: readonly boolean[];
}

type Grid = readonly Axis[];

/** A grid with more points than this, and than three budgets, is drawn from at random. */
const mostListed = 2 ** 18;

export const grid: Optimizer = {
  id: 'grid',
  cite: 'https://jmlr.org/papers/v13/bergstra12a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'constraints', 'fidelity', 'objectives', 'concurrent'],
  wants: [],
  options: { params: {} },

  start({ space }, { full }, rng) {
    const configs = endless(space, full, rng);
    return {
      ask: id => ({ id, config: configs.next().value }),
      tell() {},
    };
  },
};

function* endless(space: Space, full: number, rng: Rng): Generator<Config, never> {
  let axes = firstGrid(space, full);
  for (let found = false; ; found = false) {
    if (sizeOf(axes) > Math.max(mostListed, 3 * full)) for (;;) yield drawn(space, axes, rng);
    for (const levels of inRandomOrder(axes, rng)) {
      const config = toConfig(space, pointOf(axes, levels));
      const isInactive = ({ name }: Axis) => config[name] === undefined;
      if (axes.some((axis, j) => levels[j]! > 0 && isInactive(axis))) continue; // comes with level 0, too
      if (axes.every((axis, j) => axis.seen[levels[j]!] || isInactive(axis)) || isForbidden(space, config)) continue;
      found = true;
      yield config;
    }
    const finer = refined(axes);
    if (finer) axes = finer;
    else if (found) axes = axes.map(axis => ({ ...axis, seen: [] }));
    else yield uniformConfig(space, rng); // throws where nothing is allowed
  }
}

/** Axes grow one slice at a time, the coarsest first, as long as the budget pays for the grid. */
function firstGrid(space: Space, full: number): Grid {
  const scales = scalesOf(space);
  let axes: Grid = Object.entries(space.params).map(([name, param], j) => sliced(name, param, scales[j]!, fewest(param, scales[j]!)));
  for (;;) {
    const j = coarsest(axes);
    if (j === undefined) return axes;
    const { name, param, scale, slices } = axes[j]!;
    const finer = axes.with(j, sliced(name, param, scale, slices + 1));
    if (sizeOf(finer) > full) return axes;
    axes = finer;
  }
}

const fewest = (param: Param, { cells }: Scale): number => (param.kind === 'choice' && !param.ordered ? cells : Math.min(cells, 2));

function sliced(name: string, param: Param, scale: Scale, slices: number): Axis {
  const axis = { name, param, scale, slices, seen: [] };
  if (slices === scale.cells && param.kind === 'int')
    return { ...axis, points: Array.from({ length: slices }, (_, i) => scale.encode(param.low + i)) };
  const points = Array.from({ length: slices }, (_, i) => (i + 0.5) / slices);
  // small numbers on a log scale span several slices
  return { ...axis, points: points.filter((u, i) => i === 0 || scale.decode(u) !== scale.decode(points[i - 1]!)) };
}

/** The grid with three times as many slices of its coarsest axis; undefined where every value of every axis is on it. */
function refined(axes: Grid): Grid | undefined {
  const growing = coarsest(axes);
  if (growing === undefined) return undefined;
  return axes.map((axis, j) => {
    if (j !== growing) return { ...axis, seen: axis.points.map(() => true) };
    const { name, param, scale, slices } = axis;
    const finer = sliced(name, param, scale, Math.min(scale.cells, 3 * slices));
    if (scale.cells === Infinity) return { ...finer, seen: finer.points.map((_, i) => i % 3 === 1) };
    const before = new Set(axis.points.map(scale.decode));
    return { ...finer, seen: finer.points.map(u => before.has(scale.decode(u))) };
  });
}

function coarsest(axes: Grid): number | undefined {
  let best: number | undefined;
  for (const [j, { slices, scale }] of axes.entries())
    if (slices < scale.cells && (best === undefined || slices < axes[best]!.slices)) best = j;
  return best;
}

const sizeOf = (axes: Grid): number => axes.reduce((product, { points }) => product * points.length, 1);

const pointOf = (axes: Grid, levels: readonly number[]): Point => Float64Array.from(axes, (axis, j) => axis.points[levels[j]!]!);

/** The levels of each point of the grid, in random order. */
function* inRandomOrder(axes: Grid, rng: Rng): Generator<readonly number[]> {
  const order = Uint32Array.from({ length: sizeOf(axes) }, (_, i) => i);
  for (let left = order.length; left > 0; left--) {
    const k = below(left, rng);
    let rest = order[k]!;
    order[k] = order[left - 1]!;
    yield axes.map(({ points }) => {
      const level = rest % points.length;
      rest = (rest - level) / points.length;
      return level;
    });
  }
}

/** A point of a grid that is too large to be listed; uniform on the space where a hundred draws were forbidden. */
const drawn = (space: Space, axes: Grid, rng: Rng): Config =>
  allowed(space, rng, () => Float64Array.from(axes, ({ points }) => pick(points, rng))).config;
