/**
 * How near a set of points comes to a reference front, all objectives minimised, [n × objectives] each; 0 is best of the first three.
 * Conventions of pymoo and moocore: distances are Euclidean and averaged (p = 1), not their squares.
 */
type Point = readonly number[];
export type Indicator = (points: readonly Point[], front: readonly Point[]) => number;

/** Mean over `from` of the distance to the nearest of `to`. */
function meanNearest(from: readonly Point[], to: readonly Point[], distance: (from: Point, to: Point) => number): number {
  return from.reduce((sum, p) => sum + to.reduce((nearest, q) => Math.min(nearest, distance(p, q)), Infinity), 0) / from.length;
}

const euclidean = (p: Point, q: Point): number => Math.hypot(...p.map((value, i) => value - q[i]!));

/** How far `point` falls short of dominating `target`; being better in an objective does not count. */
const shortfall = (target: Point, point: Point): number => Math.hypot(...target.map((value, i) => Math.max(point[i]! - value, 0)));

/** The least amount by which `points` must be moved, by `apart`, so that each of the front is weakly dominated. */
const leastMove = (points: readonly Point[], front: readonly Point[], apart: (value: number, target: number) => number): number =>
  front.reduce(
    (most, target) =>
      Math.max(
        most,
        points.reduce((least, point) => Math.min(least, Math.max(...point.map((value, i) => apart(value, target[i]!)))), Infinity),
      ),
    -Infinity,
  );

const checked =
  (name: string, indicator: Indicator): Indicator =>
  (points, front) => {
    if (!points.length || !front.length) throw new Error(`${name} needs at least one point and one point of the front`);
    const objectives = front[0]!.length;
    const odd = [...points, ...front].find(point => point.length !== objectives || point.some(Number.isNaN));
    if (odd) throw new Error(`${name}: (${odd.join(', ')}) does not have ${objectives} numbers like the front's first point`);
    return indicator(points, front);
  };

export const indicators = {
  /** Inverted generational distance (Coello Coello and Reyes Sierra 2004). */
  igd: checked('igd', (points, front) => meanNearest(front, points, euclidean)),
  /** IGD⁺, weakly Pareto compliant (Ishibuchi et al. 2015). */
  'igd+': checked('igd+', (points, front) => meanNearest(front, points, shortfall)),
  /** Generational distance (Van Veldhuizen 1999). */
  gd: checked('gd', (points, front) => meanNearest(points, front, euclidean)),
  /** Additive ε (Zitzler et al. 2003); negative where the set is better than the front. */
  eps: checked('eps', (points, front) => leastMove(points, front, (value, target) => value - target)),
  /** Multiplicative ε; below 1 where the set is better. Needs positive objectives. */
  'eps*': checked('eps*', (points, front) => {
    if ([...points, ...front].some(point => point.some(value => value <= 0)))
      throw new Error('eps* divides objectives: all of them must be positive; use eps where they are not');
    return leastMove(points, front, (value, target) => value / target);
  }),
} as const satisfies Record<string, Indicator>;
