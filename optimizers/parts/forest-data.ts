import type { FeatureSpace } from './features.ts';
import type { Data } from './regression-forest.ts';
import type { SurrogateHistory } from './surrogate-history.ts';

/** The past as data for a forest: trials that have ended with these values, [ended], then those in flight, with the value `inFlight`. */
export function forestData(space: FeatureSpace, past: SurrogateHistory, values: ArrayLike<number>, inFlight: number): Data {
  const points = [...past.ended.map(({ x }) => x), ...past.inFlight()];
  const d = space.axes.length;
  const x = new Float64Array(points.length * d);
  for (let i = 0; i < points.length; i++) x.set(points[i]!, i * d);
  return { x, y: Float64Array.from(points, (_, i) => values[i] ?? inFlight), choices: space.choices };
}
