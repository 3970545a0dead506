/** What the seeded searches for reference values share: children of the best configs so far, and configs with few digits. */
import type { Config, Rng, Space } from '../../src/contract/index.ts';
import { normal } from '../../src/random/index.ts';

/** One of the parents (points of the unit cube, best first), the better the likelier, moved in about two coordinates, and in at least one. */
export function offspring(parents: readonly Float64Array[], step: number, rng: Rng): Float64Array {
  const point = Float64Array.from(parents[Math.floor(rng.next() ** 2 * parents.length)]!);
  const sure = Math.floor(rng.next() * point.length);
  for (let i = 0; i < point.length; i++)
    if (i === sure || rng.next() < 1 / point.length) point[i] = reflected(point[i]! + step * normal(rng));
  return point;
}

/** Into [0, 1]. */
const reflected = (x: number): number => Math.min(1, Math.abs(x > 1 ? 2 - x : x));

/** From `first` to `last` in equal factors, one for each generation. */
export const stepOf = (first: number, last: number, generation: number, generations: number): number =>
  first * (last / first) ** (generation / (generations - 1));

/** The config with floats of n significant digits, within their ranges. */
export const rounded = ({ params }: Space, config: Config, n: number): Config =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]) => {
      const param = params[name]!;
      return [name, param.kind === 'float' ? Math.min(param.high, Math.max(param.low, digits(value as number, n))) : value];
    }),
  );

export const digits = (x: number, n: number): number => Number(x.toPrecision(n));
